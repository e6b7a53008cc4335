package obscura.plugin.masking;

import java.util.Optional;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.id.CameraId;

/**
 * A camera somebody adds, as it was typed.
 *
 * @param name for a camera that is new
 * @param existing the camera of an NVR it is; empty for one without a recorder
 * @param lens token of the one that is meant, of a device with several; empty when nobody said
 * @param certificate SHA-256 of the only one that is connected to; empty when none was shown to anybody yet
 * @param reapply whether masks that vanish may be put back without asking
 */
public record NewCamera(
        String name,
        String address,
        String user,
        CameraPassword password,
        Optional<CameraId> existing,
        Optional<String> lens,
        Optional<String> certificate,
        boolean reapply) {
    public NewCamera(
            String name,
            String address,
            String user,
            CameraPassword password,
            Optional<CameraId> existing,
            boolean reapply) {
        this(name, address, user, password, existing, Optional.empty(), Optional.empty(), reapply);
    }

    public NewCamera withLens(Optional<String> meant) {
        return new NewCamera(name, address, user, password, existing, meant, certificate, reapply);
    }

    public NewCamera withCertificate(Optional<String> shown) {
        return new NewCamera(name, address, user, password, existing, lens, shown, reapply);
    }
}
