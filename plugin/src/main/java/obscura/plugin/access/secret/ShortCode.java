package obscura.plugin.access.secret;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/**
 * Something a person types off paper or a screen, once: 80 random bits, written as four groups of four. Enough where tries are
 * slowed down.
 */
public final class ShortCode {
    private static final int BYTES = 10;

    private final String text;

    private ShortCode(String text) {
        this.text = text;
    }

    public static List<ShortCode> random(SecureRandom random, int count) {
        return Stream.generate(() -> random(random)).limit(count).toList();
    }

    public static ShortCode random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return typed(Base32.toBase32String(bytes));
    }

    /** Capital or not, with or without dashes and spaces. */
    public static ShortCode typed(String text) {
        String upper = text.length() > 100 ? "" : text.toUpperCase(Locale.ROOT);
        return new ShortCode(upper.replaceAll("[^A-Z2-7]", ""));
    }

    /** To be written down by its owner, once. */
    public String shown() {
        return text.replaceAll("(.{4})(?=.)", "$1-").toLowerCase(Locale.ROOT);
    }

    /** What is kept: 64 lower-case hex digits. */
    public String hash() {
        return SecretToken.sent(text).hash();
    }

    @Override
    public String toString() {
        return "(a code)";
    }
}
