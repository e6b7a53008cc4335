package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.time.Span;

/**
 * Tells, frame by frame, whether the camera stands still, was knocked, was cut to another view, or moves. It leans
 * towards "stands still": then the worst that follows is a dark picture, while "moves" gives up the protection by motion.
 * What it is unsure of is settled within about a second, and never later.
 */
final class CameraWatch {
    private static final long REFRESH = 5 * Span.SECOND;
    private static final long REST = Span.SECOND / 2;
    private static final long LONG_REST = 3 * Span.SECOND / 2;
    private static final long PATIENCE = Span.SECOND;
    private static final long BUMPS_WITHIN = 10 * Span.SECOND;
    private static final int BUMPS = 4;

    /** This share of the texture seen again where it was: the camera stands, whatever moves in front of it. */
    private static final double SEEN_AGAIN = 0.25;
    /** Less than this: no crowd hides so much, the camera itself has turned. */
    private static final double SEEN_NOWHERE = 0.05;

    private static final double NOISE_RISES = 0.05;

    private enum State {
        STEADY,
        DOUBT,
        MOVING
    }

    private final FrameRing ring;
    private final List<Segment> closed = new ArrayList<>();
    private final List<Long> bumps = new ArrayList<>();

    private State state = State.STEADY;
    private double noise = Double.MAX_VALUE;
    private long segmentFirst;
    private boolean segmentGoesOn;
    private Seen anchor;
    private Seen last;
    private Seen rest;
    private Doubt doubt;

    private record Seen(long index, long time, Thumb thumb) {}

    /** When it began, whether the view jumped, and how many frames since spoke for a moving camera. */
    private record Doubt(Seen since, boolean jumped, int frames, int moved) {
        Doubt and(boolean moves) {
            return new Doubt(since, jumped, frames + 1, moved + (moves ? 1 : 0));
        }

        boolean speaksForMoving() {
            return moved * 2 >= frames;
        }
    }

    /** @param first the first frame it will see */
    CameraWatch(FrameRing ring, long first) {
        this.ring = ring;
        this.segmentFirst = first;
    }

    /** True as soon as it may be so, a little before it is certain. */
    boolean mayMove() {
        return state != State.STEADY;
    }

    boolean moves() {
        return state == State.MOVING;
    }

    /** Where the present segment can be cut without cutting through something unsettled. */
    long settledEnd() {
        return state == State.DOUBT && doubt.since.index > segmentFirst ? doubt.since.index : ring.end();
    }

    long segmentFirst() {
        return segmentFirst;
    }

    View view() {
        return state == State.MOVING ? View.MOVING : View.FIXED;
    }

    /** Frames before this one were handed over; the present segment begins there, or goes on from before. */
    void handedOver(long before, boolean goesOn) {
        segmentFirst = before;
        segmentGoesOn = goesOn;
    }

    /** Takes in the frame that was last put into the ring; returns the segments that ended before it, mostly none. */
    List<Segment> see(long index, long time, Thumb thumb) {
        Seen now = new Seen(index, time, thumb);
        closed.clear();
        if (anchor == null) {
            anchor = now;
        } else {
            followNoise(Likeness.noise(last.thumb, now.thumb));
            switch (state) {
                case STEADY -> whenSteady(now);
                case DOUBT -> whenInDoubt(now);
                case MOVING -> whenMoving(now);
            }
        }
        last = now;
        return List.copyOf(closed);
    }

    /** Down at once, up slowly: a frame in which everything moves says nothing of the noise. */
    private void followNoise(double measured) {
        noise = measured < noise ? measured : noise + NOISE_RISES * (measured - noise);
    }

    private Likeness compare(Seen before, Seen now) {
        return Likeness.of(before.thumb, now.thumb, noise);
    }

    private void whenSteady(Seen now) {
        Likeness toAnchor = compare(anchor, now);
        if (toAnchor.same() >= SEEN_AGAIN) {
            if (now.time - anchor.time >= REFRESH && toAnchor.same() >= 0.5) {
                anchor = now;
            }
            return;
        }
        state = State.DOUBT;
        rest = now;
        boolean jumped = compare(last, now).same() < SEEN_AGAIN;
        doubt = new Doubt(now, jumped, 0, 0).and(toAnchor.same() < SEEN_NOWHERE);
    }

    private void whenInDoubt(Seen now) {
        Likeness toAnchor = compare(anchor, now);
        if (toAnchor.same() >= SEEN_AGAIN) {
            bumpIsOver(now);
            return;
        }
        doubt = doubt.and(toAnchor.same() < SEEN_NOWHERE);
        if (compare(rest, now).same() < 0.5) {
            rest = now;
        }
        if (now.index > rest.index && now.time - rest.time >= (doubt.jumped ? REST : LONG_REST)) {
            newView();
        } else if (now.time - doubt.since.time >= PATIENCE && now.time - rest.time < REST) {
            settle(now);
        }
    }

    /** A camera that is knocked again and again is held in a hand. */
    private void bumpIsOver(Seen now) {
        long began = doubt.since.index;
        boolean knocked = doubt.speaksForMoving();
        steady();
        if (!knocked) {
            return;
        }
        ring.markShaken(began, now.index);
        bumps.removeIf(index -> index < segmentFirst || now.time - ring.time(index) > BUMPS_WITHIN);
        bumps.add(began);
        if (bumps.size() >= BUMPS) {
            startMoving(bumps.get(0), now);
        }
    }

    /** The view rests again, but it is another one: a cut, or a jolt that left the camera turned. */
    private void newView() {
        close(View.FIXED, doubt.since.index);
        close(View.SHAKEN, rest.index);
        anchor = rest;
        steady();
    }

    private void settle(Seen now) {
        if (doubt.speaksForMoving()) {
            startMoving(doubt.since.index, now);
        } else {
            anchor = now;
            steady();
        }
    }

    /** A slow start shows late: what a shot has before it, when short, belongs to the movement. */
    private void startMoving(long from, Seen now) {
        boolean shortBefore = !segmentGoesOn && ring.time(from) - ring.time(segmentFirst) < Span.SECOND;
        close(View.FIXED, shortBefore ? segmentFirst : from);
        state = State.MOVING;
        rest = now;
        bumps.clear();
    }

    private void whenMoving(Seen now) {
        if (compare(rest, now).still() < 0.5) {
            rest = now;
        } else if (now.time - rest.time >= LONG_REST) {
            boolean jolt = rest.time - ring.time(segmentFirst) < PATIENCE;
            close(jolt ? View.SHAKEN : View.MOVING, rest.index);
            anchor = rest;
            steady();
        }
    }

    private void steady() {
        state = State.STEADY;
        rest = null;
        doubt = null;
    }

    private void close(View view, long end) {
        if (end > segmentFirst) {
            closed.add(new Segment(view, segmentFirst, end));
            segmentFirst = end;
        }
    }
}
