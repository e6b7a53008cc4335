package obscura.e2e.shinobi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a Shinobi as any program would. */
record Asking(SimulatedShinobi shinobi, HttpClient client) {
    Asking(SimulatedShinobi shinobi) {
        this(shinobi, HttpClient.newHttpClient());
    }

    record Answer(int status, String type, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** @param path after the key */
    Answer get(String path) {
        return get(shinobi.apiKey(), path);
    }

    Answer get(String key, String path) {
        return send(request(key, path).build());
    }

    Answer range(String path, String range) {
        return send(request(shinobi.apiKey(), path).header("Range", range).build());
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(shinobi.apiKey(), path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    Answer configure(String mid, String data) {
        return post(
                "configureMonitor/" + shinobi.group() + "/" + mid,
                "application/json",
                ("{\"data\":" + data + "}").getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String key, String path) {
        return HttpRequest.newBuilder(URI.create(shinobi.address() + "/" + key + "/" + path))
                .timeout(Duration.ofSeconds(20));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
