package obscura.plugin.masking;

import java.util.Optional;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.id.CameraId;

/**
 * A camera somebody adds, as it was typed.
 *
 * @param name for a camera that is new
 * @param existing the camera of an NVR it is; empty for one without a recorder
 * @param reapply whether masks that vanish may be put back without asking
 */
public record NewCamera(
        String name,
        String address,
        String user,
        CameraPassword password,
        Optional<CameraId> existing,
        boolean reapply) {}
