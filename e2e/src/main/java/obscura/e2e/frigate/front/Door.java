package obscura.e2e.frigate.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Caller;
import obscura.e2e.frigate.wire.Received;
import obscura.e2e.frigate.wire.Request;
import obscura.e2e.moment.Moments;
import obscura.e2e.moment.Moments.Moment;

/** A socket on the loopback address that hands requests to nginx, keeps what came, and sends what is answered. */
final class Door implements AutoCloseable {
    private static final int LONGEST_BODY = 1 << 20;

    /** What is behind it: the answer, or nothing to hang up. */
    interface Behind {
        Optional<Answer> answer(Request request);
    }

    private final String name;
    private final HttpServer server;
    private final Behind behind;
    private final Consumer<Received> seen;
    private final BadAnswers bad;
    private final Moments moments;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "frigate-http");
        thread.setDaemon(true);
        return thread;
    });

    /** @param name "5000" or "8971" */
    Door(
            String name,
            int port,
            Optional<SSLContext> tls,
            Behind behind,
            Consumer<Received> seen,
            BadAnswers bad,
            Moments moments) {
        this.name = name;
        this.behind = behind;
        this.seen = seen;
        this.bad = bad;
        this.moments = moments;
        server = open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), tls);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer open(InetSocketAddress address, Optional<SSLContext> tls) {
        try {
            if (tls.isEmpty()) {
                return HttpServer.create(address, 0);
            }
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
            return secure;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            String asked = request.method() + " " + exchange.getRequestURI();
            moments.reached(Moment.ASKED, asked);
            Optional<Answer> answer = behind.answer(request);
            moments.reached(Moment.DONE, asked);
            seen.accept(new Received(
                    name,
                    request.method(),
                    exchange.getRequestURI().toString(),
                    request.headers(),
                    new String(request.body(), java.nio.charset.StandardCharsets.UTF_8),
                    answer.map(Answer::status).orElse(0)));
            // Closing without an answer is what a program that dies looks like from outside.
            if (answer.isPresent()) {
                send(exchange, request, answer.get());
            }
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                exchange.getRequestBody().readNBytes(LONGEST_BODY),
                Caller.anonymous(),
                Map.of());
    }

    private void send(HttpExchange exchange, Request request, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Server", "nginx/1.26.3");
        if (!answer.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (bad.spoil(exchange, request, answer)) {
            return;
        }
        boolean none = answer.body().length == 0 || request.method().equals("HEAD");
        long length = answer.chunked() ? 0 : none ? -1 : answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length);
        if (!none) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
