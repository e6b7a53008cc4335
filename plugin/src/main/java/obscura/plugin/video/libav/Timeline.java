package obscura.plugin.video.libav;

import obscura.plugin.video.Footage.Ratio;

/**
 * The times of the frames that are shown, in ticks of the track from the first of them, strictly rising whatever the file says.
 * A missing time follows the last by one frame, a repeated or slightly early one by one tick. A clock that was set back, or
 * leapt further than a file can hold, goes on one frame later and keeps its new distance.
 */
final class Timeline {
    static final long MISSING = Long.MIN_VALUE;
    private static final long DAY = 86_400;
    private static final int COARSE = 10_000;
    private static final int GUESSED_RATE = 25;

    private final Ratio base;
    private final long frame;
    private final long backJump;
    private final long leap;
    private boolean started;
    private long offset;
    private long last;

    /**
     * @param base seconds per tick
     * @param rate frames per second; 0 when unknown
     */
    Timeline(Ratio base, Ratio rate) {
        this.base = base;
        double perSecond = base.den() / (double) base.num();
        this.frame = Math.max(1, Math.round(perSecond / (rate.num() == 0 ? GUESSED_RATE : rate.value())));
        this.backJump = Math.max(1, Math.round(perSecond));
        // MP4 keeps the distance of two frames in 31 bits of the track's own ticks; coarse tracks get finer ones.
        long mostTicks = base.den() < COARSE ? Long.MAX_VALUE : Integer.MAX_VALUE / base.num();
        this.leap = (long) Math.min(mostTicks, DAY * perSecond + 1);
    }

    /** The place of the next shown frame, given the file's own time for it or {@link #MISSING}. */
    long next(long stamp) {
        if (!started) {
            started = true;
            offset = stamp == MISSING ? 0 : stamp;
            return 0;
        }
        last = Math.max(last + 1, stamp == MISSING ? last + frame : placed(stamp));
        return last;
    }

    private long placed(long stamp) {
        long place = stamp - offset;
        // Far ends of the number range wrap around in the line above; they land here as leaps.
        if (place < last - backJump || place - last > leap || Math.abs(stamp / 2) > Long.MAX_VALUE / 4) {
            offset = stamp - last - frame;
            return last + frame;
        }
        return place;
    }

    /** Microseconds of a place, rounded down. */
    long micros(long place) {
        long perTick = 1_000_000L * base.num();
        return Math.multiplyExact(place / base.den(), perTick) + place % base.den() * perTick / base.den();
    }
}
