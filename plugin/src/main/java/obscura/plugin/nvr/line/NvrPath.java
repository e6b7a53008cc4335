package obscura.plugin.nvr.line;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Path and query of a request, built piece by piece so that no name can lead elsewhere. It may hold a key, so it shows itself
 * nowhere.
 */
public final class NvrPath {
    private static final Pattern FIXED = Pattern.compile("(/[A-Za-z0-9._-]+)*/?(\\?[A-Za-z0-9._=&-]*)?");
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final int LONGEST = 8_000;

    private final String text;

    private NvrPath(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A path has at most " + LONGEST + " characters");
        }
        this.text = text;
    }

    /** @param fixed as it stands in the program: starts with a slash; perhaps with a query */
    public static NvrPath of(String fixed) {
        if (!FIXED.matcher(fixed).matches() || ("/" + fixed + "/").contains("/../")) {
            throw new IllegalArgumentException("A fixed path has letters, digits, dots and dashes between slashes");
        }
        return new NvrPath(fixed);
    }

    /**
     * One more name of the path, whatever characters it has.
     *
     * @throws IllegalArgumentException when it is empty or means "here" or "above"
     */
    public NvrPath then(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || text.indexOf('?') >= 0) {
            throw new IllegalArgumentException("This is no name inside a path");
        }
        return new NvrPath((text.endsWith("/") ? text : text + "/") + encoded(name));
    }

    /** The names of a relative path, one by one. */
    public NvrPath thenAll(String relative) {
        NvrPath longer = this;
        for (String name : relative.split("/", -1)) {
            longer = longer.then(name);
        }
        return longer;
    }

    /** With a slash at its end, as folders have. */
    public NvrPath folder() {
        return text.endsWith("/") ? this : new NvrPath(text + "/");
    }

    /** One more field of the query. */
    public NvrPath with(String field, String value) {
        return new NvrPath(text + (text.indexOf('?') < 0 ? '?' : '&') + encoded(field) + "=" + encoded(value));
    }

    /** As it is sent. */
    String sent() {
        return text;
    }

    private static String encoded(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && PLAIN.indexOf(b) >= 0;
            safe.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return "a path";
    }
}
