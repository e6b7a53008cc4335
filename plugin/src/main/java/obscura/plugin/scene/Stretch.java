package obscura.plugin.scene;

import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * A finished piece of a clip during which the camera stood in one way, with questions about it. Only to be asked while
 * the watch hands it over: afterwards its pictures are gone.
 */
public final class Stretch {
    private final SceneGrid grid;
    private final FrameRing ring;
    private final Segment segment;
    private final Span span;
    private final boolean continues;
    private final EmptyScene before;
    private EmptyScene learned;
    private boolean over;

    /** {@code before} is what an earlier stretch of this shot knew, or null. */
    Stretch(SceneGrid grid, FrameRing ring, Segment segment, Span span, boolean continues, EmptyScene before) {
        this.grid = grid;
        this.ring = ring;
        this.segment = segment;
        this.span = span;
        this.continues = continues;
        this.before = before;
        this.learned = before;
    }

    /** From its first frame to the first frame after it. */
    public Span span() {
        return span;
    }

    public View view() {
        return segment.view();
    }

    /** True when the camera stood the same way in the stretch before, which was only cut off to bound the memory. */
    public boolean continuesTheShot() {
        return continues;
    }

    /**
     * What motion covers in this stretch. Tracks (seen, filled in and held, of any time) tell where somebody known was, so
     * that nobody known becomes part of the empty scene. Reads every picture once.
     */
    public Motion motion(List<MovingRegion> tracks) {
        refuseWhenOver();
        return switch (segment.view()) {
            case MOVING -> Motion.none();
            case SHAKEN ->
                Motion.allDark(new WholeSpan(span.grown(CoverTicks.REACH, CoverTicks.REACH), WholeSpan.Why.SHAKEN));
            case FIXED -> motionOfFixed(tracks);
        };
    }

    /**
     * Until when the box stays as it was at {@code lastSeen}, in microseconds of the clip: the first frame that shows a
     * lasting change in it, or the end of {@link #span} when there is none. A time at or before the start of a stretch that
     * {@link #continuesTheShot} means the end of the stretch before. With a camera that does not stand still: at once.
     */
    public long held(Box box, long lastSeen) {
        refuseWhenOver();
        boolean fromBefore = continues && lastSeen <= span.from();
        long at = fromBefore ? segment.first() - 1 : lastNotAfter(lastSeen);
        boolean elsewhere = lastSeen < span.from() && !continues;
        if (segment.view() != View.FIXED || lastSeen >= span.to() || elsewhere) {
            return lastSeen;
        }
        long end = new Hold(grid, ring, box, at).until(Math.max(segment.first(), at), segment.end());
        return end == segment.end() ? span.to() : Math.max(lastSeen, ring.time(end));
    }

    /** The same backwards: since when the box has been as it was at {@code firstSeen}; never before {@link #span}. */
    public long heldBefore(Box box, long firstSeen) {
        refuseWhenOver();
        if (segment.view() != View.FIXED || firstSeen < span.from()) {
            return firstSeen;
        }
        long at = lastNotAfter(firstSeen);
        long begin = new Hold(grid, ring, box, at).until(at, segment.first() - 1);
        return begin < segment.first() ? span.from() : Math.min(firstSeen, ring.time(begin));
    }

    /** What the next stretch of this shot may start from; null when nobody asked or nothing could be learned. */
    EmptyScene learned() {
        return learned;
    }

    void end() {
        over = true;
    }

    private Motion motionOfFixed(List<MovingRegion> tracks) {
        int seconds = (int) Math.min(3600, (span.to() - span.from()) / Span.SECOND);
        SceneSamples samples = SceneSamples.of(grid, ring, segment.first(), segment.end(), tracks);
        learned = SceneLearning.learn(grid, samples, before, seconds);
        if (learned == null) {
            return Motion.allDark(new WholeSpan(span, WholeSpan.Why.SHOT_TOO_SHORT));
        }
        return new MotionPass(grid, ring, segment, span, learned).run();
    }

    private long lastNotAfter(long time) {
        long low = segment.first();
        long high = segment.end() - 1;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (ring.time(middle) <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void refuseWhenOver() {
        if (over) {
            throw new IllegalStateException("A stretch can only be asked while it is handed over");
        }
    }
}
