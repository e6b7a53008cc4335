package obscura.e2e.footage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * A street seen by a fixed camera: two houses, a pavement with walkers, a road with one car whose plate can be read. What it
 * shows is a function of the time alone.
 *
 * @param wall the colour of the houses, so that cameras can be told apart
 */
record Street(int width, int height, Color wall, List<Walker> walkers) {
    private static final Color PAVEMENT = new Color(0x9A958B);
    private static final Color ROAD = new Color(0x4B4D52);
    private static final Color GLASS = new Color(0x2F3E4A);
    private static final Color CAR = new Color(0x8E1F24);
    private static final double CAR_SECONDS = 14;

    /**
     * Somebody who crosses the picture again and again.
     *
     * @param speed picture widths per second; negative is to the left
     * @param start where at second 0, in picture widths
     * @param line where the feet are, 0 top to 1 bottom
     */
    record Walker(double speed, double start, double line, Color coat, Color trousers) {
        double at(double seconds) {
            double way = start + speed * seconds;
            return (way - Math.floor(way)) * 1.2 - 0.1;
        }
    }

    Street {
        walkers = List.copyOf(walkers);
    }

    BufferedImage at(double seconds) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(width / 160.0, height / 90.0);
        houses(pen);
        walkers.forEach(walker -> walk(pen, walker, seconds));
        car(pen, (seconds / CAR_SECONDS - Math.floor(seconds / CAR_SECONDS)) * 260 - 60);
        pen.dispose();
        return picture;
    }

    private void houses(Graphics2D pen) {
        fill(pen, wall, 0, 0, 160, 45);
        fill(pen, PAVEMENT, 0, 45, 160, 22);
        fill(pen, ROAD, 0, 67, 160, 23);
        for (int x = 8; x < 150; x += 26) {
            fill(pen, GLASS, x, 8, 14, 20);
        }
        fill(pen, new Color(0x5A3B22), 70, 18, 12, 27);
        Random grain = new Random(7);
        for (int i = 0; i < 300; i++) {
            pen.setColor(new Color(0, 0, 0, 20 + grain.nextInt(30)));
            pen.fill(new Ellipse2D.Double(grain.nextInt(160), grain.nextInt(90), 1.5, 0.8));
        }
    }

    private static void walk(Graphics2D pen, Walker walker, double seconds) {
        double x = walker.at(seconds) * 160;
        double feet = walker.line() * 90;
        double step = 3.2 * Math.sin(seconds * 6 + walker.start() * 9);
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(walker.trousers());
        pen.draw(new Line2D.Double(x, feet - 11, x + step, feet));
        pen.draw(new Line2D.Double(x, feet - 11, x - step, feet));
        pen.setColor(walker.coat());
        pen.draw(new Line2D.Double(x, feet - 19, x - step, feet - 12));
        pen.draw(new Line2D.Double(x, feet - 19, x + step, feet - 12));
        pen.fill(new RoundRectangle2D.Double(x - 3, feet - 21, 6, 12, 3, 3));
        pen.setColor(new Color(0xD9A67E));
        pen.fill(new Ellipse2D.Double(x - 2.1, feet - 26.5, 4.2, 5.2));
        pen.setColor(new Color(0x33241A));
        pen.fill(new Ellipse2D.Double(x - 2.3, feet - 27, 4.6, 2.6));
    }

    private static void car(Graphics2D pen, double x) {
        pen.setColor(CAR);
        pen.fill(new RoundRectangle2D.Double(x, 68, 44, 13, 5, 5));
        pen.fill(new RoundRectangle2D.Double(x + 8, 60, 25, 12, 7, 7));
        fill(pen, GLASS, x + 11, 62, 19, 6);
        pen.setColor(Color.BLACK);
        pen.fill(new Ellipse2D.Double(x + 5, 76, 9, 9));
        pen.fill(new Ellipse2D.Double(x + 30, 76, 9, 9));
        new Lettering(pen).plate("OB 5C7A", x + 15, 72);
    }

    private static void fill(Graphics2D pen, Color colour, double x, double y, double wide, double high) {
        pen.setColor(colour);
        pen.fill(new java.awt.geom.Rectangle2D.Double(x, y, wide, high));
    }
}
