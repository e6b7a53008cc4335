package obscura.retention.certificate;

import java.util.List;
import java.util.Optional;
import obscura.plugin.seal.Fingerprint;

/**
 * What a check of a certificate found.
 *
 * @param held what holds, in sentences
 * @param open what could not be checked
 * @param broken what does not hold; the certificate is to be believed only when this is empty
 * @param site whose key signed it; empty when that could not be read
 */
public record CertificateVerdict(
        List<String> held, List<String> open, List<String> broken, Optional<Fingerprint> site) {
    public CertificateVerdict {
        held = List.copyOf(held);
        open = List.copyOf(open);
        broken = List.copyOf(broken);
    }
}
