package obscura.onvif.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.onvif.http.BrokenAnswer.Kind;

/**
 * Reads one HTTP/1 answer from a stream, within limits: first its head, then its body. The connection is not used again. Both
 * throw a {@link BrokenAnswer} when the answer is none, and any other {@link IOException} is the connection's own.
 */
public final class ReadHttp {
    private static final int HEAD_BYTES = 64 << 10;
    private static final int CHUNK_LINE_BYTES = 512;
    private static final int MOST_HEADERS = 128;
    private static final int MOST_INTERIM = 4;
    private static final int STEP_BYTES = 16 << 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] +([1-5][0-9][0-9])( .*)?");
    private static final Pattern CHUNK = Pattern.compile("\\s*([0-7]?[0-9A-Fa-f]{1,7})\\s*(;.*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

    private final InputStream in;
    private int headLeft = HEAD_BYTES;

    public ReadHttp(InputStream in) {
        this.in = in;
    }

    /** The first head that is not an interim one; its body is still to be read. */
    public HttpHead head() throws IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            int status = status(line());
            Map<String, List<String>> headers = headers();
            if (status >= 200) {
                return new HttpHead(status, headers);
            }
        }
        throw new BrokenAnswer(Kind.MALFORMED, "keeps announcing an answer that does not come.");
    }

    /**
     * @param most bytes; more is a failure, before they are written
     * @param whole whether the answer must say where it ends, so that a broken off one is known
     */
    public void body(HttpHead head, OutputStream into, long most, boolean whole) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return;
        }
        boolean chunked = head.all("transfer-encoding").stream()
                .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).endsWith("chunked"));
        List<String> lengths = head.all("content-length").stream().distinct().toList();
        if (chunked) {
            chunks(into, most);
        } else if (!lengths.isEmpty()) {
            exactly(bounded(length(lengths), most), into);
        } else if (whole) {
            throw new BrokenAnswer(Kind.MALFORMED, "does not say how long its file is.");
        } else {
            untilTheEnd(into, most);
        }
    }

    private static int status(String line) throws BrokenAnswer {
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new BrokenAnswer(Kind.NOT_HTTP, "does not speak HTTP. Check the port, and whether it wants https.");
        }
        return Integer.parseInt(status.group(1));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (++count > MOST_HEADERS) {
                throw new BrokenAnswer(Kind.TOO_LARGE, "sends more than " + MOST_HEADERS + " headers.");
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

    private static long length(List<String> lengths) throws BrokenAnswer {
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.get(0)).matches()) {
            throw new BrokenAnswer(Kind.MALFORMED, "states no clear length of its answer.");
        }
        return Long.parseLong(lengths.get(0));
    }

    private void chunks(OutputStream into, long most) throws IOException {
        long done = 0;
        while (true) {
            headLeft = CHUNK_LINE_BYTES;
            Matcher size = CHUNK.matcher(line());
            if (!size.matches()) {
                throw new BrokenAnswer(Kind.MALFORMED, "cuts its answer into pieces that do not fit.");
            }
            long bytes = Long.parseLong(size.group(1), 16);
            if (bytes == 0) {
                return;
            }
            done = bounded(done + bytes, most);
            exactly(bytes, into);
            line();
        }
    }

    /** In small steps: who announces much and sends little costs little memory. */
    private void exactly(long bytes, OutputStream into) throws IOException {
        byte[] piece = new byte[(int) Math.min(bytes, STEP_BYTES)];
        long left = bytes;
        while (left > 0) {
            int got = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (got < 0) {
                throw cutOff();
            }
            into.write(piece, 0, got);
            left -= got;
        }
    }

    private void untilTheEnd(OutputStream into, long most) throws IOException {
        byte[] piece = new byte[STEP_BYTES];
        long done = 0;
        for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
            done = bounded(done + got, most);
            into.write(piece, 0, got);
        }
    }

    private static long bounded(long bytes, long most) throws BrokenAnswer {
        if (bytes > most) {
            throw new BrokenAnswer(Kind.TOO_LARGE, "answers with more than the " + most + " bytes that are taken in.");
        }
        return bytes;
    }

    /** One line of head or chunk size, without its end. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw cutOff();
            }
            if (--headLeft < 0) {
                throw new BrokenAnswer(Kind.TOO_LARGE, "sends more headers than are read.");
            }
            line.write(b);
        }
        headLeft--;
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static BrokenAnswer cutOff() {
        return new BrokenAnswer(Kind.CUT_OFF, "ended the connection in the middle of its answer.");
    }
}
