package obscura.plugin.masking;

import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.Polygon;

/**
 * One mask of a camera, as it is asked of it.
 *
 * @param picture token of the picture it belongs to
 * @param name of the wanted mask it helps to cover
 */
public record Shape(String picture, String name, Polygon polygon, MaskStyle style) {
    Shape at(Polygon other) {
        return new Shape(picture, name, other, style);
    }
}
