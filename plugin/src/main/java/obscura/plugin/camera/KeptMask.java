package obscura.plugin.camera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;

/**
 * A mask as a camera keeps it.
 *
 * @param token how the camera calls it
 * @param picture token of the picture it belongs to
 * @param corners as the camera says them, nonsense included
 * @param colour as the camera says it, for putting it back; empty when it says none
 * @param enabled one that is not enabled hides nothing
 */
public record KeptMask(
        String token, String picture, List<OnvifPoint> corners, MaskStyle style, String colour, boolean enabled) {
    public KeptMask {
        corners = List.copyOf(corners);
    }

    /** Empty when its corners make no polygon. */
    public Optional<Polygon> polygon() {
        return OnvifFrame.fromOnvif(corners);
    }

    /** Whether it can count as hiding anything for good. */
    public boolean hides() {
        return enabled && !style.canBeUndone();
    }
}
