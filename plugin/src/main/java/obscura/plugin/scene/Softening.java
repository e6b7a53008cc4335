package obscura.plugin.scene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Means of 3 x 3 pixels in every plane: noise falls to a third, and a far walker of 2 x 4 small pixels still stands
 * out. Everything in this package compares softened pictures only.
 *
 * <p>This runs on every frame, so eight pixels are worked on at once, as the even and the odd bytes of a long in lanes of
 * 16 bits; pixels beyond the picture's edge are those at the edge.
 */
final class Softening {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LANES = 0x00FF00FF00FF00FFL;
    private static final long HALF = 0x0020002000200020L;
    private static final int AT_ONCE = 8;

    private final SceneGrid grid;
    /** Three rows with a margin of one long on both sides. */
    private final byte[][] rows;

    Softening(SceneGrid grid) {
        this.grid = grid;
        this.rows = new byte[3][grid.width() + 4 * AT_ONCE];
    }

    void soften(byte[] raw, byte[] soft) {
        int luma = grid.lumaSize();
        plane(raw, soft, 0, grid.width(), grid.height());
        plane(raw, soft, luma, grid.width() / 2, grid.height() / 2);
        plane(raw, soft, luma + luma / 4, grid.width() / 2, grid.height() / 2);
    }

    private void plane(byte[] raw, byte[] soft, int offset, int width, int height) {
        load(raw, offset, width, rows[0]);
        load(raw, offset, width, rows[1]);
        for (int y = 0; y < height; y++) {
            load(raw, offset + Math.min(height - 1, y + 1) * width, width, rows[2]);
            writeRow(soft, offset + y * width, width);
            byte[] free = rows[0];
            rows[0] = rows[1];
            rows[1] = rows[2];
            rows[2] = free;
        }
    }

    private static void load(byte[] raw, int from, int width, byte[] row) {
        System.arraycopy(raw, from, row, AT_ONCE, width);
        row[AT_ONCE - 1] = raw[from];
        Arrays.fill(row, AT_ONCE + width, 2 * AT_ONCE + width, raw[from + width - 1]);
    }

    private void writeRow(byte[] soft, int to, int width) {
        byte[] above = rows[0];
        byte[] row = rows[1];
        byte[] below = rows[2];
        int whole = width - width % AT_ONCE;
        for (int x = 0; x < whole; x += AT_ONCE) {
            LONGS.set(soft, to + x, means(above, row, below, x + AT_ONCE));
        }
        long rest = whole < width ? means(above, row, below, whole + AT_ONCE) : 0;
        for (int x = whole; x < width; x++) {
            soft[to + x] = (byte) (rest >>> 8 * (x - whole));
        }
    }

    /** Of eight pixels from {@code at}: left, own and right columns summed, even and odd bytes apart, then divided. */
    private static long means(byte[] above, byte[] row, byte[] below, int at) {
        long a = (long) LONGS.get(above, at);
        long b = (long) LONGS.get(row, at);
        long c = (long) LONGS.get(below, at);
        long even = (a & LANES) + (b & LANES) + (c & LANES);
        long odd = (a >>> 8 & LANES) + (b >>> 8 & LANES) + (c >>> 8 & LANES);
        long before = column(above, row, below, at - 1);
        long after = column(above, row, below, at + AT_ONCE);
        long both = even + odd;
        return ninth(both + (odd << 16 | before)) | ninth(both + (even >>> 16 | after << 48)) << 8;
    }

    private static long column(byte[] above, byte[] row, byte[] below, int at) {
        return (above[at] & 255) + (row[at] & 255) + (below[at] & 255);
    }

    /** Each lane of at most 9 x 255 divided by 9, as 7 1/8 / 64, which is right within one level. */
    private static long ninth(long sums) {
        return sums * 7 + (sums >>> 3 & 0x1FFF1FFF1FFF1FFFL) + HALF >>> 6 & LANES;
    }
}
