package obscura.e2e.shinobi;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What comes instead of an answer when it is broken, overloaded, or somebody else's. */
record BadAnswers(Traps traps, BooleanSupplier closed) {
    private static final long HUGE = 100L << 20;
    private static final Duration SLOWNESS = Duration.ofSeconds(60);
    private static final String PAGE = "<!doctype html><html><head><title>Login</title></head><body><form method=post>"
            + "<input name=mail><input name=pass type=password></form></body></html>";

    Reply spoiled(Reply reply) {
        if (traps.has(ShinobiTrap.LOGIN_PAGE)) {
            return Reply.page(PAGE);
        }
        if (traps.has(ShinobiTrap.TRUNCATED)) {
            byte[] part = Arrays.copyOf(reply.bytes(), reply.bytes().length * 2 / 3);
            return new Reply(reply.status(), reply.type(), part, reply.chunked(), reply.headers());
        }
        return reply;
    }

    void pause() {
        long end = System.nanoTime() + SLOWNESS.toNanos();
        while (traps.has(ShinobiTrap.SLOW) && System.nanoTime() < end && !closed.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Well-formed as far as it goes. Returns whether it has answered. */
    boolean huge(HttpExchange exchange) throws IOException {
        if (!traps.has(ShinobiTrap.HUGE)) {
            return false;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("[".getBytes(StandardCharsets.UTF_8));
        byte[] block = "{\"mid\":\"x\"},".repeat(4096).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; sent < HUGE && !closed.getAsBoolean(); sent += block.length) {
            out.write(block);
        }
        return true;
    }
}
