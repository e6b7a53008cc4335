package obscura.onvif.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.onvif.answer.OnvifException;

/** Reads one HTTP/1 answer from a stream, within limits; the connection is not used again. */
final class ReadReply {
    private static final int HEAD_BYTES = 64 << 10;
    private static final int CHUNK_LINE_BYTES = 512;
    private static final int MOST_HEADERS = 128;
    private static final int MOST_INTERIM = 4;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] +([1-5][0-9][0-9])( .*)?");
    private static final Pattern CHUNK = Pattern.compile("\\s*([0-9A-Fa-f]{1,7})\\s*(;.*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}");

    private final InputStream in;
    private final int limit;
    private int headLeft = HEAD_BYTES;

    /** @param limit bytes of body */
    ReadReply(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    HttpReply read() throws IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            int status = status(line());
            Map<String, List<String>> headers = headers();
            if (status >= 200) {
                return new HttpReply(status, headers, body(status, headers), false);
            }
        }
        throw OnvifException.malformed("The camera keeps announcing an answer that does not come.");
    }

    private static int status(String line) {
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw OnvifException.malformed(
                    "What answers there does not speak HTTP. Check the port, and whether it wants https.");
        }
        return Integer.parseInt(status.group(1));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (++count > MOST_HEADERS) {
                throw OnvifException.tooLarge("The camera sent more than " + MOST_HEADERS + " headers.");
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(int status, Map<String, List<String>> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).stream()
                .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).endsWith("chunked"));
        if (chunked) {
            return chunks();
        }
        List<String> lengths = headers.getOrDefault("content-length", List.of()).stream()
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            return untilTheEnd();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        exactly(length(lengths), body);
        return body.toByteArray();
    }

    private int length(List<String> lengths) {
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.get(0)).matches()) {
            throw OnvifException.malformed("The camera's answer states no clear length.");
        }
        return bounded(Long.parseLong(lengths.get(0)));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            headLeft = CHUNK_LINE_BYTES;
            Matcher size = CHUNK.matcher(line());
            if (!size.matches()) {
                throw OnvifException.malformed("The camera's answer is cut into chunks that do not fit.");
            }
            int bytes = Integer.parseInt(size.group(1), 16);
            if (bytes == 0) {
                return body.toByteArray();
            }
            bounded((long) body.size() + bytes);
            exactly(bytes, body);
            line();
        }
    }

    /** In small steps: a camera that announces much and sends little costs little memory. */
    private void exactly(int bytes, ByteArrayOutputStream into) throws IOException {
        byte[] piece = new byte[Math.min(bytes, 8_192)];
        int left = bytes;
        while (left > 0) {
            int got = in.read(piece, 0, Math.min(left, piece.length));
            if (got < 0) {
                throw cutOff();
            }
            into.write(piece, 0, got);
            left -= got;
        }
    }

    private byte[] untilTheEnd() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
            bounded((long) body.size() + got);
            body.write(piece, 0, got);
        }
        return body.toByteArray();
    }

    private int bounded(long bytes) {
        if (bytes > limit) {
            throw OnvifException.tooLarge("The camera's answer has more than " + limit + " bytes.");
        }
        return (int) bytes;
    }

    /** One line of head or chunk size, without its end. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw cutOff();
            }
            if (--headLeft < 0) {
                throw OnvifException.tooLarge("The camera's answer has more headers than are read.");
            }
            line.write(b);
        }
        headLeft--;
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static OnvifException cutOff() {
        return new OnvifException(
                OnvifException.Kind.CUT_OFF, "The camera ended the connection in the middle of its answer.");
    }
}
