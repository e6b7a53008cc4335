package obscura.plugin.scene;

import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * Follows one area of a stretch forwards or backwards in time for as long as it stays as it was. Somebody may pass in
 * front of who stands there: only a change that lasts ends it, and then it ended when the change began.
 */
final class Hold {
    private static final long STEP = Span.SECOND / 5;
    private static final long PASSING = 3 * Span.SECOND / 2;
    /** Somebody who stands still sways; somebody who leaves changes more of the area than this. */
    private static final double SWAYING = 0.2;

    private final SceneGrid grid;
    private final FrameRing ring;
    private final PixelArea area;
    private final byte[] reference;
    private final byte[] picture;

    Hold(SceneGrid grid, FrameRing ring, Box box, long referenceIndex) {
        this.grid = grid;
        this.ring = ring;
        this.area = PixelArea.touching(box, grid);
        this.reference = new byte[grid.size()];
        this.picture = new byte[grid.size()];
        ring.read(referenceIndex, reference);
    }

    /**
     * The first frame from {@code from} towards {@code beyond} (excluded) that shows something else; {@code beyond} when
     * none does. Looks every 0.2 s; shaken frames say nothing.
     */
    long until(long from, long beyond) {
        int step = beyond > from ? 1 : -1;
        long changedAt = beyond;
        long looked = Long.MIN_VALUE / 2;
        for (long index = from; index != beyond; index += step) {
            long time = ring.time(index);
            boolean last = index + step == beyond;
            if (ring.isShaken(index) || Math.abs(time - looked) < STEP && !last) {
                continue;
            }
            looked = time;
            if (!hasChanged(index)) {
                changedAt = beyond;
            } else if (changedAt == beyond) {
                changedAt = index;
            } else if (Math.abs(time - ring.time(changedAt)) >= PASSING) {
                return changedAt;
            }
        }
        return changedAt;
    }

    private boolean hasChanged(long index) {
        ring.read(index, picture);
        Light light = Light.between(grid, reference, picture);
        return AreaChange.between(grid, area, reference, picture, light).share() > SWAYING;
    }
}
