package obscura.web.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.WantedMask;

/**
 * One mask as JSON has it, from the editor and over {@code /api/v1}; anything may be wrong with it.
 *
 * @param polygon corners as pairs of fractions, origin top left
 * @param style solid, pixelated or blurred; solid when it is missing
 */
public record SentMask(String name, List<List<Double>> polygon, String style) {
    static SentMask of(WantedMask mask) {
        return new SentMask(mask.name(), corners(mask.polygon()), word(mask.style()));
    }

    static List<List<Double>> corners(Polygon polygon) {
        return polygon.corners().stream()
                .map(corner -> List.of(corner.x(), corner.y()))
                .toList();
    }

    static String word(MaskStyle style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong with it */
    Polygon outline() {
        if (polygon == null || polygon.size() > Polygon.MAX_CORNERS) {
            throw new IllegalArgumentException("A polygon needs 3 to " + Polygon.MAX_CORNERS + " corners");
        }
        List<Point> corners = new ArrayList<>();
        for (List<Double> corner : polygon) {
            if (corner == null || corner.size() != 2 || corner.contains(null)) {
                throw new IllegalArgumentException("A corner is a pair of numbers, [x, y]");
            }
            corners.add(new Point(corner.get(0), corner.get(1)));
        }
        return new Polygon(corners);
    }

    /** @throws IllegalArgumentException the same */
    MaskStyle kind() {
        return switch (style == null ? "solid" : style) {
            case "solid" -> MaskStyle.SOLID;
            case "pixelated" -> MaskStyle.PIXELATED;
            case "blurred" -> MaskStyle.BLURRED;
            default -> throw new IllegalArgumentException("A mask is solid, pixelated or blurred");
        };
    }
}
