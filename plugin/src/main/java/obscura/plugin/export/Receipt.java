package obscura.plugin.export;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;

/**
 * What an export ships with: what was done to it and what was checked, enough for a stranger to check again without
 * the source. It says nothing of the source: there is no field for a name, a path, a hash or a date.
 *
 * @param program what made it, as in "Obscura 0.1.0"
 * @param detectors in the order they looked; none when only drawn regions were painted
 * @param rounds how often the finished picture was looked at again before nothing uncovered was found, 0..3
 * @param movingCamera where the camera moved, so that {@code motion} could not protect
 * @param decided what a person decided before anything was painted
 * @param limits what this receipt does not promise, in whole sentences; never empty
 * @param regions everything that was painted, in the order it was painted
 */
public record Receipt(
        String program,
        ExportedFile export,
        ExportedPicture picture,
        Paint paint,
        Hiding hiding,
        List<UsedDetector> detectors,
        Counts counts,
        EncoderSettings encoder,
        List<Check> checks,
        int rounds,
        List<Span> movingCamera,
        Decided decided,
        List<String> limits,
        List<PaintedRegion> regions) {
    /** Of the file format; a reader refuses any other. */
    public static final int VERSION = 2;

    public static final int MOST_ROUNDS = 3;
    /** A bound for what comes from outside. */
    static final int MOST_ENTRIES = 1000;

    public Receipt {
        Valid.line(program, "program");
        detectors = few(detectors);
        checks = few(checks);
        movingCamera = few(movingCamera);
        limits = few(limits);
        regions = List.copyOf(regions);
        limits.forEach(limit -> Valid.words(limit, "limit"));
        Valid.require(export != null && picture != null && paint != null, "A receipt names the export and its paint");
        Valid.require(hiding != null && counts != null && encoder != null, "A receipt says what was hidden and how");
        Valid.require(decided != null, "A receipt says what a person decided");
        Valid.require(!limits.isEmpty(), "A receipt without limits would promise too much");
        Valid.require(rounds >= 0 && rounds <= MOST_ROUNDS, "Looked again 0 to " + MOST_ROUNDS + " times");
        Valid.require(counts.framesPainted() <= picture.frames(), "More frames are painted than there are");
        refuseTwins(checks);
    }

    /** True when at least one check was made and none failed. */
    public boolean holds() {
        return checks.stream().anyMatch(c -> c.result() == Check.Result.PASSED)
                && checks.stream().noneMatch(c -> c.result() == Check.Result.FAILED);
    }

    /** The painted regions as a plan in the same order: what a stranger measures the export against. */
    public Plan plan() {
        int[] number = {0};
        return new Plan(paint, regions.stream().map(r -> r.named(number[0]++)).toList());
    }

    private static <T> List<T> few(List<T> entries) {
        Valid.require(entries.size() <= MOST_ENTRIES, "A list in a receipt has at most " + MOST_ENTRIES + " entries");
        return List.copyOf(entries);
    }

    private static void refuseTwins(List<Check> checks) {
        Set<String> names = new HashSet<>();
        checks.forEach(c -> Valid.require(names.add(c.name()), "A check is listed twice: " + c.name()));
    }

    /**
     * The one file this receipt is for.
     *
     * @param sha256 64 lower-case hex digits
     */
    public record ExportedFile(String sha256, long bytes) {
        public ExportedFile {
            Valid.sha256(sha256);
            Valid.require(bytes > 0, "An export is not empty");
        }
    }

    /** What the export shows. */
    public record ExportedPicture(int width, int height, long frames, double seconds) {
        public ExportedPicture {
            Valid.require(width > 0 && height > 0 && width <= 0xffff && height <= 0xffff, "Not a picture size");
            Valid.require(frames > 0, "An export has at least one frame");
            Valid.require(seconds >= 0 && seconds < Span.FOREVER / Span.SECOND, "Not a duration");
        }
    }

    /**
     * A model that looked at the pictures.
     *
     * @param sha256 of the model file
     * @param threshold score from which a sighting counts on its own, 0..1
     * @param weak score from which a sighting keeps something already seen alive, 0..threshold
     */
    public record UsedDetector(String name, Hide kind, String sha256, double threshold, double weak) {
        public UsedDetector {
            Valid.line(name, "detector");
            Valid.sha256(sha256);
            Valid.require(kind != null, "A detector finds something");
            Valid.require(0 <= weak && weak <= threshold && threshold <= 1, "Thresholds are 0 to 1");
        }
    }

    /**
     * How much there was.
     *
     * @param tracks how many things of each kind were followed through the clip; every kind is there
     * @param framesPainted frames in which anything was painted
     * @param framesWhole frames that were painted from edge to edge, among those
     * @param framesConcealed frames the source gave only damaged; they are painted whole
     * @param looks how often a detector looked at a frame or a part of one
     */
    public record Counts(
            Map<Hide, Long> tracks, long framesPainted, long framesWhole, long framesConcealed, long looks) {
        public Counts {
            EnumMap<Hide, Long> all = new EnumMap<>(Hide.class);
            for (Hide kind : Hide.values()) {
                all.put(kind, tracks.getOrDefault(kind, 0L));
            }
            tracks = Collections.unmodifiableMap(all);
            Valid.require(tracks.values().stream().allMatch(n -> n >= 0), "Counts are not negative");
            Valid.require(framesConcealed >= 0 && looks >= 0, "Counts are not negative");
            Valid.require(
                    framesConcealed <= framesWhole && framesWhole <= framesPainted,
                    "Damaged frames are painted whole, and those are painted frames");
        }
    }

    /**
     * One place that was painted during one span; a plan's region without its id.
     *
     * @param kind why; null when a person drew it
     */
    public record PaintedRegion(Hide kind, Span span, Polygon polygon) {
        public PaintedRegion {
            Valid.require(span != null && polygon != null, "A painted region has a span and a polygon");
        }

        public static PaintedRegion of(Region region) {
            return new PaintedRegion(region.kind(), region.span(), region.polygon());
        }

        private Region named(int number) {
            return new Region("r%09d".formatted(number), kind, span, polygon);
        }
    }
}
