package obscura.plugin.export.review;

import java.util.List;
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
