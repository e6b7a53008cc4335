package obscura.onvif.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place where an address is taken apart. User names, passwords and fragments in it are dropped.
 *
 * @param scheme lower case
 * @param host lower case, IPv6 without brackets
 * @param port -1 when there is none
 * @param target path and query, starts with a slash or is empty; holds no blank or control character
 */
record UrlParts(String scheme, String host, int port, String target) {
    private static final int LONGEST = 2_048;
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#]*@)?"
            + "(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::([0-9]{1,5})?)?([/?][^#]*)?(?:#.*)?");
    private static final String NOT_IN_A_TARGET = "\"<>\\^`{|}";

    static Optional<UrlParts> of(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (url.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(3) == null ? -1 : Integer.parseInt(parts.group(3));
        if (port == 0 || port > 65_535) {
            return Optional.empty();
        }
        String host = parts.group(2).replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        String target = parts.group(4) == null ? "" : parts.group(4);
        String path = target.startsWith("?") ? "/" + target : target;
        return Optional.of(new UrlParts(parts.group(1).toLowerCase(Locale.ROOT), host, port, encoded(path)));
    }

    /** Cameras put blanks and worse into addresses; a line break in one would start a header. */
    private static String encoded(String target) {
        StringBuilder safe = new StringBuilder();
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0x20 && b < 0x7F && NOT_IN_A_TARGET.indexOf(b) < 0;
            safe.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return safe.toString();
    }
}
