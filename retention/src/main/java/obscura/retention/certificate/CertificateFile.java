package obscura.retention.certificate;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import obscura.plugin.seal.Seal;

/**
 * How a certificate lies in its file: JSON of ours alone. Everything up to the line before the last is the body; the last line
 * is the site's signature over the SHA-256 of exactly those bytes, which is also how the journal names the certificate. So no
 * part of it can be changed, added or left out, and a file of any size is checked while it is read.
 */
final class CertificateFile {
    static final Pattern SEAL = Pattern.compile(
            ",\"seal\":\\{\"key\":\"([A-Za-z0-9+/=]{1,100})\",\"value\":\"([A-Za-z0-9+/=]{1,200})\"\\}\\}");
    static final String SEAL_BEGINS = ",\"seal\":";
    /** Room for some millions of items. */
    static final long MOST_BYTES = 4L << 30;

    static final long MOST_ITEMS = 20_000_000;

    private CertificateFile() {}

    /** @param sha256 of the body, 64 hexadecimal digits */
    static byte[] message(String sha256) {
        return ("obscura certificate 1\n" + sha256 + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] lastLine(Seal seal) {
        return (SEAL_BEGINS + "{\"key\":\"" + seal.key() + "\",\"value\":\"" + seal.value() + "\"}}\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
