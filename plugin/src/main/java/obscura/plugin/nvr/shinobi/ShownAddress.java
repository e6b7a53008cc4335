package obscura.plugin.nvr.shinobi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a stream as people may see it: without user, password and query, where cameras take passwords too. */
final class ShownAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,20}://)([^?#]*)(.*)", Pattern.DOTALL);
    private static final int LONGEST = 300;

    private ShownAddress() {}

    static String of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return address.isEmpty() ? "not told" : "an address of an odd form";
        }
        // A password may have a slash or an @ in it, so everything up to the last @ is login.
        String place = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        boolean hidden = !parts.group(3).isEmpty() && parts.group(3).indexOf('@') >= 0;
        String shown = parts.group(1) + (hidden ? "…" : place) + (parts.group(3).isEmpty() ? "" : "?…");
        return shown.codePoints()
                .filter(c -> c >= 0x20 && c != 0x7F)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
