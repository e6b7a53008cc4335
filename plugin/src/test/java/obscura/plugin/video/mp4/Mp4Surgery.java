package obscura.plugin.video.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Changes one thing in an MP4 and keeps the rest well-formed: how a leak that must be found is planted. */
final class Mp4Surgery {
    private byte[] bytes;

    Mp4Surgery(byte[] clean) {
        this.bytes = clean.clone();
    }

    byte[] bytes() {
        return bytes;
    }

    static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    /** Where the first box of this path begins, as in "moov/trak/tkhd". */
    int find(String path) {
        int from = 0;
        int end = bytes.length;
        int at = -1;
        for (String type : path.split("/")) {
            at = child(from, end, type);
            end = at + u32(at);
            from = at + 8 + (type.equals("stsd") || type.equals("dref") ? 8 : type.equals("avc1") ? 78 : 0);
        }
        return at;
    }

    private int child(int from, int end, String type) {
        for (int at = from; at + 8 <= end; at += u32(at)) {
            if (new String(bytes, at + 4, 4, StandardCharsets.US_ASCII).equals(type)) {
                return at;
            }
        }
        throw new IllegalArgumentException("There is no box " + type);
    }

    int u32(int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    Mp4Surgery put(int at, byte... replaced) {
        System.arraycopy(replaced, 0, bytes, at, replaced.length);
        return this;
    }

    Mp4Surgery putU32(int at, long value) {
        ByteBuffer.wrap(bytes).putInt(at, (int) value);
        return this;
    }

    Mp4Surgery append(byte... more) {
        return insertRaw(bytes.length, more);
    }

    /** Inserts without telling any box. */
    Mp4Surgery insertRaw(int at, byte... more) {
        bytes = ByteBuffer.allocate(bytes.length + more.length)
                .put(bytes, 0, at)
                .put(more)
                .put(bytes, at, bytes.length - at)
                .array();
        return this;
    }

    /** Appends to the content of the last box of this path. */
    Mp4Surgery into(String path, byte... more) {
        int box = find(path);
        return insert(path, box + u32(box), more);
    }

    /** Inserts into the last box of this path, lengthens every box of it and moves the chunks that lie behind. */
    Mp4Surgery insert(String path, int at, byte... more) {
        moveChunks(at, more.length);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            int box = find(path.substring(0, end));
            putU32(box, u32(box) + more.length);
        }
        return insertRaw(at, more);
    }

    private void moveChunks(int at, int by) {
        int chunks = find("moov/trak/mdia/minf/stbl/stco");
        for (int i = 0; i < u32(chunks + 12); i++) {
            int entry = chunks + 16 + 4 * i;
            if (u32(entry) >= at) {
                putU32(entry, u32(entry) + by);
            }
        }
    }
}
