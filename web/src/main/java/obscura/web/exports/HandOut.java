package obscura.web.exports;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends files that were opened before, so that nothing done to the folder meanwhile can put another one in their place. Each
 * sending holds a thread of the server for as long as the other side takes, so only so many go on at once. Any thread.
 */
public final class HandOut {
    private static final int MOST_EACH = 4;
    private static final int MOST = 10;

    private final Map<String, Integer> underWay = new HashMap<>();

    /**
     * What is sent.
     *
     * @param type as in {@code Content-Type}
     * @param disposition as in {@code Content-Disposition}
     * @param tag names this content and no other
     */
    public record Content(FileChannel file, String type, String disposition, String tag) {}

    /** @throws HttpResponseException 429 when this person, or everybody together, downloads enough already */
    public void send(Context ctx, String person, Content content) throws IOException {
        begin(person);
        try {
            answer(ctx, content);
        } finally {
            end(person);
        }
    }

    private void answer(Context ctx, Content content) throws IOException {
        long size = content.file().size();
        String tag = "\"" + content.tag() + "\"";
        String ifRange = ctx.header("If-Range");
        PartOfFile part = PartOfFile.of(ifRange == null || ifRange.equals(tag) ? ctx.header("Range") : null, size);
        ctx.header("Content-Disposition", content.disposition());
        ctx.header("Accept-Ranges", "bytes");
        ctx.header("ETag", tag);
        ctx.contentType(content.type());
        if (part.isEmpty() && size > 0) {
            ctx.header("Content-Range", "bytes */" + size).status(416);
            return;
        }
        if (!part.whole()) {
            ctx.header("Content-Range", "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + size);
            ctx.status(206);
        }
        ctx.res().setContentLengthLong(part.length());
        write(content.file(), part, ctx.res().getOutputStream());
    }

    private static void write(FileChannel file, PartOfFile part, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
        long at = part.from();
        long end = part.from() + part.length();
        while (at < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                throw new IOException("The file ended early");
            }
            if (!wentOut(out, buffer.array(), read)) {
                return;
            }
            at += read;
        }
    }

    /** Whoever stops a download needs no answer any more. */
    private static boolean wentOut(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private synchronized void begin(String person) {
        int all = underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= MOST || underWay.getOrDefault(person, 0) >= MOST_EACH) {
            throw new HttpResponseException(429, "Too many downloads at once");
        }
        underWay.merge(person, 1, Integer::sum);
    }

    private synchronized void end(String person) {
        underWay.computeIfPresent(person, (name, count) -> count == 1 ? null : count - 1);
    }
}
