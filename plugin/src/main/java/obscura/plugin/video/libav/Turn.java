package obscura.plugin.video.libav;

import java.util.Arrays;

/** The eight ways a picture can be stored other than it is shown, and the filters that bring it upright. */
enum Turn {
    NONE("", false),
    MIRRORED("hflip", false),
    UPSIDE_DOWN_MIRRORED("vflip,copy", false),
    HALF("vflip,hflip", false),
    CLOCKWISE("transpose=clock", true),
    COUNTERCLOCKWISE("transpose=cclock", true),
    TRANSPOSED("transpose=cclock_flip", true),
    TRANSPOSED_BOTH("transpose=clock_flip", true);

    private final String filters;
    private final boolean swapsSides;

    Turn(String filters, boolean swapsSides) {
        this.filters = filters;
        this.swapsSides = swapsSides;
    }

    String filters() {
        return filters;
    }

    boolean swapsSides() {
        return swapsSides;
    }

    /**
     * Reads a display matrix: nine numbers a b u c d v x y w that put (x, y) at (ax + cy, bx + dy).
     *
     * @return null for a turn by anything but quarters
     */
    static Turn of(int[] matrix) {
        int a = Integer.signum(matrix[0]);
        int b = Integer.signum(matrix[1]);
        int c = Integer.signum(matrix[3]);
        int d = Integer.signum(matrix[4]);
        if (b == 0 && c == 0) {
            return a == 0 && d == 0 ? NONE : straight(a, d);
        }
        return a == 0 && d == 0 ? quarter(b, c) : null;
    }

    private static Turn straight(int a, int d) {
        return find(a, d, new int[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}, NONE);
    }

    private static Turn quarter(int b, int c) {
        return find(b, c, new int[][] {{1, -1}, {-1, 1}, {1, 1}, {-1, -1}}, CLOCKWISE);
    }

    private static Turn find(int one, int other, int[][] signs, Turn first) {
        for (int i = 0; i < signs.length; i++) {
            if (Arrays.equals(signs[i], new int[] {one, other})) {
                return values()[first.ordinal() + i];
            }
        }
        return null;
    }
}
