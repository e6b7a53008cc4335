package obscura.retention.certificate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import obscura.plugin.seal.Seal;

/**
 * The hash of a certificate's body and the signature behind it, read line by line.
 *
 * @param sha256 64 hexadecimal digits
 */
record SealedBody(String sha256, Seal seal) {
    private static final int LONGEST_LINE = 8 << 20;

    /** @throws IllegalArgumentException when the last line is no signature */
    static SealedBody of(Path file) throws IOException {
        MessageDigest digest = fresh();
        byte[] last = {};
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                digest.update(last);
                last = line;
            }
        }
        Matcher seal = CertificateFile.SEAL.matcher(new String(last, StandardCharsets.US_ASCII).stripTrailing());
        if (!seal.matches()) {
            throw new IllegalArgumentException("There is no signature at its end");
        }
        return new SealedBody(HexFormat.of().formatHex(digest.digest()), new Seal(seal.group(1), seal.group(2)));
    }

    /** With its end; empty after the last. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
            if (line.size() > LONGEST_LINE) {
                throw new IllegalArgumentException("A line is longer than any of a certificate");
            }
        }
        return line.toByteArray();
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
