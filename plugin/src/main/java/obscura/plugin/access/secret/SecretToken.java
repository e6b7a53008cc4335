package obscura.plugin.access.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits that open something: a session, an invitation, the API. Shown once; only its SHA-256 is kept, which
 * is enough for what nobody can guess. Looked up by that hash, so that the time of a look-up tells nothing of the token.
 */
public final class SecretToken {
    private static final int BYTES = 32;
    private static final int LONGEST = 100;

    private final String text;

    private SecretToken(String text) {
        this.text = text;
    }

    public static SecretToken random(SecureRandom random, String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecretToken(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody sent; anything. What is too long to be one of ours opens nothing. */
    public static SecretToken sent(String text) {
        return new SecretToken(text == null || text.length() > LONGEST ? "" : text);
    }

    /** The token itself, to be handed out once. */
    public String shown() {
        return text;
    }

    /** What is kept: 64 lower-case hex digits. */
    public String hash() {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** Another token made from this one for one purpose; this one can't be had from it. */
    public String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("." + text).getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(purpose.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** In a time that does not tell where they differ. */
    public static boolean same(String ours, String given) {
        return given != null && MessageDigest.isEqual(sha256(ours), sha256(given));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(a token)";
    }
}
