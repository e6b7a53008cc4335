package obscura.plugin.track;

import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * How fast the four sides of a box move, in fractions of the picture per second; right and down are positive. Sides
 * and not the centre, because at the edge of the picture only the side that is still inside tells the speed.
 */
public record Motion(double left, double top, double right, double bottom) {
    public static final Motion NONE = new Motion(0, 0, 0, 0);

    static Motion between(Moment earlier, Moment later) {
        double seconds = (later.time() - earlier.time()) / (double) Span.SECOND;
        Box a = earlier.box();
        Box b = later.box();
        return new Motion(
                (b.left() - a.left()) / seconds,
                (b.top() - a.top()) / seconds,
                (b.right() - a.right()) / seconds,
                (b.bottom() - a.bottom()) / seconds);
    }

    /** Of the centre, in picture widths per second. */
    public double x() {
        return (left + right) / 2;
    }

    /** Of the centre, in picture heights per second. */
    public double y() {
        return (top + bottom) / 2;
    }

    Motion reversed() {
        return new Motion(-left, -top, -right, -bottom);
    }

    /** Everything between the box and where it would be after so many seconds, cut at the picture. */
    Box sweep(Box box, double seconds) {
        double l = box.left() + left * seconds;
        double t = box.top() + top * seconds;
        double r = box.right() + right * seconds;
        double b = box.bottom() + bottom * seconds;
        return Box.clipped(
                Math.min(box.left(), Math.min(l, r)),
                Math.min(box.top(), Math.min(t, b)),
                Math.max(box.right(), Math.max(l, r)),
                Math.max(box.bottom(), Math.max(t, b)));
    }

    /** Seconds until the box has left the picture over an edge that its reach touches; infinite when it does not go. */
    double secondsUntilOut(Box box, Box reach) {
        double toLeft = until(reach.left() == 0, box.right(), -right);
        double toTop = until(reach.top() == 0, box.bottom(), -bottom);
        double toRight = until(reach.right() == 1, 1 - box.left(), left);
        double toBottom = until(reach.bottom() == 1, 1 - box.top(), top);
        return Math.min(Math.min(toLeft, toTop), Math.min(toRight, toBottom));
    }

    private static double until(boolean atEdge, double way, double speed) {
        return atEdge && speed > 0 ? way / speed : Double.POSITIVE_INFINITY;
    }
}
