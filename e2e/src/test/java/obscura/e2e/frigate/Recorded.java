package obscura.e2e.frigate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a real Frigate answered.
 *
 * @param body of the request; may be empty
 * @param type "-" for none
 * @param answer its body; "-" for none or one that is no text
 */
record Recorded(String method, String target, String body, int status, String type, String answer) {
    /** @param version "0.17" or "0.18" */
    static List<Recorded> of(String version) {
        String name = "answers-" + version + ".txt";
        try (InputStream in = Recorded.class.getResourceAsStream(name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n\n")).map(Recorded::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Recorded read(String block) {
        String[] lines = block.split("\n");
        String[] request = lines[0].split(" ", 3);
        String[] status = lines[1].split(" ", 2);
        return new Recorded(
                request[0],
                request[1],
                request.length > 2 ? request[2] : "",
                Integer.parseInt(status[0]),
                status[1],
                lines[2].strip());
    }

    /** With the names of this run in place of those words. */
    Recorded with(Map<String, String> names) {
        String there = target;
        String asked = body;
        for (Map.Entry<String, String> name : names.entrySet()) {
            there = there.replace(name.getKey(), name.getValue());
            asked = asked.replace(name.getKey(), name.getValue());
        }
        return new Recorded(method, there, asked, status, type, answer);
    }
}
