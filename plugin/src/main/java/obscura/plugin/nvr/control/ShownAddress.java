package obscura.plugin.nvr.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a stream as people may see it: without user and password, and without a query, where cameras take passwords
 * too. One line of at most 300 characters.
 */
public final class ShownAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,20}://)([^?#]*)(.*)", Pattern.DOTALL);
    private static final int LONGEST = 300;

    private ShownAddress() {}

    public static String of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return address.isEmpty() ? "not told" : "an address of another kind";
        }
        // A password may hold a slash, an @ or a question mark: everything up to the last @ may be login.
        boolean hidden = parts.group(3).indexOf('@') >= 0;
        String place = hidden ? "…" : parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        String shown = parts.group(1) + place + (parts.group(3).isEmpty() ? "" : "?…");
        return shown.codePoints()
                .filter(c -> c >= 0x20 && c != 0x7F)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
