package obscura.plugin.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;

/** A receipt as a two-minute clip of a yard could have it; all of it invented. */
final class SampleReceipt {
    static final String HASH = "3f0c8a51d2e94b7760f1aa0c5d6e9b8123c4d5e6f708192a3b4c5d6e7f8091a2";

    private SampleReceipt() {}

    static Receipt typical() {
        return with(Hiding.of(Set.of(Hide.PEOPLE, Hide.FACES, Hide.MOTION)), checks(), walkers(40));
    }

    static Receipt with(Hiding hiding, List<Check> checks, List<Receipt.PaintedRegion> regions) {
        return new Receipt(
                "Obscura 0.1.0",
                new Receipt.ExportedFile(HASH, 18_734_112),
                new Receipt.ExportedPicture(1920, 1080, 3000, 120.0),
                Paint.SOLID,
                hiding,
                List.of(
                        new Receipt.UsedDetector("nanodet-g", Hide.PEOPLE, HASH, 0.4, 0.2),
                        new Receipt.UsedDetector("blazeface-back", Hide.FACES, HASH, 0.5, 0.3)),
                new Receipt.Counts(Map.of(Hide.PEOPLE, 14L, Hide.FACES, 9L, Hide.MOTION, 31L), 2218, 6, 2, 9644),
                EncoderSettings.EXPORT,
                checks,
                2,
                List.of(new Span(71_000_000, 78_400_000)),
                new Decided(true, 1, List.of(new Span(3_000_000, 9_500_000)), 2, 4, 1, 0),
                Limits.of(Paint.SOLID, true, true),
                regions);
    }

    static List<Check> checks() {
        return List.of(
                Check.passed(
                        "One colour under every region",
                        "Decoded again: 2,218 painted frames measured, largest difference 2 of 255 levels."),
                Check.passed(
                        "Nothing found uncovered",
                        "Looked again at stricter thresholds in 2 rounds; 3 places were added and painted again."),
                Check.passed(
                        "Nothing else in the file",
                        "Every byte read: one picture track of 3,000 frames; no sound, tags, places, dates or spare room."),
                Check.passed("No word of the source", "None of its names or tags stands anywhere in the file."),
                Check.notDone(
                        "Same file from another world",
                        "Not asked for. With --prove the export is made twice, once with noise under every region,"
                                + " and both files must be the same."));
    }

    static List<Receipt.PaintedRegion> walkers(int count) {
        Random random = new Random(11);
        List<Receipt.PaintedRegion> regions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long from = random.nextInt(100_000_000);
            Hide kind = new Hide[] {Hide.PEOPLE, Hide.FACES, Hide.MOTION, null}[random.nextInt(4)];
            double left = random.nextDouble() * 0.8;
            double top = random.nextDouble() * 0.5;
            Span span = new Span(from, from + 1 + random.nextInt(16_000_000));
            regions.add(new Receipt.PaintedRegion(kind, span, shape(i, left, top, random)));
        }
        return regions;
    }

    private static Polygon shape(int i, double left, double top, Random random) {
        if (i % 5 > 0) {
            return Polygon.of(new Box(left, top, left + 0.1 + random.nextDouble() / 20, top + 0.4));
        }
        return new Polygon(List.of(
                new Point(left, top),
                new Point(left + 0.1, top + random.nextDouble() / 10),
                new Point(Math.nextUp(left + 0.05), top + 0.3)));
    }
}
