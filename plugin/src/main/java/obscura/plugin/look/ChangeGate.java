package obscura.plugin.look;

import java.util.Arrays;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.SmallPicture;

/**
 * Remembers what one tile looked like when it was last looked at and says whether that has changed since. Compares
 * with that very picture, not with the frame before, so that something slow cannot creep in unseen. When in doubt it
 * has changed.
 */
final class ChangeGate {
    /** Small pixels along a cell. */
    private static final int CELL = 4;
    /** Mean difference of a cell from which it counts as changed, of 255; far below what a person in it makes. */
    private static final int CHANGED = 5;

    private final int left;
    private final int top;
    private final int columns;
    private final int stride;
    private final int lines;
    private final byte[] seen;
    private final byte[] now;
    private final boolean[] known;
    private final boolean[] hiddenNow;
    private boolean looked;

    ChangeGate(Box area, SmallPicture small) {
        this.left = (int) Math.floor(area.left() * small.width() / CELL) * CELL;
        this.top = (int) Math.floor(area.top() * small.height() / CELL) * CELL;
        this.stride = (int) Math.ceil(area.right() * small.width()) - left;
        this.lines = (int) Math.ceil(area.bottom() * small.height()) - top;
        this.columns = (stride + CELL - 1) / CELL;
        int rows = (lines + CELL - 1) / CELL;
        this.seen = new byte[stride * lines];
        this.now = new byte[seen.length];
        this.known = new boolean[columns * rows];
        this.hiddenNow = new boolean[columns * rows];
    }

    /** Takes in the current picture; {@code covered} is what is already hidden in it, or null. */
    void show(SmallPicture small, Coverage covered) {
        for (int y = 0; y < lines; y++) {
            small.bytes().get((top + y) * small.width() + left, now, y * stride, stride);
        }
        Arrays.fill(hiddenNow, false);
        if (covered != null) {
            markHidden(small, covered);
        }
    }

    /** Has anything that is not hidden changed since the last look? */
    boolean changed() {
        if (!looked) {
            return true;
        }
        for (int cell = 0; cell < hiddenNow.length; cell++) {
            if (!hiddenNow[cell] && (!known[cell] || differs(cell))) {
                return true;
            }
        }
        return false;
    }

    /** The current picture has been looked at; what was hidden in it stays as it was last seen open. */
    void looked() {
        for (int cell = 0; cell < known.length; cell++) {
            if (!hiddenNow[cell]) {
                remember(cell);
                known[cell] = true;
            }
        }
        looked = true;
    }

    private void remember(int cell) {
        int start = startOf(cell);
        for (int y = 0; y < CELL; y++) {
            System.arraycopy(now, start + y * stride, seen, start + y * stride, CELL);
        }
    }

    private int startOf(int cell) {
        return yOf(cell) * stride + xOf(cell);
    }

    /** The last cells of a row or column reach back into their neighbours where the side is no multiple. */
    private int xOf(int cell) {
        return Math.min(cell % columns * CELL, stride - CELL);
    }

    private int yOf(int cell) {
        return Math.min(cell / columns * CELL, lines - CELL);
    }

    private boolean differs(int cell) {
        int start = startOf(cell);
        int sum = 0;
        for (int y = 0; y < CELL; y++) {
            for (int x = 0; x < CELL; x++) {
                int i = start + y * stride + x;
                sum += Math.abs((seen[i] & 255) - (now[i] & 255));
            }
        }
        return sum >= CHANGED * CELL * CELL;
    }

    private void markHidden(SmallPicture small, Coverage covered) {
        double cellWidth = CELL / (double) small.width();
        double cellHeight = CELL / (double) small.height();
        for (int cell = 0; cell < hiddenNow.length; cell++) {
            double x = (left + xOf(cell)) / (double) small.width();
            double y = (top + yOf(cell)) / (double) small.height();
            Box box = Box.clipped(x, y, x + cellWidth, y + cellHeight);
            hiddenNow[cell] = box == null || covered.share(box) == 1;
        }
    }
}
