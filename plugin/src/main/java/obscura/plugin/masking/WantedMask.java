package obscura.plugin.masking;

import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.Mask;
import obscura.plugin.mask.Polygon;

/**
 * A place that somebody wants covered on a camera.
 *
 * @param style anything but SOLID wears the label "can be undone" wherever it is shown, and is never proven
 */
public record WantedMask(String name, Polygon polygon, MaskStyle style) {
    public WantedMask {
        name = new Mask(name.strip(), polygon).name();
        if (style == MaskStyle.OTHER) {
            throw new IllegalArgumentException("A mask is solid, pixelated or blurred");
        }
    }

    public static WantedMask solid(String name, Polygon polygon) {
        return new WantedMask(name, polygon, MaskStyle.SOLID);
    }
}
