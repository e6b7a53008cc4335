package obscura.plugin.access.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What an authenticator app and we share: codes of six digits, a new one every 30 seconds (RFC 6238, SHA-1). */
public final class TotpSecret {
    private static final int BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** Clocks differ; the step before and the step after are taken as well. */
    private static final int STEPS_AROUND = 1;

    private final byte[] bytes;

    private TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static TotpSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    /** What {@link #base32} gave. */
    public static TotpSecret parse(String base32) {
        return new TotpSecret(Base32.decode(base32));
    }

    /** To be typed into an authenticator app, and to be kept: 32 capital letters and digits. */
    public String base32() {
        return Base32.toBase32String(bytes);
    }

    /** To be shown as a QR code. */
    public String address(String issuer, String name) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(name) + "?secret=" + base32() + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Which step's code this is, of the one at that time and its neighbours; empty when it is none of theirs. */
    public OptionalLong stepOf(String code, Instant now) {
        long current = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step++) {
            boolean same = MessageDigest.isEqual(codeAt(step).getBytes(UTF_8), code.getBytes(UTF_8));
            found = same ? OptionalLong.of(step) : found;
        }
        return found;
    }

    /** The six digits an authenticator shows at that time. */
    public String codeAt(Instant time) {
        return codeAt(stepAt(time));
    }

    private static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    private String codeAt(long step) {
        try {
            TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator(STEP);
            Key key = new SecretKeySpec(bytes, totp.getAlgorithm());
            return totp.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of HMAC", e);
        }
    }

    @Override
    public String toString() {
        return "(a shared secret)";
    }
}
