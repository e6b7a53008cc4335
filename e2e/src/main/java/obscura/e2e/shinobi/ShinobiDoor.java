package obscura.e2e.shinobi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.moment.Moments;
import obscura.e2e.moment.Moments.Moment;

/** The HTTP side, on the loopback address only. One question is answered at a time. */
final class ShinobiDoor implements AutoCloseable {
    private static final int LONGEST_BODY = 64 << 20;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "shinobi-http");
        thread.setDaemon(true);
        return thread;
    });
    private final Function<Routes.Asked, Optional<Reply>> answers;
    private final BadAnswers bad;
    private final List<ReceivedRequest> received = new ArrayList<>();
    private final Moments moments = new Moments();

    /** @param answers an empty one is a connection that ends without an answer */
    ShinobiDoor(Function<Routes.Asked, Optional<Reply>> answers, Traps traps, AtomicBoolean closed) {
        this.answers = answers;
        this.bad = new BadAnswers(traps, closed::get);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::exchange);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Moments moments() {
        return moments;
    }

    List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    void forgetReceived() {
        synchronized (received) {
            received.clear();
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Routes.Asked asked = asked(exchange);
            keep(asked);
            bad.pause();
            if (bad.huge(exchange)) {
                return;
            }
            String request = asked.method() + " " + exchange.getRequestURI();
            moments.reached(Moment.ASKED, request);
            Optional<Reply> reply = answers.apply(asked).map(bad::spoiled);
            moments.reached(Moment.DONE, request);
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        }
    }

    private static Routes.Asked asked(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        List<String> parts = Arrays.stream(path.substring(1).split("/"))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        return new Routes.Asked(
                exchange.getRequestMethod(),
                parts,
                query(exchange.getRequestURI().getRawQuery()),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .orElse(""),
                exchange.getRequestBody().readNBytes(LONGEST_BODY));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private void keep(Routes.Asked asked) {
        String text = asked.type().startsWith("multipart/") ? "" : new String(asked.body(), StandardCharsets.UTF_8);
        String path = String.join(
                "/",
                asked.parts()
                        .subList(
                                Math.min(1, asked.parts().size()), asked.parts().size()));
        synchronized (received) {
            received.add(new ReceivedRequest(asked.method(), asked.key(), path, asked.query(), text));
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        reply.type().ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        Matcher range =
                RANGE.matcher(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                        .orElse(""));
        if (reply.type().filter("video/mp4"::equals).isPresent() && range.matches()) {
            sendPart(exchange, reply.bytes(), range);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), length(reply));
        exchange.getResponseBody().write(reply.bytes());
    }

    private static long length(Reply reply) {
        return reply.chunked() ? 0 : reply.bytes().length == 0 ? -1 : reply.bytes().length;
    }

    private static void sendPart(HttpExchange exchange, byte[] all, Matcher range) throws IOException {
        int from = Math.min(Integer.parseInt(range.group(1)), all.length - 1);
        int last = range.group(2).isEmpty() ? all.length - 1 : Integer.parseInt(range.group(2));
        byte[] part = Arrays.copyOfRange(all, from, Math.max(from, Math.min(last, all.length - 1)) + 1);
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (from + part.length - 1) + "/" + all.length);
        exchange.sendResponseHeaders(206, part.length);
        exchange.getResponseBody().write(part);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
