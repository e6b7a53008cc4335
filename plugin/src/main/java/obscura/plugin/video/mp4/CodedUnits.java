package obscura.plugin.video.mp4;

import java.util.Arrays;

/**
 * The H.264 units of one frame: they fill it exactly, are slices of one picture, and carry nothing but picture. User
 * messages (SEI), filler and private units are what cameras and encoders hide texts in.
 */
final class CodedUnits {
    private static final int LENGTH_BYTES = 4;
    private static final int SLICE_HEAD = 16;

    private final Reading r;
    private final FileWindow data;
    private long place;
    private long end;
    private boolean key;
    private boolean begun;
    private long lastBlock;

    CodedUnits(Reading r) {
        this.r = r;
        this.data = r.file;
    }

    /** @param key whether the tables call this frame one that needs no other */
    void check(long from, long size, boolean key) {
        this.place = from;
        this.end = from + size;
        this.key = key;
        this.begun = false;
        this.lastBlock = -1;
        while (place < end) {
            unit();
        }
        r.require(begun, from, "A frame holds no picture");
    }

    private void unit() {
        Cursor in = new Cursor(data, place, end);
        if (in.left() < LENGTH_BYTES + 2) {
            throw new Malformed(place, "A frame has bytes behind its last unit");
        }
        long size = in.u32();
        if (size < 2 || size > in.left()) {
            throw new Malformed(place, "A unit of the H.264 stream has an impossible size");
        }
        long from = in.at();
        place = from + size;
        judge(from, size, in.u8());
    }

    private void judge(long from, long size, int header) {
        r.require((header & 0x80) == 0, from, "A unit of the H.264 stream is marked as damaged");
        int type = header & 0x1f;
        switch (type) {
            case 1, 5 -> slice(from, size, type == 5);
            case 7 -> set(from, size, r.track.sequenceSet);
            case 8 -> set(from, size, r.track.pictureSet);
            case 9 -> delimiter(from, size);
            case 6 -> r.found(from, "A frame holds a message (SEI), which can carry texts, places or captions");
            case 12 -> r.found(from, "A frame holds filler, which can carry anything");
            default -> r.found(from, "A frame holds a unit of kind " + type + ", which is not picture");
        }
    }

    private void slice(long from, long size, boolean idr) {
        r.require(idr == key, from, "The tables and the stream disagree on what a key frame is");
        Bits head = new Bits(copy(from, (int) Math.min(size, SLICE_HEAD)), from);
        long block = head.number();
        head.number();
        r.require(head.number() == 0, from, "A slice uses a parameter set that is not there");
        r.require(begun || block == 0, from, "A picture does not begin with its first block");
        r.require(block > lastBlock, from, "A frame holds a second picture");
        begun = true;
        lastBlock = block;
        body(from, size);
    }

    /** No start code may stand inside a unit and it ends with its closing bit: else something was hung on. */
    private void body(long from, long size) {
        int zeros = 0;
        int b = 0;
        for (long i = from; i < from + size; i++) {
            b = data.at(i);
            if (zeros >= 2 && b < 3) {
                throw new Malformed(i, "A slice is not escaped as H.264 asks");
            }
            zeros = b == 0 ? zeros + 1 : 0;
        }
        r.require(b != 0, from + size - 1, "A slice has bytes behind its end");
    }

    private void set(long from, long size, byte[] known) {
        r.require(!begun, from, "A parameter set stands behind the picture");
        boolean same = size == known.length && Arrays.equals(copy(from, known.length), known);
        r.require(same, from, "A frame holds a parameter set that differs from the file's own");
    }

    private void delimiter(long from, long size) {
        boolean plain = size == 2 && (data.at(from + 1) & 0x1f) == 0x10;
        r.require(plain && !begun, from, "A frame holds a delimiter with something in it");
    }

    private byte[] copy(long from, int count) {
        return new Cursor(data, from, from + count).bytes(count);
    }
}
