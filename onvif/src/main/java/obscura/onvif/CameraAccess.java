package obscura.onvif;

import java.util.Objects;
import java.util.Optional;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CertificatePin;
import obscura.onvif.http.Login;

/**
 * What a person entered about a camera, and what is remembered of it.
 *
 * @param pin the certificate it showed before; empty for one that is spoken to for the first time, or over http
 */
public record CameraAccess(CameraAddress address, Optional<Login> login, Optional<CertificatePin> pin) {
    public CameraAccess {
        Objects.requireNonNull(address);
        Objects.requireNonNull(login);
        Objects.requireNonNull(pin);
    }
}
