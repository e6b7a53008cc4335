package obscura.onvif.http;

import java.util.List;
import java.util.Map;

/**
 * What comes before the body of an answer.
 *
 * @param status 200 to 599
 * @param headers by lower case name, in the order they came
 */
public record HttpHead(int status, Map<String, List<String>> headers) {
    List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }
}
