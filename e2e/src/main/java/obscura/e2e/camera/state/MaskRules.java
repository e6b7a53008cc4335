package obscura.e2e.camera.state;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;

/** What a camera makes of a mask it is sent. */
final class MaskRules {
    private static final Set<String> TYPES = Set.of("Color", "Pixelated", "Blurred");
    private static final double SHRUNK = 0.85;

    private MaskRules() {}

    static DeviceMask adapted(DeviceMask wanted, int maxPoints, Quirks quirks) {
        if (!TYPES.contains(wanted.type())) {
            throw DeviceFault.sender("Unknown type of mask", "InvalidArgVal");
        }
        if (wanted.corners().size() > maxPoints
                || quirks.has(Quirk.RECTANGLE_ONLY) && wanted.corners().size() != 4) {
            throw DeviceFault.invalidPolygon();
        }
        Polygon polygon = OnvifFrame.fromOnvif(wanted.corners()).orElseThrow(DeviceFault::invalidPolygon);
        List<OnvifPoint> corners =
                quirks.has(Quirk.RECTANGLE_ONLY) ? OnvifFrame.toOnvif(Polygon.of(polygon.bounds())) : wanted.corners();
        return wanted.with(distorted(corners, quirks));
    }

    private static List<OnvifPoint> distorted(List<OnvifPoint> corners, Quirks quirks) {
        if (quirks.has(Quirk.ROUNDS_TO_TWO_DECIMALS)) {
            return each(corners, value -> Math.round(value * 100) / 100.0);
        }
        if (quirks.has(Quirk.ROUNDS_TO_8192)) {
            return each(corners, value -> Math.round(value * 4096) / 4096.0);
        }
        return quirks.has(Quirk.ADAPTS_SILENTLY) ? each(corners, value -> value * SHRUNK) : corners;
    }

    private static List<OnvifPoint> each(List<OnvifPoint> corners, DoubleUnaryOperator change) {
        return corners.stream()
                .map(c -> new OnvifPoint(change.applyAsDouble(c.x()), change.applyAsDouble(c.y())))
                .toList();
    }
}
