package obscura.plugin.video.mp4;

/** Reads one range of the file forwards, most significant byte first, and never beyond its end. */
final class Cursor {
    private final FileWindow file;
    private final long end;
    private long at;

    Cursor(FileWindow file, long from, long end) {
        this.file = file;
        this.at = from;
        this.end = end;
    }

    long at() {
        return at;
    }

    long left() {
        return end - at;
    }

    int u8() {
        need(1);
        return file.at(at++);
    }

    int u16() {
        return u8() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    /** As a signed long: callers refuse what is negative. */
    long u64() {
        return u32() << 32 | u32();
    }

    byte[] bytes(int count) {
        need(count);
        byte[] read = new byte[count];
        for (int i = 0; i < count; i++) {
            read[i] = (byte) u8();
        }
        return read;
    }

    /** Everything that is left, when it is not more than this. */
    byte[] rest(int most) {
        if (left() > most) {
            throw new Malformed(at, "A box is longer than it can be");
        }
        return bytes((int) left());
    }

    /** The next bytes as a reader of their own; this one goes on behind them. */
    Cursor cut(long count) {
        need(count);
        Cursor inner = new Cursor(file, at, at + count);
        at += count;
        return inner;
    }

    private void need(long count) {
        if (count < 0 || count > end - at) {
            throw new Malformed(at, "The file ends in the middle of what it promises");
        }
    }
}
