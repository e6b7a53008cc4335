package obscura.plugin.mask;

/** A place as ONVIF counts: -1..1 both ways, origin in the centre, y up, of the picture after bounds and rotation. */
public record OnvifPoint(double x, double y) {
    public OnvifPoint {
        if (!(x >= -1 && x <= 1 && y >= -1 && y <= 1)) {
            throw new IllegalArgumentException("An ONVIF corner must lie in -1 to 1 both ways: " + x + ", " + y);
        }
    }
}
