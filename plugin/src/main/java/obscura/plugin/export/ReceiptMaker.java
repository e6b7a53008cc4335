package obscura.plugin.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import obscura.plugin.export.review.Noted;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;

/** Collects what a job did and what its checks came to, and puts it into the receipt's words. */
final class ReceiptMaker {
    private static final String PROGRAM = "Obscura 0.1.0";

    private final Noted noted;
    private final Decided decided;
    private final List<Span> visible;
    private CheckExport.Checked checked;
    private int rounds;
    private long looksAgain;
    private boolean proved;

    /**
     * @param noted what the first look noted
     * @param decided what a person decided, without the times
     * @param visible when somebody is shown on purpose, in the source's time, rising
     */
    ReceiptMaker(Noted noted, Decided decided, List<Span> visible) {
        this.noted = noted;
        this.decided = decided;
        this.visible = List.copyOf(visible);
    }

    void checked(CheckExport.Checked result, int round) {
        checked = result;
        rounds = round;
        looksAgain += result.seen().runs().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    void proved() {
        proved = true;
    }

    Receipt receipt(
            RedactRequest request,
            Footage footage,
            Plan plan,
            PaintFootage.Painted painted,
            EncoderSettings settings,
            Path export) {
        double seconds = (painted.last() - painted.first()) / (double) Span.SECOND;
        return new Receipt(
                PROGRAM,
                new Receipt.ExportedFile(Digest.of(export), Written.size(export)),
                new Receipt.ExportedPicture(footage.width(), footage.height(), painted.frames(), seconds),
                request.paint(),
                Hiding.of(request.hide()),
                detectors(),
                counts(painted),
                settings,
                checks(request, painted),
                rounds,
                few(shifted(noted.moving(), painted)),
                decided(painted),
                Limits.of(request.paint(), !noted.moving().isEmpty(), decided.kept() > 0),
                regions(plan, painted));
    }

    private List<Receipt.UsedDetector> detectors() {
        return noted.models().stream()
                .map(c -> new Receipt.UsedDetector(c.name(), c.kind(), c.sha256(), c.threshold(), c.weak()))
                .toList();
    }

    private Receipt.Counts counts(PaintFootage.Painted painted) {
        Map<Hide, Long> tracks = new LinkedHashMap<>();
        noted.counts().forEach((kind, n) -> tracks.put(kind, (long) n));
        long looks = looksAgain
                + noted.runs().values().stream().mapToLong(Long::longValue).sum();
        return new Receipt.Counts(
                tracks, painted.covered(), painted.whole(), painted.concealed().size(), looks);
    }

    private List<Check> checks(RedactRequest request, PaintFootage.Painted painted) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.passed(
                "Every region covered in every frame",
                "The export was decoded again: all " + painted.frames()
                        + " frames are there and every painted region shows nothing but its paint."));
        checks.add(again(request));
        checks.add(Check.passed(
                "Nothing else in the file",
                "Every byte of the container was read: one video stream, no sound, no tags, no hidden bytes, nothing of"
                        + " the source's name."));
        checks.add(
                proved
                        ? Check.passed(
                                "Nothing under the regions reaches the file",
                                "Painted and encoded again with noise under every region, the file came out the same,"
                                        + " byte for byte.")
                        : Check.notDone(
                                "Nothing under the regions reaches the file",
                                "Not asked for. With the proof (--prove) the export is made twice and compared."));
        return checks;
    }

    private Check again(RedactRequest request) {
        String name = "Looked again at the finished pictures";
        if (request.hide().isEmpty()) {
            return Check.notDone(name, "Only drawn regions were painted; nobody was looked for.");
        }
        String found = rounds == 0
                ? "Nothing uncovered was found."
                : "What was found uncovered was painted in " + rounds + " more " + (rounds == 1 ? "round" : "rounds")
                        + "; then nothing more was found.";
        return Check.passed(name, "The detectors looked at the finished export. " + found);
    }

    /** Regions in the export's own time, only those that lie in it. */
    private static List<Receipt.PaintedRegion> regions(Plan plan, PaintFootage.Painted painted) {
        List<Receipt.PaintedRegion> regions = new ArrayList<>();
        for (Region r : plan.regions()) {
            Span span = shifted(r.span(), painted);
            if (span != null) {
                regions.add(new Receipt.PaintedRegion(r.kind(), span, r.polygon()));
            }
        }
        return regions;
    }

    private static List<Span> few(List<Span> spans) {
        return spans.stream().limit(Receipt.MOST_ENTRIES).toList();
    }

    private Decided decided(PaintFootage.Painted painted) {
        return decided.at(Decided.few(shifted(visible, painted)));
    }

    private static List<Span> shifted(List<Span> spans, PaintFootage.Painted painted) {
        return spans.stream()
                .map(span -> shifted(span, painted))
                .filter(span -> span != null)
                .toList();
    }

    private static Span shifted(Span span, PaintFootage.Painted painted) {
        if (span.to() <= painted.first() || span.from() > painted.last()) {
            return null;
        }
        return new Span(Math.max(0, span.from() - painted.first()), span.to() - painted.first());
    }

    /** What there is to say to whoever waits. */
    List<String> words(RedactRequest request, Footage footage, Receipt receipt) {
        List<String> words = new ArrayList<>();
        if (!footage.dropped().isEmpty()) {
            words.add("Left out of the export: " + String.join(", ", footage.dropped()) + ".");
        }
        if (!noted.moving().isEmpty() && request.hide().contains(Hide.MOTION)) {
            words.add("The camera moves, so motion can't protect there: the detectors looked at every frame instead.");
        }
        if (receipt.counts().framesConcealed() > 0) {
            words.add(receipt.counts().framesConcealed() + " damaged frames were painted whole.");
        }
        if (!noted.whole().isEmpty()) {
            words.add("Painted whole, because no empty scene could be known: " + spans(noted.whole()) + ".");
        }
        words.addAll(receipt.decided().words());
        words.add(tally(receipt));
        words.add("Detectors miss people: watch the export before it leaves the house.");
        return words;
    }

    private static String tally(Receipt receipt) {
        String tracks = receipt.counts().tracks().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue() + " " + e.getKey().word())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Done: %d frames, %d with something painted%s. Every check held%s.",
                receipt.picture().frames(),
                receipt.counts().framesPainted(),
                tracks.isEmpty() ? "" : " (followed: " + tracks + ")",
                receipt.rounds() == 0 ? "" : ", after " + receipt.rounds() + " more rounds of painting");
    }

    private static String spans(List<Span> spans) {
        String named = spans.stream()
                .limit(8)
                .map(s -> String.format(Locale.ROOT, "%.1f to %.1f s", s.fromSeconds(), s.toSeconds()))
                .collect(Collectors.joining(", "));
        return spans.size() > 8 ? named + " and more" : named;
    }

    /** The printable page lies beside the receipt. */
    static Path pageBeside(Path receipt) {
        String name = receipt.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        return receipt.resolveSibling(stem + ".html");
    }
}
