package obscura.onvif.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;

/** One request, one answer, one connection: cameras that keep connections open get tired of them. */
final class HttpExchange {
    private final Dial dial;
    private final PinnedTls tls;

    HttpExchange(Dial dial, PinnedTls tls) {
        this.dial = dial;
        this.tls = tls;
    }

    /** @param authorization value of the header, empty for none */
    OnvifAnswer<HttpReply> send(
            CameraAddress address, HttpRequest request, Optional<String> authorization, Deadline deadline) {
        return dial.connect(address, deadline)
                .then(socket -> talk(socket, address, head(address, request, authorization), request, deadline));
    }

    private OnvifAnswer<HttpReply> talk(
            Socket socket, CameraAddress address, byte[] head, HttpRequest request, Deadline deadline) {
        Deadline.Watch watch = deadline.over(socket);
        try (socket) {
            OnvifAnswer<Socket> line = address.tls() ? tls.over(socket, address) : OnvifAnswer.granted(socket);
            if (line instanceof OnvifAnswer.Granted<Socket> open) {
                return OnvifAnswer.granted(exchange(open.value(), head, request));
            }
            return line.map(refused -> null);
        } catch (IOException broken) {
            throw deadline.isOver() ? deadline.missed(broken) : failed(address, broken);
        } finally {
            watch.end();
        }
    }

    private static HttpReply exchange(Socket line, byte[] head, HttpRequest request) throws IOException {
        OutputStream out = line.getOutputStream();
        byte[] whole = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
        out.write(whole);
        out.flush();
        try {
            return reply(new ReadHttp(new BufferedInputStream(line.getInputStream())), request.limit());
        } catch (BrokenAnswer broken) {
            throw unusable(broken);
        }
    }

    private static HttpReply reply(ReadHttp answer, int limit) throws IOException {
        HttpHead head = answer.head();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        answer.body(head, body, limit, false);
        return new HttpReply(head.status(), head.headers(), body.toByteArray(), false);
    }

    private static OnvifException unusable(BrokenAnswer broken) {
        String camera = "The camera " + broken.what();
        return switch (broken.kind()) {
            case NOT_HTTP -> OnvifException.malformed("What answers there " + broken.what());
            case MALFORMED -> OnvifException.malformed(camera);
            case TOO_LARGE -> OnvifException.tooLarge(camera);
            case CUT_OFF -> new OnvifException(OnvifException.Kind.CUT_OFF, camera);
        };
    }

    private static byte[] head(CameraAddress address, HttpRequest request, Optional<String> authorization) {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(address.target()).append(" HTTP/1.1\r\n");
        header(head, "Host", address.authority());
        header(head, "Connection", "close");
        header(head, "User-Agent", "Obscura");
        if (request.method().equals("POST")) {
            header(head, "Content-Length", String.valueOf(request.body().length));
        }
        for (Map.Entry<String, String> more : request.headers().entrySet()) {
            header(head, more.getKey(), more.getValue());
        }
        authorization.ifPresent(login -> header(head, "Authorization", login));
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static OnvifException failed(CameraAddress address, IOException broken) {
        if (broken instanceof SSLException) {
            return new OnvifException(
                    OnvifException.Kind.TLS,
                    "No encrypted connection with " + address.host() + ", port " + address.port()
                            + ": it does not speak https there, or only in a way that is too old to be safe.",
                    broken);
        }
        return new OnvifException(
                OnvifException.Kind.CUT_OFF,
                "The connection with " + address.host() + " broke before the answer was complete. Try again.",
                broken);
    }
}
