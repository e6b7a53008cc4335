package obscura.onvif.media;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import obscura.onvif.answer.OnvifFault;
import obscura.onvif.answer.Refusal;

/**
 * A mask as a camera keeps it. May be nonsense when it comes from a camera (two corners, corners outside of the picture);
 * {@link #objection()} says so, and nonsense is never sent.
 *
 * @param token given by the camera; empty for a mask that is yet to be made
 * @param configuration token of the VideoSourceConfiguration it belongs to; other configurations of the same source may
 *     show what is under it
 * @param color empty when the camera chooses
 * @param enabled a mask that is not enabled hides nothing
 */
public record CameraMask(
        String token,
        String configuration,
        List<MaskPoint> polygon,
        MaskType type,
        Optional<MaskColor> color,
        boolean enabled) {

    private static final int LONGEST_TOKEN = 64;

    public CameraMask {
        Objects.requireNonNull(token);
        Objects.requireNonNull(configuration);
        Objects.requireNonNull(type);
        polygon = List.copyOf(polygon);
        Objects.requireNonNull(color);
    }

    /** One to be made: enabled, solid colour. */
    public static CameraMask solid(String configuration, List<MaskPoint> polygon, Optional<MaskColor> color) {
        return new CameraMask("", configuration, polygon, MaskType.COLOR, color, true);
    }

    public CameraMask withToken(String given) {
        return new CameraMask(given, configuration, polygon, type, color, enabled);
    }

    /** Why no camera should be asked to keep this. */
    public Optional<OnvifFault> objection() {
        if (polygon.stream().distinct().count() < 3) {
            return fault(Refusal.INVALID_POLYGON, "A mask needs three different corners.");
        }
        if (!polygon.stream().allMatch(MaskPoint::isInPicture)) {
            return fault(Refusal.INVALID_POLYGON, "A corner of the mask lies outside of the picture.");
        }
        if (type == MaskType.OTHER
                || color.filter(c -> c.space() == Colorspace.OTHER).isPresent()) {
            return fault(Refusal.INVALID_ARGS, "The mask has a type or colour that no standard knows.");
        }
        if (configuration.isEmpty() || configuration.length() > LONGEST_TOKEN || token.length() > LONGEST_TOKEN) {
            return fault(Refusal.INVALID_ARGS, "The mask names no configuration of the camera.");
        }
        return Optional.empty();
    }

    private static Optional<OnvifFault> fault(Refusal reason, String message) {
        return Optional.of(new OnvifFault(reason, message));
    }
}
