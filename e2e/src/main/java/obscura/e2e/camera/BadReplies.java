package obscura.e2e.camera;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import obscura.e2e.camera.soap.SoapReply;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;

/**
 * What a broken or hostile camera does instead of answering.
 *
 * @param closed true when the camera was switched off; endless answers end then
 * @param slowness how long a slow camera waits
 */
record BadReplies(Quirks quirks, BooleanSupplier closed, Duration slowness) {
    private static final int HUGE = 100 << 20;
    private static final String XXE = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">\
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""";

    /** @return true when it has answered, in its way */
    boolean spoil(HttpExchange exchange, SoapReply reply) throws IOException {
        if (quirks.has(Quirk.SLOW)) {
            pause(slowness);
        }
        if (quirks.has(Quirk.ENDLESS)) {
            endless(exchange, Long.MAX_VALUE);
        } else if (quirks.has(Quirk.HUGE)) {
            endless(exchange, HUGE);
        } else if (quirks.has(Quirk.MALFORMED)) {
            write(exchange, Arrays.copyOf(reply.bytes(), reply.bytes().length * 2 / 3));
        } else if (quirks.has(Quirk.XXE)) {
            String plain = new String(reply.bytes(), StandardCharsets.UTF_8);
            String body = plain.substring(plain.indexOf("?>") + 2).replace("<s:Body>", "<s:Body>&x;&b;");
            write(exchange, (XXE + body).getBytes(StandardCharsets.UTF_8));
        } else {
            return false;
        }
        return true;
    }

    private static void write(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Well-formed as far as it goes. */
    private void endless(HttpExchange exchange, long most) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
                .getBytes(StandardCharsets.UTF_8));
        byte[] block = "<x>very long</x>".repeat(4096).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; sent < most && !closed.getAsBoolean(); sent += block.length) {
            out.write(block);
        }
    }

    private void pause(Duration howLong) {
        long end = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < end && !closed.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
