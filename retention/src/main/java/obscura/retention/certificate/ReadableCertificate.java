package obscura.retention.certificate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.seal.Fingerprint;
import tools.jackson.core.JacksonException;

/**
 * A certificate as it stands in its file, for somebody to read. Whether it holds is not checked here: {@link CheckCertificate}
 * does.
 *
 * @param first the first of its items
 * @param sha256 of what is signed, by which the journal names it
 * @param site whose key is in it
 */
public record ReadableCertificate(Certificate head, List<Certificate.Item> first, String sha256, Fingerprint site) {
    public ReadableCertificate {
        first = List.copyOf(first);
    }

    /**
     * @param most how many items are read
     * @throws ObscuraException FAILED when it can't be read
     */
    public static ReadableCertificate of(Path file, int most) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            SealedBody body = SealedBody.of(file);
            ReadCertificate.Beginning read = new ReadCertificate(in).beginning(most);
            return new ReadableCertificate(
                    read.head(), read.first(), body.sha256(), body.seal().fingerprint());
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The certificate can't be read: check it with obscura verify-certificate.",
                    e);
        }
    }
}
