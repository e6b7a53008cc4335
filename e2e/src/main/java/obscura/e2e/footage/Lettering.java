package obscura.e2e.footage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** Letters of dots, three wide and five high: small systems have no fonts. */
record Lettering(Graphics2D pen) {
    private static final double DOT = 0.62;
    private static final int WIDE = 3;

    /** Rows from the top, three bits each. */
    private static final Map<Character, int[]> LETTERS = Map.of(
            'O', new int[] {7, 5, 5, 5, 7},
            'B', new int[] {6, 5, 6, 5, 6},
            'C', new int[] {7, 4, 4, 4, 7},
            'A', new int[] {2, 5, 7, 5, 5},
            '5', new int[] {7, 4, 7, 1, 7},
            '7', new int[] {7, 1, 2, 2, 2},
            ' ', new int[5]);

    /** Black on white, with its upper left corner there. */
    void plate(String text, double x, double y) {
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(x - DOT, y - DOT, (text.length() * (WIDE + 1) + 1) * DOT, 7 * DOT));
        pen.setColor(Color.BLACK);
        for (int i = 0; i < text.length(); i++) {
            letter(LETTERS.get(text.charAt(i)), x + i * (WIDE + 1) * DOT, y);
        }
    }

    private void letter(int[] rows, double x, double y) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < WIDE; column++) {
                if ((rows[row] >> (WIDE - 1 - column) & 1) == 1) {
                    pen.fill(new Rectangle2D.Double(x + column * DOT, y + row * DOT, DOT, DOT));
                }
            }
        }
    }
}
