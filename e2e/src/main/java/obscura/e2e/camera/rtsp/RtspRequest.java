package obscura.e2e.camera.rtsp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One RTSP request.
 *
 * @param headers by name in lower case
 */
record RtspRequest(String method, String address, Map<String, String> headers) {
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_HEADERS = 50;

    /** The next request; packets the player sends in between (receiver reports) are passed over. Null at the end. */
    static RtspRequest read(InputStream in) throws IOException {
        int first = in.read();
        while (first == '$' || first == '\r' || first == '\n') {
            if (first == '$') {
                in.read();
                int size = in.read() << 8 | in.read();
                in.skipNBytes(Math.max(0, size));
            }
            first = in.read();
        }
        if (first < 0) {
            return null;
        }
        String[] start = ((char) first + line(in)).split(" ");
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() > MOST_HEADERS) {
                throw new IOException("Not a header");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (start.length != 3 || !start[2].startsWith("RTSP/1")) {
            throw new IOException("Not an RTSP request");
        }
        in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
        return new RtspRequest(start[0], start[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
