package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one place where our fractions (0..1, origin top left, y down) become ONVIF's (-1..1, origin in the centre, y up)
 * and back. Both count the picture after bounds and rotation, so nothing else is turned or scaled here.
 */
public final class OnvifFrame {
    private OnvifFrame() {}

    public static OnvifPoint toOnvif(Point point) {
        return new OnvifPoint(2 * point.x() - 1, 1 - 2 * point.y());
    }

    /** The corners in the order they were drawn. */
    public static List<OnvifPoint> toOnvif(Polygon polygon) {
        return polygon.corners().stream().map(OnvifFrame::toOnvif).toList();
    }

    /** What a camera says, cut at the picture. */
    public static Point fromOnvif(OnvifPoint point) {
        return new Point(Rings.clamped((point.x() + 1) / 2), Rings.clamped((1 - point.y()) / 2));
    }

    /** A camera's polygon as ours; empty when it has no area, crosses itself, or has too few or too many corners. */
    public static Optional<Polygon> fromOnvif(List<OnvifPoint> corners) {
        List<Point> ours = new ArrayList<>();
        for (OnvifPoint corner : corners) {
            Point next = fromOnvif(corner);
            if (ours.isEmpty() || !ours.get(ours.size() - 1).equals(next)) {
                ours.add(next);
            }
        }
        if (ours.size() > 1 && ours.get(0).equals(ours.get(ours.size() - 1))) {
            ours.remove(ours.size() - 1);
        }
        try {
            return Optional.of(new Polygon(ours));
        } catch (IllegalArgumentException notAPolygon) {
            return Optional.empty();
        }
    }
}
