package obscura.web.masks;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMask;

/**
 * One mask over {@code /api/v1}.
 *
 * @param outcome applied, adapted, refused or unreachable; null when it was not applied yet
 * @param uncovered share of the polygon that no kept one covers, 0..1; null likewise
 * @param proof null when no picture was looked at
 */
public record MaskAnswer(
        String name,
        List<List<Double>> polygon,
        String style,
        boolean canBeUndone,
        String outcome,
        String sentence,
        List<List<List<Double>>> kept,
        Double uncovered,
        Proof proof) {
    /** The worst of all views. */
    public record Proof(String at, String result, List<View> views) {}

    /**
     * One view.
     *
     * @param result shown, not-shown or unknown
     * @param withoutLogin whether the camera hands this picture to anybody
     */
    public record View(String view, String at, String result, String why, boolean withoutLogin) {}

    static List<MaskAnswer> of(List<WantedMask> wanted, Optional<MaskReport> report) {
        return wanted.stream()
                .map(mask -> report.flatMap(known -> about(mask, known).map(result -> of(result, known)))
                        .orElseGet(() -> notApplied(mask)))
                .toList();
    }

    private static Optional<MaskResult> about(WantedMask mask, MaskReport report) {
        return report.masks().stream()
                .filter(result -> result.wanted().equals(mask))
                .findFirst();
    }

    private static MaskAnswer notApplied(WantedMask mask) {
        SentMask sent = SentMask.of(mask);
        boolean undone = mask.style() != MaskStyle.SOLID;
        return new MaskAnswer(sent.name(), sent.polygon(), sent.style(), undone, null, "", List.of(), null, null);
    }

    private static MaskAnswer of(MaskResult result, MaskReport report) {
        SentMask sent = SentMask.of(result.wanted());
        return new MaskAnswer(
                sent.name(),
                sent.polygon(),
                sent.style(),
                result.canBeUndone(),
                Words.api(result.outcome()),
                result.sentence(),
                result.kept().stream().map(SentMask::corners).toList(),
                result.uncovered(),
                proof(result, report));
    }

    private static Proof proof(MaskResult result, MaskReport report) {
        if (result.proofs().isEmpty()) {
            return null;
        }
        List<View> views = result.proofs().stream()
                .map(seen -> new View(
                        seen.view(),
                        seen.at().toString(),
                        Words.api(seen.result()),
                        Words.api(seen.proof().why()),
                        report.openSnapshots().contains(seen.view())))
                .toList();
        String oldest = result.proofs().stream()
                .map(ViewProof::at)
                .sorted()
                .findFirst()
                .orElseThrow()
                .toString();
        return new Proof(oldest, Words.api(result.proof()), views);
    }
}
