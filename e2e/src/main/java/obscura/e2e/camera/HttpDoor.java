package obscura.e2e.camera;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import obscura.e2e.camera.login.HttpDigest;
import obscura.e2e.camera.picture.LiveView;
import obscura.e2e.camera.soap.SoapDevice;
import obscura.e2e.camera.soap.SoapReply;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import obscura.e2e.camera.state.View;

/** The camera's HTTP side: ONVIF messages and snapshots, on the loopback address only. */
final class HttpDoor implements AutoCloseable {
    private static final int LONGEST_MESSAGE = 1 << 20;
    private static final int EXCHANGES_KEPT = 500;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "camera-http");
        thread.setDaemon(true);
        return thread;
    });
    private final Quirks quirks;
    private final LiveView live;
    private final HttpDigest digest;
    private final AtomicBoolean dead;
    private final BadReplies badReplies;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private volatile SoapDevice device;

    HttpDoor(int port, Quirks quirks, LiveView live, HttpDigest digest, AtomicBoolean dead, BadReplies badReplies) {
        this.quirks = quirks;
        this.live = live;
        this.digest = digest;
        this.dead = dead;
        this.badReplies = badReplies;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(workers);
        server.createContext("/onvif/", exchange -> alive(exchange, this::message));
        server.createContext("/snapshot/", exchange -> alive(exchange, this::snapshot));
    }

    /** From now on it answers. */
    void open(SoapDevice answering) {
        device = answering;
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void alive(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            // Closing without an answer is what a dead camera looks like from outside.
            if (!dead.get()) {
                answering.answer(exchange);
            }
        }
    }

    private void message(HttpExchange exchange) throws IOException {
        byte[] message = exchange.getRequestBody().readNBytes(LONGEST_MESSAGE);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!exchange.getRequestMethod().equals("POST") || type == null || !type.startsWith("application/soap+xml")) {
            exchange.sendResponseHeaders(415, -1);
            return;
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        SoapDevice.Answer answer = device.answer(exchange.getRequestURI().getPath(), authorization, message);
        keep(answer, message);
        if (answer.operation().equals("CreateMask") && quirks.has(Quirk.DIES_AFTER_CREATE)) {
            dead.set(answer.reply().filter(reply -> reply.status() == 200).isPresent());
        }
        if (dead.get()) {
            return;
        }
        if (answer.reply().isEmpty()) {
            refuse(exchange);
            return;
        }
        send(exchange, answer.reply().get());
    }

    private void keep(SoapDevice.Answer answer, byte[] message) {
        int status = answer.reply().map(SoapReply::status).orElse(401);
        byte[] reply = answer.reply().map(SoapReply::bytes).orElse(new byte[0]);
        synchronized (exchanges) {
            if (exchanges.size() == EXCHANGES_KEPT) {
                exchanges.removeFirst();
            }
            exchanges.addLast(Exchange.of(answer.operation(), message, status, reply));
        }
    }

    private void send(HttpExchange exchange, SoapReply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/soap+xml; charset=utf-8");
        if (badReplies.spoil(exchange, reply)) {
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.bytes().length);
        exchange.getResponseBody().write(reply.bytes());
    }

    private void refuse(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("WWW-Authenticate", digest.challenge());
        exchange.sendResponseHeaders(401, -1);
    }

    private void snapshot(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().replaceAll("^/snapshot/|\\.jpg$", "");
        Optional<View> view = View.of(name, quirks);
        boolean allowed = quirks.has(Quirk.SNAPSHOT_WITHOUT_LOGIN)
                || digest.accepts("GET", exchange.getRequestHeaders().getFirst("Authorization"));
        if (!exchange.getRequestMethod().equals("GET") || view.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else if (!allowed) {
            refuse(exchange);
        } else {
            byte[] jpeg = live.snapshot(view.get());
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(200, jpeg.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(jpeg);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
