package obscura.onvif.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to log in that a camera offers (RFC 7235): a scheme and its parameters, names in lower case, values unquoted.
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final int LONGEST = 8_192;
    private static final int MOST = 16;
    private static final Pattern PARAMETER = Pattern.compile(
            "\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]*))\\s*");
    private static final Pattern SCHEME = Pattern.compile("\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?=\\s|,|$)");
    private static final Pattern JUNK = Pattern.compile("[^,]*");

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** All challenges of all {@code WWW-Authenticate} headers; what can't be read is passed over. */
    static List<Challenge> in(List<String> headers) {
        List<Challenge> found = new ArrayList<>();
        headers.stream()
                .filter(header -> header.length() <= LONGEST)
                .limit(MOST)
                .forEach(header -> read(header, found));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** A challenge begins at a word that is not followed by an equals sign. */
    private static void read(String header, List<Challenge> into) {
        Matcher at = PARAMETER.matcher(header);
        String scheme = "";
        Map<String, String> parameters = new HashMap<>();
        int from = 0;
        while (from < header.length()) {
            at.region(from, header.length());
            if (at.usePattern(PARAMETER).lookingAt()) {
                parameters.putIfAbsent(at.group(1).toLowerCase(Locale.ROOT), value(at));
            } else if (at.usePattern(SCHEME).lookingAt()) {
                add(scheme, parameters, into);
                scheme = at.group(1).toLowerCase(Locale.ROOT);
                parameters = new HashMap<>();
            } else {
                at.usePattern(JUNK).lookingAt();
            }
            from = at.end() < header.length() && header.charAt(at.end()) == ','
                    ? at.end() + 1
                    : Math.max(at.end(), from + 1);
        }
        add(scheme, parameters, into);
    }

    private static String value(Matcher at) {
        return at.group(2) == null ? at.group(3) : at.group(2).replaceAll("\\\\(.)", "$1");
    }

    private static void add(String scheme, Map<String, String> parameters, List<Challenge> into) {
        if (!scheme.isEmpty()) {
            into.add(new Challenge(scheme, parameters));
        }
    }
}
