package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.mask.Outset;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;
import obscura.plugin.masking.MaskResult.Outcome;

/**
 * What became of each wanted mask, by what the camera keeps: a pure thought. What is said here is only the camera's word; the
 * proofs come from pictures.
 *
 * @param refused by plan, with the reason
 * @param special what is to be said of a mask whose old one was kept, by name
 * @param trouble why the change broke off, if it did
 */
record Outcomes(
        Situation now,
        List<OurMask> ours,
        Map<String, Remark> refused,
        Map<String, Remark> special,
        Optional<CameraTrouble> trouble) {
    /** What the outset and the rounding of a camera explain; anything larger was somebody's choice. */
    private static final double AS_WANTED = 3 * ReadBack.TWO_DECIMALS;

    List<MaskResult> of(List<WantedMask> wanted) {
        return wanted.stream().map(this::of).toList();
    }

    private MaskResult of(WantedMask wanted) {
        List<Polygon> kept = new ArrayList<>();
        double uncovered = 0;
        for (CameraPicture picture : now.pictures().masked()) {
            List<Polygon> here = kept(wanted, picture);
            kept.addAll(here);
            uncovered = Math.max(uncovered, isDrawable(picture) ? uncovered(wanted.polygon(), here) : 1);
        }
        Outcome outcome = outcome(wanted, kept, uncovered);
        return new MaskResult(wanted, outcome, kept, uncovered, remark(wanted, outcome, uncovered), List.of());
    }

    private boolean isDrawable(CameraPicture picture) {
        return now.drawable().contains(picture);
    }

    private List<Polygon> kept(WantedMask wanted, CameraPicture picture) {
        Set<String> tokens = ours.stream()
                .filter(mask -> mask.shape().name().equals(wanted.name()))
                .map(OurMask::token)
                .collect(Collectors.toSet());
        return now.in(picture).stream()
                .filter(mask -> tokens.contains(mask.token()))
                .filter(mask -> mask.enabled() && mask.style() == wanted.style())
                .flatMap(mask -> mask.polygon().stream())
                .toList();
    }

    /** Rounding that leaves a hair open still leaves it open. */
    private static double uncovered(Polygon wanted, List<Polygon> kept) {
        ReadBack back = ReadBack.of(wanted, kept, ReadBack.TWO_DECIMALS);
        return back.contained() ? 0 : Math.max(1e-6, back.uncovered());
    }

    private Outcome outcome(WantedMask wanted, List<Polygon> kept, double uncovered) {
        boolean whole = uncovered == 0;
        boolean isBroken = trouble.isPresent() || isPutBack(wanted);
        if (refused.containsKey(wanted.name()) || isBroken && !whole) {
            return Outcome.REFUSED;
        }
        Polygon near = Outset.byOneStep(wanted.polygon(), AS_WANTED);
        boolean asWanted = whole
                && kept.stream()
                        .allMatch(polygon ->
                                ReadBack.of(polygon, List.of(near), 0).contained());
        return asWanted ? Outcome.APPLIED : Outcome.ADAPTED;
    }

    private boolean isPutBack(WantedMask wanted) {
        return special.getOrDefault(wanted.name(), Remark.NONE).kind() == Remark.Kind.PUT_BACK;
    }

    private Remark remark(WantedMask wanted, Outcome outcome, double uncovered) {
        if (special.containsKey(wanted.name()) && uncovered > 0) {
            return special.get(wanted.name());
        }
        if (outcome == Outcome.REFUSED) {
            return Optional.ofNullable(refused.get(wanted.name()))
                    .or(() -> trouble.map(Outcomes::told))
                    .orElse(Remark.NONE);
        }
        if (uncovered == 1 && now.drawable().size() < now.pictures().masked().size()) {
            return new Remark(
                    Remark.Kind.OTHER_CUT,
                    "The camera makes a second picture with another cut, where this mask can't be placed. Give both the"
                            + " same cut in the camera's settings.");
        }
        if (uncovered > 0) {
            String sentence = String.format(
                    Locale.ROOT,
                    "The camera keeps something else than it was asked: %.1f percent of this place is open. Draw it"
                            + " larger, or as a rectangle.",
                    Math.max(0.1, 100 * uncovered));
            return new Remark(Remark.Kind.OPEN, sentence);
        }
        return outcome == Outcome.ADAPTED
                ? new Remark(
                        Remark.Kind.LARGER,
                        "The camera keeps a larger shape than was drawn: all of the place is covered, and more beside it.")
                : Remark.NONE;
    }

    private static Remark told(CameraTrouble trouble) {
        return new Remark(Remark.Kind.TROUBLE, trouble.sentence());
    }

    /** When the camera said nothing at all that could be judged. */
    static List<MaskResult> unknown(List<WantedMask> wanted, CameraTrouble trouble, Optional<MaskReport> last) {
        Outcome outcome = trouble.isSilence() ? Outcome.UNREACHABLE : Outcome.REFUSED;
        return wanted.stream()
                .map(mask -> new MaskResult(mask, outcome, List.of(), 1, told(trouble), proofs(mask, last)))
                .toList();
    }

    /** With their old times: what was proven last stays of use. */
    private static List<ViewProof> proofs(WantedMask mask, Optional<MaskReport> last) {
        return last.stream()
                .flatMap(report -> report.masks().stream())
                .filter(result -> result.wanted().equals(mask))
                .flatMap(result -> result.proofs().stream())
                .toList();
    }

    static List<KeptMask> those(List<KeptMask> all, List<OurMask> ours, boolean mine) {
        Set<String> tokens = ours.stream().map(OurMask::token).collect(Collectors.toSet());
        return all.stream()
                .filter(mask -> tokens.contains(mask.token()) == mine)
                .toList();
    }
}
