package obscura.e2e.frigate.front;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;

/**
 * What a broken or hostile Frigate sends instead of its answer.
 *
 * @param closed true when it was switched off; endless answers end then
 * @param slowness how long a slow one waits
 */
record BadAnswers(Traps traps, BooleanSupplier closed, Duration slowness) {
    private static final int HUGE = 100 << 20;

    /** @return true when it has sent something else */
    boolean spoil(HttpExchange exchange, Request request, Answer answer) throws IOException {
        if (traps.has(FrigateTrap.SLOW)) {
            pause();
        }
        boolean api = request.path().startsWith("/api/");
        byte[] part = Arrays.copyOf(answer.body(), answer.body().length * 2 / 3);
        if (api && traps.has(FrigateTrap.HUGE)) {
            huge(exchange);
        } else if (api && traps.has(FrigateTrap.TRUNCATED_JSON) && answer.type().equals("application/json")) {
            exchange.sendResponseHeaders(answer.status(), part.length);
            exchange.getResponseBody().write(part);
        } else if (traps.has(FrigateTrap.FILE_LISTS_CUT)
                && StaticFiles.has(request.path())
                && request.path().endsWith("/")
                && answer.status() == 200) {
            exchange.sendResponseHeaders(answer.status(), part.length);
            exchange.getResponseBody().write(part);
        } else if (traps.has(FrigateTrap.TRUNCATED_FILES) && answer.type().equals("video/mp4")) {
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(part);
        } else {
            return false;
        }
        return true;
    }

    /** JSON as far as it goes. */
    private void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("[0".getBytes(StandardCharsets.US_ASCII));
        byte[] block = ",{\"id\":\"nothing\"}".repeat(4096).getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < HUGE && !closed.getAsBoolean(); sent += block.length) {
            out.write(block);
        }
    }

    private void pause() {
        long end = System.nanoTime() + slowness.toNanos();
        while (System.nanoTime() < end && !closed.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
