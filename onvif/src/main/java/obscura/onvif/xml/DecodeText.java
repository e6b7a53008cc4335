package obscura.onvif.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a camera as characters: by byte order mark, else by the declaration, else UTF-8. Done here and not by the parser,
 * because cameras send names in another encoding than they declare; such a name is damaged, the rest is read. The parser
 * would also print its complaints.
 */
final class DecodeText {
    private static final int DECLARATION_BYTES = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})");

    private DecodeText() {}

    /** Without the mark and without blanks before the declaration, which some cameras put there. */
    static String of(byte[] document) {
        String text = new String(document, charset(document));
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\ufeff' || text.charAt(start) <= ' ')) {
            start++;
        }
        return text.substring(start);
    }

    private static Charset charset(byte[] document) {
        if (startsWith(document, 0xFE, 0xFF) || startsWith(document, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        int length = Math.min(DECLARATION_BYTES, document.length);
        Matcher declared = DECLARED.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
        return declared.find() ? known(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** A declaration that could be read as if it were ASCII is wrong about UTF-16. */
    private static Charset known(String name) {
        boolean usable =
                Charset.isSupported(name) && !name.toUpperCase(Locale.ROOT).startsWith("UTF-16");
        return usable ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] document, int first, int second) {
        return document.length > 1 && (document[0] & 0xFF) == first && (document[1] & 0xFF) == second;
    }
}
