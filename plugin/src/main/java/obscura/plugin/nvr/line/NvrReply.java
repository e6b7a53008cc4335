package obscura.plugin.nvr.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an NVR answered. Shows only its status.
 *
 * @param headers by lower case name, in the order they came
 * @param body empty when it went into a file
 */
public record NvrReply(int status, Map<String, List<String>> headers, byte[] body) {
    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    public Optional<String> first(String header) {
        return all(header).stream().findFirst();
    }

    public List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }

    /** Whether a web page came, as a login form or another program's answer does. */
    public boolean isPage() {
        boolean named = first("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .orElse(false);
        return named || text().stripLeading().startsWith("<");
    }

    /** All of it, whatever it is; bytes that are no UTF-8 are replaced. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "answer " + status;
    }
}
