package obscura.e2e.camera.state;

import java.util.List;
import obscura.plugin.mask.OnvifPoint;

/**
 * A mask as the camera keeps it.
 *
 * @param type Color, Pixelated or Blurred
 */
public record DeviceMask(
        String token, String configuration, List<OnvifPoint> corners, String type, MaskColour colour, boolean enabled) {
    public DeviceMask {
        corners = List.copyOf(corners);
    }

    DeviceMask named(String other) {
        return new DeviceMask(other, configuration, corners, type, colour, enabled);
    }

    DeviceMask of(String otherConfiguration) {
        return new DeviceMask(token, otherConfiguration, corners, type, colour, enabled);
    }

    DeviceMask with(List<OnvifPoint> others) {
        return new DeviceMask(token, configuration, others, type, colour, enabled);
    }

    DeviceMask in(MaskColour other) {
        return new DeviceMask(token, configuration, corners, type, other, enabled);
    }
}
