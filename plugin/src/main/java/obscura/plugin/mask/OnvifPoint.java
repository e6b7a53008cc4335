package obscura.plugin.mask;

/**
 * A place as ONVIF counts: -1..1 both ways, origin in the centre, y up, of the picture after bounds and rotation. What
 * we send lies in there; what a camera says need not, so only NaN and infinities are refused.
 */
public record OnvifPoint(double x, double y) {
    public OnvifPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("Not a place in a picture: " + x + ", " + y);
        }
    }

    /** True when it lies in the picture. */
    public boolean isInside() {
        return Math.abs(x) <= 1 && Math.abs(y) <= 1;
    }
}
