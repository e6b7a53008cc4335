package obscura.plugin.video.libav;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Stands between the video library and a camera, because the library would follow a camera's redirect to any other host and log
 * in there. One connection to one checked address; the camera's answers are read message by message, and one that points
 * elsewhere ends it all.
 */
final class RtspRelay implements Closeable {
    private static final int MOST_HEAD = 16 << 10;
    private static final int MOST_BODY = 256 << 10;
    private static final int DATA = '$';

    private final ServerSocket door;
    private final Socket camera = new Socket(Proxy.NO_PROXY);
    private volatile Socket player;

    /** @param millis how long connecting, and any silence of the camera, may take */
    RtspRelay(InetAddress address, int port, int millis) throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try {
            camera.connect(new InetSocketAddress(address, port), millis);
            camera.setSoTimeout(millis);
        } catch (IOException e) {
            close();
            throw e;
        }
        daemon("rtsp relay", this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            player = door.accept();
            door.close();
            daemon("rtsp asking", this::pumpQuestions);
            pumpAnswers(new BufferedInputStream(camera.getInputStream(), 1 << 16), player.getOutputStream());
        } catch (IOException over) {
            // Either side has had enough, or the camera pointed elsewhere.
            close();
        }
    }

    private void pumpQuestions() {
        try {
            player.getInputStream().transferTo(camera.getOutputStream());
        } catch (IOException over) {
            close();
        }
    }

    private static void pumpAnswers(InputStream in, OutputStream out) throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                throw new EOFException("The camera hung up");
            }
            if (first == DATA) {
                byte[] head = exactly(in, 3);
                byte[] body = exactly(in, (head[1] & 255) << 8 | head[2] & 255);
                out.write(first);
                out.write(head);
                out.write(body);
            } else {
                message(first, in, out);
            }
            out.flush();
        }
    }

    private static void message(int first, InputStream in, OutputStream out) throws IOException {
        String head = head(first, in);
        String line = head.substring(0, head.indexOf('\n')).strip();
        // Answers that are neither a redirect nor a question: a camera may redirect by asking, too.
        if (!line.matches("RTSP/\\d\\.\\d [1245]\\d\\d.*")) {
            throw new IOException("The camera points elsewhere");
        }
        byte[] body = exactly(in, length(head));
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
    }

    private static String head(int first, InputStream in) throws IOException {
        StringBuilder head = new StringBuilder().append((char) first);
        while (head.indexOf("\n\n", Math.max(0, head.length() - 3)) < 0
                && head.indexOf("\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > MOST_HEAD) {
                throw new EOFException("Not an answer");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) throws IOException {
        int length = head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT).split(":", 2))
                .filter(field -> field.length == 2 && field[0].strip().equals("content-length"))
                .map(field -> field[1].strip())
                .mapToInt(text -> text.matches("\\d{1,6}") ? Integer.parseInt(text) : MOST_BODY + 1)
                .max()
                .orElse(0);
        if (length > MOST_BODY) {
            throw new IOException("Not an answer");
        }
        return length;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The camera hung up");
        }
        return bytes;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        for (Closeable end : new Closeable[] {door, camera, player}) {
            try {
                if (end != null) {
                    end.close();
                }
            } catch (IOException alreadyGone) {
                // closed is what it should be
            }
        }
    }
}
