package obscura.plugin.camera;

import java.util.List;

/**
 * A picture a camera makes of its lens: what masks belong to (in ONVIF's words a VideoSourceConfiguration).
 *
 * @param token how the camera calls it
 * @param lens token of the lens
 * @param frame its cut and turn in one comparable text; corners of masks refer to it, so a change asks for a new proof
 * @param views every way it is shown
 */
public record CameraPicture(String token, String lens, String frame, List<CameraView> views) {
    public CameraPicture {
        views = List.copyOf(views);
    }
}
