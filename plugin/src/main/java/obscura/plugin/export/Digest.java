package obscura.plugin.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Reel;

/** SHA-256 of whole files, as 64 lower-case hex digits. */
public final class Digest {
    private Digest() {}

    /** Of a reel: of its one file, or of where each part lies and what is in it. */
    static String of(Reel reel) {
        if (reel.parts().size() == 1) {
            return of(reel.parts().get(0).file());
        }
        MessageDigest digest = sha256();
        for (Reel.Part part : reel.parts()) {
            digest.update((part.at() + " " + of(part.file()) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED, "The file " + OutputRules.name(file) + " cannot be read.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
