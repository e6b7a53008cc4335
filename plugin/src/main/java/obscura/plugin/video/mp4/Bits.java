package obscura.plugin.video.mp4;

import java.util.Arrays;

/** Reads the bits of one unescaped H.264 unit, most significant first (ITU-T H.264, 7.2 and 9.1). */
final class Bits {
    private final byte[] bytes;
    private final long at;
    private int next;

    /**
     * @param unit with its header byte, still escaped
     * @param at where the unit lies in the file, for messages
     */
    Bits(byte[] unit, long at) {
        this.bytes = unescaped(unit);
        this.at = at;
        this.next = 8;
    }

    boolean flag() {
        return bits(1) == 1;
    }

    /** Up to 32 bits as a number. */
    long bits(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /** An Exp-Golomb number, 0 to 2^32 - 2. */
    long number() {
        int zeros = 0;
        while (bit() == 0) {
            if (++zeros > 31) {
                throw new Malformed(at, "A parameter of the H.264 stream is impossibly large");
            }
        }
        return (1L << zeros) - 1 + bits(zeros);
    }

    /** True while there is more than the closing bit and its padding. */
    boolean more() {
        int last = bytes.length * 8 - 1;
        while (last >= 0 && bitAt(last) == 0) {
            last--;
        }
        return next < last;
    }

    /** True when exactly the closing bit and padding to the full byte are left. */
    boolean closes() {
        int left = bytes.length * 8 - next;
        return left >= 1 && left <= 8 && bit() == 1 && bits(left - 1) == 0;
    }

    private int bit() {
        if (next >= bytes.length * 8) {
            throw new Malformed(at, "A unit of the H.264 stream ends too early");
        }
        return bitAt(next++);
    }

    private int bitAt(int i) {
        return bytes[i >> 3] >> (7 - (i & 7)) & 1;
    }

    private static byte[] unescaped(byte[] unit) {
        byte[] out = new byte[unit.length];
        int length = 0;
        int zeros = 0;
        for (byte b : unit) {
            if (zeros >= 2 && b == 3) {
                zeros = 0;
                continue;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            out[length++] = b;
        }
        return Arrays.copyOf(out, length);
    }
}
