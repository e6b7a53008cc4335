package obscura.onvif.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which certificate a camera showed. Cameras sign their own, so the first one seen is kept and any other refused.
 *
 * @param sha256 of the whole certificate, 64 lower case hexadecimal digits, as browsers show it
 */
public record CertificatePin(String sha256) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public CertificatePin {
        if (!DIGITS.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A certificate pin is 64 hexadecimal digits.");
        }
    }

    static CertificatePin of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new CertificatePin(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
