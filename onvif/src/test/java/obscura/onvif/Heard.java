package obscura.onvif;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as the fake camera heard it. Header names in lower case. */
record Heard(String method, String target, Map<String, String> headers, byte[] body) {
    private static final Pattern ACTION = Pattern.compile("action=\"[^\"]*/([A-Za-z]+)\"");

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The SOAP operation by its action, or the target of a plain GET. */
    String operation() {
        Matcher action = ACTION.matcher(headers.getOrDefault("content-type", ""));
        return action.find() ? action.group(1) : target;
    }

    boolean hasDigest() {
        return headers.containsKey("authorization");
    }

    boolean hasToken() {
        return text().contains("UsernameToken");
    }
}
