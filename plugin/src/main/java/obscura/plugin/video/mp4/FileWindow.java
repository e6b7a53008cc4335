package obscura.plugin.video.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import obscura.plugin.ObscuraException;

/** A file seen through one bounded buffer that follows the reader; cheap when read forwards. */
final class FileWindow {
    private final FileChannel file;
    private final long size;
    private final byte[] held;
    private long from;
    private int filled;

    FileWindow(FileChannel file, int bytes) {
        this.file = file;
        this.size = sizeOf(file);
        this.held = new byte[(int) Math.min(bytes, Math.max(size, 1))];
    }

    long size() {
        return size;
    }

    /** The byte at this place, 0..255. */
    int at(long place) {
        long i = place - from;
        if (i < 0 || i >= filled) {
            fill(place);
            i = 0;
        }
        return held[(int) i] & 0xff;
    }

    private void fill(long place) {
        if (place < 0 || place >= size) {
            throw new Malformed(Math.max(0, place), "The file ends in the middle of what it promises");
        }
        ByteBuffer into = ByteBuffer.wrap(held);
        try {
            while (into.hasRemaining() && file.read(into, place + into.position()) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        from = place;
        filled = into.position();
        if (filled == 0) {
            throw new Malformed(place, "The file grew shorter while it was read");
        }
    }

    private static long sizeOf(FileChannel file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static ObscuraException unreadable(IOException e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED, "The video file can't be read; check the disk and try again", e);
    }
}
