package obscura.plugin.export.review;

import java.util.List;
import java.util.Optional;
import obscura.plugin.detect.Detection;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;
import obscura.plugin.track.Track;

/**
 * Tells, for the check of a finished export, whether what a detector saw is somebody who is to be seen there: at that
 * very place and time, and nobody else's. Anyone else near them is still found.
 */
public final class Shown {
    public static final Shown NOBODY = new Shown(List.of(), List.of());

    /** Overlap of two boxes of one person, and of one face. */
    private static final double SAME_BODY = 0.5;

    private static final double SAME_FACE = 0.3;
    private static final double SOMEONE_ELSE = 0.3;
    /** An export's times may be off by that, microseconds. */
    private static final long ROUNDING = 1;

    private final List<KeptTrack> kept;
    private final List<Track> hidden;

    Shown(List<KeptTrack> kept, List<Track> hidden) {
        this.kept = List.copyOf(kept);
        this.hidden = List.copyOf(hidden);
    }

    /** @param time of the frame, in the time of the footage that was looked at */
    public boolean is(long time, Detection seen) {
        return kept.stream().anyMatch(k -> isKept(k, time, seen) || belongs(k, time, seen));
    }

    private boolean isKept(KeptTrack one, long time, Detection seen) {
        return one.track().kind() == seen.kind()
                && one.parts().stream().anyMatch(p -> isIn(p.span(), time))
                && overlap(one.track(), time, seen) >= SAME_BODY
                && hidden.stream().noneMatch(t -> isSomeoneElse(t, time, seen));
    }

    private boolean belongs(KeptTrack one, long time, Detection seen) {
        Optional<Belonging> mine = one.belongings().stream()
                .filter(b -> b.track().kind() == seen.kind())
                .filter(b -> b.his().stream().anyMatch(span -> isIn(span, time)))
                .filter(b -> overlap(b.track(), time, seen) >= SAME_FACE)
                .findFirst();
        return mine.isPresent()
                && hidden.stream().filter(t -> t != mine.get().track()).noneMatch(t -> isSomeoneElse(t, time, seen));
    }

    private static boolean isSomeoneElse(Track track, long time, Detection seen) {
        return track.kind() == seen.kind() && overlap(track, time, seen) >= SOMEONE_ELSE;
    }

    private static boolean isIn(Span span, long time) {
        return span.from() <= time + ROUNDING && time - ROUNDING < span.to();
    }

    private static double overlap(Track track, long time, Detection seen) {
        long inside = Math.max(track.first().time(), Math.min(track.last().time(), time));
        boolean near = Math.abs(inside - time) <= ROUNDING;
        return near ? track.boxAt(inside).map(box -> iou(box, seen)).orElse(0.0) : 0;
    }

    private static double iou(Box box, Detection seen) {
        return box.iou(seen.box());
    }
}
