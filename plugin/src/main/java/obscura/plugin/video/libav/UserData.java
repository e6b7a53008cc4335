package obscura.plugin.video.libav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * The user data box of an MP4, where titles and places are kept. libav writes an empty one even when there is nothing to say; it
 * becomes free space, so that nobody has to look into an export to see that the box is empty.
 */
final class UserData {
    private static final int HEADER = 8;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private UserData() {}

    static void blank(FileChannel file) throws IOException {
        long index = find(file, "moov", 0, file.size());
        long indexEnd = index + size(file, index);
        long userData = find(file, "udta", index + HEADER, indexEnd);
        if (userData < indexEnd) {
            ByteBuffer free = ByteBuffer.allocate(size(file, userData) - Integer.BYTES)
                    .put(FREE)
                    .rewind();
            file.write(free, userData + Integer.BYTES);
        }
    }

    /** Where the box of this name starts, or {@code end}. */
    private static long find(FileChannel file, String name, long start, long end) throws IOException {
        long at = start;
        while (at + HEADER <= end && !name.equals(nameAt(file, at))) {
            at += Math.max(HEADER, size(file, at));
        }
        return Math.min(at, end);
    }

    private static String nameAt(FileChannel file, long at) throws IOException {
        return new String(header(file, at).array(), Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
    }

    private static int size(FileChannel file, long at) throws IOException {
        return header(file, at).getInt(0);
    }

    private static ByteBuffer header(FileChannel file, long at) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        file.read(header, at);
        return header;
    }
}
