package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;

/**
 * A region that a person drew, over a span, moving through its key frames: straight from one to the next, held before
 * the first and after the last.
 *
 * @param id 1..48 of A-Z, a-z, 0-9, '-', '_', '.'
 * @param keyFrames at least one, in rising time
 */
public record Drawn(String id, Span span, List<KeyFrame> keyFrames) {
    public static final int MOST_KEY_FRAMES = 1000;
    /** So that what is swept between two key frames is still a polygon a plan takes. */
    public static final int MOST_CORNERS = 100;

    public Drawn {
        if (id == null || !id.matches("[A-Za-z0-9._-]{1,48}")) {
            throw new IllegalArgumentException("A drawn region's id is 1 to 48 letters, digits, '-', '_' or '.'");
        }
        if (span == null || keyFrames.isEmpty() || keyFrames.size() > MOST_KEY_FRAMES) {
            throw new IllegalArgumentException("A drawn region has a span and 1 to " + MOST_KEY_FRAMES + " key frames");
        }
        keyFrames = List.copyOf(keyFrames);
        for (int i = 1; i < keyFrames.size(); i++) {
            if (keyFrames.get(i).time <= keyFrames.get(i - 1).time) {
                throw new IllegalArgumentException("Key frames follow each other in time");
            }
        }
    }

    /** The same with that polygon from that time on. */
    public Drawn moved(long time, Polygon polygon) {
        List<KeyFrame> keys = new ArrayList<>(without(time));
        keys.add(new KeyFrame(time, polygon));
        keys.sort(Comparator.comparingLong(KeyFrame::time));
        return new Drawn(id, span, keys);
    }

    /** The same without the key frame of that time; the last one stays. */
    public Drawn released(long time) {
        List<KeyFrame> left = without(time);
        return left.isEmpty() ? this : new Drawn(id, span, left);
    }

    public Drawn lasting(Span other) {
        return new Drawn(id, other, keyFrames);
    }

    private List<KeyFrame> without(long time) {
        return keyFrames.stream().filter(key -> key.time() != time).toList();
    }

    /** About where it is at a time, to be shown and moved on: what is painted there is never less than that. */
    public Polygon at(long time) {
        KeyFrame before = keyFrames.get(0);
        for (KeyFrame next : keyFrames) {
            if (next.time > time) {
                return before.time >= time ? before.polygon : between(before, next, time);
            }
            before = next;
        }
        return before.polygon;
    }

    private static Polygon between(KeyFrame a, KeyFrame b, long time) {
        List<Point> from = a.polygon.corners();
        List<Point> to = b.polygon.corners();
        if (from.size() != to.size()) {
            return a.polygon;
        }
        double part = (time - a.time) / (double) (b.time - a.time);
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            double x = (1 - part) * from.get(i).x() + part * to.get(i).x();
            double y = (1 - part) * from.get(i).y() + part * to.get(i).y();
            corners.add(new Point(Math.min(1, x), Math.min(1, y)));
        }
        try {
            return new Polygon(corners);
        } catch (IllegalArgumentException crossesOnItsWay) {
            return a.polygon;
        }
    }

    /** @param time microseconds from the clip's first frame */
    public record KeyFrame(long time, Polygon polygon) {
        public KeyFrame {
            if (polygon == null || time < 0 || time >= Span.FOREVER) {
                throw new IllegalArgumentException("A key frame has a time in the clip and a polygon");
            }
            if (polygon.corners().size() > MOST_CORNERS) {
                throw new IllegalArgumentException("A drawn region has at most " + MOST_CORNERS + " corners");
            }
        }
    }
}
