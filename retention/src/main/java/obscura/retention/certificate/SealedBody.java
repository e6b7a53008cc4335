package obscura.retention.certificate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import obscura.plugin.seal.Seal;

/**
 * The hash of a certificate's body and the signature behind it, whatever its size.
 *
 * @param sha256 64 hexadecimal digits
 */
record SealedBody(String sha256, Seal seal) {
    private static final int LONGEST_SEAL = 512;
    private static final int CHUNK = 1 << 16;

    /** @throws IllegalArgumentException when the last line is no signature */
    static SealedBody of(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            int length = (int) Math.min(in.size(), LONGEST_SEAL);
            String tail = new String(read(in, in.size() - length, length), StandardCharsets.ISO_8859_1);
            int begins = tail.lastIndexOf('\n', tail.length() - 2) + 1;
            Matcher seal = CertificateFile.SEAL.matcher(tail.substring(begins).stripTrailing());
            if (!seal.matches()) {
                throw new IllegalArgumentException("There is no signature at its end");
            }
            String sha256 = digest(in, in.size() - length + begins);
            return new SealedBody(sha256, new Seal(seal.group(1), seal.group(2)));
        }
    }

    private static byte[] read(FileChannel in, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, from + bytes.position()) < 0) {
                throw new IllegalArgumentException("It became shorter while it was read");
            }
        }
        return bytes.array();
    }

    /** Of that many bytes from the beginning. */
    private static String digest(FileChannel in, long length) throws IOException {
        MessageDigest digest = fresh();
        for (long at = 0; at < length; at += CHUNK) {
            digest.update(read(in, at, (int) Math.min(CHUNK, length - at)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
