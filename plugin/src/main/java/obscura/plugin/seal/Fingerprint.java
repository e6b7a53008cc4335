package obscura.plugin.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What people compare to know whose key it is: SHA-256 of the raw public key of 32 bytes.
 *
 * @param hex 64 lower-case hex digits
 */
public record Fingerprint(String hex) {
    public Fingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A fingerprint is 64 hex digits, in groups or not");
        }
    }

    /**
     * As a person types or pastes it: in groups, with colons, in capitals.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Fingerprint typed(String text) {
        return new Fingerprint(text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT));
    }

    static Fingerprint of(byte[] publicKey) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** In groups an eye can compare. */
    public String groups() {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
