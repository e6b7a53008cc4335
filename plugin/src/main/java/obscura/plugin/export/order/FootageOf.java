package obscura.plugin.export.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.time.Span;
import obscura.plugin.time.TimeRange;
import obscura.plugin.video.Reel;

/**
 * Which footage an order is about.
 *
 * @param reel the clips that overlap its range, from the start of the first
 * @param span the range in the reel's time
 * @param holes of the range that were never recorded
 */
record FootageOf(Reel reel, Span span, List<TimeRange> holes) {
    /** Recorders leave that much between two clips of one recording. */
    private static final Duration NO_HOLE = Duration.ofSeconds(2);

    /**
     * @param clips that overlap the range, by start
     * @throws ObscuraException REFUSED when there are none, or too many
     */
    static FootageOf range(TimeRange range, List<Clip> clips, ClipFiles files) {
        List<Clip> once = once(clips);
        Instant start = once.get(0).range().from();
        List<Reel.Part> parts = once.stream()
                .map(clip -> new Reel.Part(
                        files.path(clip), micros(start, clip.range().from())))
                .toList();
        Span span = new Span(Math.max(0, micros(start, range.from())), micros(start, range.to()));
        return new FootageOf(new Reel(parts), span, holes(range, once));
    }

    /**
     * What shows a moment, without touching the other files.
     *
     * @param at in the reel's time, microseconds
     * @param bytes what all files have together, as far as that is known without looking
     */
    record Moment(Clip clip, long at, long bytes) {}

    /** @throws ObscuraException as above */
    static Moment at(long time, List<Clip> clips) {
        List<Clip> once = once(clips);
        Instant start = once.get(0).range().from();
        Clip shows = once.get(0);
        for (Clip later : once) {
            shows = micros(start, later.range().from()) <= time ? later : shows;
        }
        long bytes = once.stream().mapToLong(Clip::bytes).sum();
        return new Moment(shows, micros(start, shows.range().from()), bytes);
    }

    private static List<Clip> once(List<Clip> clips) {
        if (clips.isEmpty()) {
            throw ObscuraException.refused("Nothing was recorded in this range. Choose another one.");
        }
        if (clips.size() > Reel.MOST_PARTS) {
            throw ObscuraException.refused("The range lies in more than " + Reel.MOST_PARTS
                    + " files, which is more than one export takes. Order shorter ranges.");
        }
        return onePerStart(clips);
    }

    /** Of clips that begin together the longest shows all that the others do. */
    private static List<Clip> onePerStart(List<Clip> clips) {
        List<Clip> once = new ArrayList<>();
        for (Clip clip : clips) {
            Clip last = once.isEmpty() ? null : once.get(once.size() - 1);
            if (last == null || last.range().from().isBefore(clip.range().from())) {
                once.add(clip);
            } else if (last.range().to().isBefore(clip.range().to())) {
                once.set(once.size() - 1, clip);
            }
        }
        return once;
    }

    private static List<TimeRange> holes(TimeRange range, List<Clip> clips) {
        List<TimeRange> holes = new ArrayList<>();
        Instant covered = range.from();
        for (Clip clip : clips) {
            addHole(covered, clip.range().from(), holes);
            covered = clip.range().to().isAfter(covered) ? clip.range().to() : covered;
        }
        addHole(covered, range.to(), holes);
        return holes;
    }

    private static void addHole(Instant from, Instant to, List<TimeRange> holes) {
        if (Duration.between(from, to).compareTo(NO_HOLE) > 0) {
            holes.add(new TimeRange(from, to));
        }
    }

    private static long micros(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1000;
    }
}
