package obscura.plugin.nvr.line;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A recorder on loopback that answers what a test says, byte by byte; it keeps what it heard. */
public final class FakeRecorder implements AutoCloseable {
    private static final int TLS_GREETING = 0x16;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Said> next = new ConcurrentLinkedQueue<>();
    private volatile Function<String, Said> otherwise = asked -> with(200, "application/json", "{}");
    private volatile SSLContext secrets;

    /** Writes an answer. */
    @FunctionalInterface
    public interface Said {
        void to(OutputStream out) throws IOException;
    }

    public FakeRecorder() {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        threads.execute(this::open);
    }

    public FakeRecorder overTls(SSLContext own) {
        this.secrets = own;
        return this;
    }

    /** The next answer; after the last of these the usual one. */
    public FakeRecorder says(Said answer) {
        next.add(answer);
        return this;
    }

    /** What is answered to a request, given with head and body, when nothing else was said. */
    public FakeRecorder usually(Function<String, Said> answer) {
        this.otherwise = answer;
        return this;
    }

    public static Said with(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw("HTTP/1.1 " + status + " Word\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n" + body);
    }

    public static Said raw(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whole requests, head and body, in the order they came. */
    public List<String> heard() {
        return heard;
    }

    public NvrUrl url() {
        return new NvrUrl(secrets != null, "127.0.0.1", door.getLocalPort(), "");
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                threads.execute(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (Socket guest = secured(plain)) {
            String asked = read(new BufferedInputStream(guest.getInputStream()));
            heard.add(asked);
            Said said = next.poll();
            (said == null ? otherwise.apply(asked) : said).to(guest.getOutputStream());
            guest.getOutputStream().flush();
        } catch (IOException gone) {
            // the other side has what it wanted
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (secrets == null) {
            return plain;
        }
        var encrypted = (javax.net.ssl.SSLSocket)
                secrets.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
        encrypted.setUseClientMode(false);
        return encrypted;
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("No request came");
            }
            head.write(b);
            if (head.size() == 1 && b == TLS_GREETING) {
                return "a greeting of TLS";
            }
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = text.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
