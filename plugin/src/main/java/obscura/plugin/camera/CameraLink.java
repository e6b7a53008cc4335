package obscura.plugin.camera;

import java.util.Optional;
import obscura.plugin.id.CameraId;

/**
 * How one camera is spoken to. Never holds the password: that is asked of {@link CameraLinks} by whoever connects.
 *
 * @param address of its device, http or https, without user and password
 * @param user of the camera's account; empty for a camera without login
 * @param certificate SHA-256 of the certificate it showed first, 64 hexadecimal digits; empty over http
 * @param lens token of the lens meant, for devices with several; empty for the first
 * @param reapply whether masks that vanished may be put back without asking
 */
public record CameraLink(
        CameraId camera,
        String address,
        String user,
        Optional<String> certificate,
        Optional<String> lens,
        boolean reapply) {
    public static final int LONGEST_ADDRESS = 500;

    public CameraLink {
        if (address.isBlank() || address.length() > LONGEST_ADDRESS || address.contains("@")) {
            throw new IllegalArgumentException("A camera's address is one without a login in it");
        }
    }

    public CameraLink withCertificate(Optional<String> seen) {
        return new CameraLink(camera, address, user, seen, lens, reapply);
    }

    public CameraLink withReapply(boolean allowed) {
        return new CameraLink(camera, address, user, certificate, lens, allowed);
    }

    public CameraLink withLens(Optional<String> meant) {
        return new CameraLink(camera, address, user, certificate, meant, reapply);
    }
}
