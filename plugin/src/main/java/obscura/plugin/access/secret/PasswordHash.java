package obscura.plugin.access.secret;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/** An Argon2id hash with its salt and cost, in the usual notation {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
public final class PasswordHash {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** @throws ObscuraException FAILED when the text is no such hash; the message does not repeat it */
    public static PasswordHash parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new ObscuraException(
                    Kind.FAILED, "A kept password hash is damaged; put a copy of the database back.");
        }
        Argon2Cost cost = new Argon2Cost(
                Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(m.group(4)), base64.decode(m.group(5)));
    }

    /** What is kept; {@link #parse} reads it back. */
    public String kept() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    Argon2Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    @Override
    public String toString() {
        return "(a password hash)";
    }
}
