package obscura.e2e.frigate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import obscura.e2e.frigate.wire.Json;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who asks a door as any client would.
 *
 * @param headers sent with each request, name and value in turn; may be empty
 */
record Asker(HttpClient client, URI door, List<String> headers) {
    static Asker at(URI door) {
        return new Asker(HttpClient.newHttpClient(), door, List.of());
    }

    Asker with(String... more) {
        return new Asker(client, door, List.of(more));
    }

    HttpResponse<byte[]> get(String target) {
        return send("GET", target, "");
    }

    JsonNode json(String target) {
        return Json.read(get(target).body()).orElseThrow();
    }

    /** The values of a field in a list. */
    List<String> each(String target, String field) {
        return StreamSupport.stream(json(target).spliterator(), false)
                .map(row -> row.path(field).asString())
                .toList();
    }

    HttpResponse<byte[]> send(String method, String target, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(target))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
