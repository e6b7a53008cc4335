package obscura.plugin.look;

import java.util.OptionalInt;

/** When the detectors look: at least five times a second by the frames' own times, or at every n-th frame. */
final class Pace {
    /** Longest time between two looks, microseconds. */
    private static final long LONGEST = 200_000;

    private final OptionalInt every;
    private long frames;
    private long lastFrame;
    private long lastLook = Long.MIN_VALUE / 2;

    Pace(OptionalInt every) {
        this.every = every;
    }

    /**
     * Called for every frame.
     *
     * @param always the camera moves, so that nothing seen before can be trusted
     */
    boolean due(long time, boolean always) {
        long gap = frames == 0 ? 0 : time - lastFrame;
        boolean counted = every.isPresent() && frames % every.getAsInt() == 0;
        // The next frame would come too late, going by the gap to the last one.
        boolean timed = every.isEmpty() && time + gap - lastLook > LONGEST;
        frames++;
        lastFrame = time;
        if (always || counted || timed) {
            lastLook = time;
            return true;
        }
        return false;
    }
}
