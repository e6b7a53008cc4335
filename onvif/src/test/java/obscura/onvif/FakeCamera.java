package obscura.onvif;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A tiny camera on loopback that answers what a test tells it to: by operation, after a guard that may want a login. It
 * listens on a raw socket, so that its answers can be as broken as they like.
 */
final class FakeCamera implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicReference<Optional<SSLContext>> certificate;
    private final Map<String, Function<Heard, Reply>> answers = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger talking = new AtomicInteger();
    private final AtomicInteger mostTalking = new AtomicInteger();
    private volatile Function<Heard, Optional<Reply>> guard = request -> Optional.empty();

    private FakeCamera(Optional<SSLContext> certificate) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.certificate = new AtomicReference<>(certificate);
        answer("GetSystemDateAndTime", Samples.dateAndTime(Instant.now()));
        answer("GetServices", Samples.services(url("/onvif/device"), url("/onvif/media2"), url("/onvif/media1")));
        start("fake camera", this::accept);
    }

    static FakeCamera http() throws IOException {
        return new FakeCamera(Optional.empty());
    }

    static FakeCamera https(SSLContext certificate) throws IOException {
        return new FakeCamera(Optional.of(certificate));
    }

    /** From the next connection on. */
    void shows(SSLContext other) {
        certificate.set(Optional.of(other));
    }

    int port() {
        return server.getLocalPort();
    }

    String url(String path) {
        return (certificate.get().isPresent() ? "https://" : "http://") + "127.0.0.1:" + port() + path;
    }

    FakeCamera answer(String operation, Reply reply) {
        return answerBy(operation, request -> reply);
    }

    FakeCamera answerBy(String operation, Function<Heard, Reply> reply) {
        answers.put(operation, reply);
        return this;
    }

    /** Asked before each answer but the time; empty lets the request through. */
    FakeCamera guard(Function<Heard, Optional<Reply>> check) {
        guard = check;
        return this;
    }

    List<Heard> heard() {
        return heard;
    }

    List<Heard> heard(String operation) {
        return heard.stream().filter(h -> h.operation().equals(operation)).toList();
    }

    /** How many requests were under way at the same time, at most. */
    int mostTalking() {
        return mostTalking.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                start("fake camera talking", () -> talk(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket raw) {
        try (Socket socket = encrypted(raw)) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            if (isHandshake(in)) {
                Reply.raw("HTTP/1.1 400 This is no https\r\n\r\n").to(socket.getOutputStream());
                return;
            }
            Heard request = read(in);
            heard.add(request);
            mostTalking.accumulateAndGet(talking.incrementAndGet(), Math::max);
            Reply reply = reply(request);
            // Counted out before the client can know that it was answered, and come again.
            talking.decrementAndGet();
            reply.to(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException hungUp) {
            // the client may leave when it likes
        }
    }

    private Socket encrypted(Socket raw) throws IOException {
        Optional<SSLContext> shown = certificate.get();
        if (shown.isEmpty()) {
            return raw;
        }
        SSLSocket socket = (SSLSocket) shown.get().getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private Reply reply(Heard request) {
        boolean tellsTime = request.operation().equals("GetSystemDateAndTime");
        Optional<Reply> refused = tellsTime ? Optional.empty() : guard.apply(request);
        Function<Heard, Reply> unknown = other -> Reply.fault(400, "Sender", "Unknown", "UnknownAction");
        return refused.orElseGet(
                () -> answers.getOrDefault(request.operation(), unknown).apply(request));
    }

    private static boolean isHandshake(InputStream in) throws IOException {
        in.mark(1);
        boolean handshake = in.read() == 0x16;
        in.reset();
        return handshake;
    }

    private static Heard read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        if (first.length != 3) {
            throw new IOException("not HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Heard(first[0], first[1], Map.copyOf(headers), body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("hung up");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
