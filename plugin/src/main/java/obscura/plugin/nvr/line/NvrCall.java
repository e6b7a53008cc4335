package obscura.plugin.nvr.line;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLException;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.http.BrokenAnswer;
import obscura.onvif.http.Deadline;
import obscura.onvif.http.HttpHead;
import obscura.onvif.http.ReadHttp;
import obscura.plugin.nvr.control.Answer;

/** One request, one answer, one connection. */
final class NvrCall {
    private final NvrUrl url;
    private final LineTrouble words;
    private final SecureLine line;

    NvrCall(NvrUrl url, LineTrouble words, SecureLine line) {
        this.url = url;
        this.words = words;
        this.line = line;
    }

    /** Reads a body that is on its way. */
    @FunctionalInterface
    interface Body {
        void into(OutputStream out, long most, boolean whole) throws IOException;
    }

    /** What becomes of an answer. */
    @FunctionalInterface
    interface Take {
        NvrReply of(NvrReply head, Body body) throws IOException;
    }

    /** @throws IOException when the connection broke while there was still time */
    Answer<NvrReply> of(NvrRequest request, Deadline deadline, Take take) throws IOException {
        Answer<Socket> open;
        try {
            open = line.connect(deadline);
        } catch (OnvifException silent) {
            return words.notReached(silent);
        }
        return open instanceof Answer.Given<Socket> given
                ? talk(given.value(), request, deadline, take)
                : open.map(refused -> null);
    }

    private Answer<NvrReply> talk(Socket socket, NvrRequest request, Deadline deadline, Take take) throws IOException {
        Deadline.Watch watch = deadline.over(socket);
        try (socket) {
            Answer<Socket> secured = line.secured(socket);
            return secured instanceof Answer.Given<Socket> given
                    ? exchange(given.value(), request, take)
                    : secured.map(refused -> null);
        } catch (BrokenAnswer broken) {
            return deadline.isOver() ? words.late() : words.broken(broken);
        } catch (SSLException unsafe) {
            return deadline.isOver() ? words.late() : words.notEncrypted();
        } catch (IOException broken) {
            if (deadline.isOver()) {
                return words.late();
            }
            throw broken;
        } catch (OnvifException unreadable) {
            return words.notReached(unreadable);
        } finally {
            watch.end();
        }
    }

    private Answer<NvrReply> exchange(Socket socket, NvrRequest request, Take take) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(whole(request));
        out.flush();
        ReadHttp answer = new ReadHttp(new BufferedInputStream(socket.getInputStream()));
        HttpHead head = answer.head();
        if (head.status() >= 300 && head.status() < 400) {
            return words.elsewhere();
        }
        NvrReply bare = new NvrReply(head.status(), head.headers(), new byte[0]);
        NvrReply reply = take.of(bare, (into, most, whole) -> answer.body(head, into, most, whole));
        return words.wantsHttps(reply) ? words.sayHttps() : Answer.given(reply);
    }

    private byte[] whole(NvrRequest request) {
        byte[] head = head(request);
        byte[] whole = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
        return whole;
    }

    /** Never an Origin: with one Frigate takes us for a browser on another page. */
    private byte[] head(NvrRequest request) {
        StringBuilder head = new StringBuilder();
        head.append(request.verb())
                .append(' ')
                .append(url.path())
                .append(request.path().sent());
        head.append(" HTTP/1.1\r\n");
        header(head, "Host", url.place());
        header(head, "Connection", "close");
        header(head, "User-Agent", "Obscura");
        header(head, "Accept-Encoding", "identity");
        if (request.verb() != NvrRequest.Verb.GET) {
            header(head, "Content-Length", String.valueOf(request.body().length));
        }
        for (Map.Entry<String, String> more : request.headers().entrySet()) {
            header(head, more.getKey(), more.getValue());
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
