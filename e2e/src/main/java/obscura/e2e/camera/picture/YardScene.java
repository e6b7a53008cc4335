package obscura.e2e.camera.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A yard between a house and a fence: a parked car with a plate, a gate with a keypad, three people who walk. */
public final class YardScene implements Scene {
    private static final int LOOP = 6;

    @Override
    public int loop() {
        return LOOP;
    }

    /** Drawn on a sheet of 160 by 90. */
    @Override
    public BufferedImage at(double second, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(width / 160.0, height / 90.0);
        yard(pen);
        double turn = second / LOOP;
        walker(pen, 20 + 120 * turn, 74, 26, second, new Color(170, 60, 50));
        walker(pen, 150 - 110 * turn, 62, 20, second + 0.4, new Color(60, 90, 170));
        walker(pen, 60 + 25 * Math.sin(2 * Math.PI * turn), 84, 32, second + 0.7, new Color(200, 180, 70));
        pen.dispose();
        return image;
    }

    private static void yard(Graphics2D pen) {
        fill(pen, new Color(150, 175, 200), 0, 0, 160, 30);
        fill(pen, new Color(120, 125, 115), 0, 30, 160, 60);
        paving(pen);
        fill(pen, new Color(185, 150, 120), 0, 4, 58, 42);
        for (int window = 0; window < 3; window++) {
            fill(pen, new Color(225, 230, 235), 6 + 17 * window, 12, 10, 13);
            fill(pen, new Color(90, 110, 130), 7 + 17 * window, 13, 8, 11);
        }
        for (int post = 0; post < 26; post++) {
            fill(pen, post % 2 == 0 ? new Color(150, 110, 75) : new Color(170, 130, 90), 58 + 4 * post, 18, 3.4, 22);
        }
        fill(pen, new Color(80, 90, 95), 112, 14, 14, 28);
        fill(pen, new Color(230, 230, 60), 122, 25, 2.5, 4);
        car(pen);
    }

    private static void paving(Graphics2D pen) {
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 21; column++) {
                int shade = 96 + (row * 37 + column * 61 + row * column * 7) % 44;
                fill(
                        pen,
                        new Color(shade + 8, shade + 5, shade - 4),
                        column * 8 - (row % 2) * 4,
                        40 + row * 5,
                        7.6,
                        4.7);
            }
        }
    }

    private static void car(Graphics2D pen) {
        fill(pen, new Color(70, 120, 110), 118, 46, 36, 14);
        fill(pen, new Color(60, 100, 95), 124, 39, 22, 8);
        fill(pen, new Color(190, 210, 215), 126, 40.5, 8, 6);
        fill(pen, new Color(190, 210, 215), 136, 40.5, 8, 6);
        fill(pen, new Color(240, 240, 235), 120, 54, 9, 3);
        pen.setColor(new Color(30, 30, 35));
        pen.fill(new Ellipse2D.Double(122, 56, 8, 8));
        pen.fill(new Ellipse2D.Double(142, 56, 8, 8));
    }

    private static void fill(Graphics2D pen, Color colour, double x, double y, double width, double height) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** @param feet where the ground is; tall from there to the hair */
    private static void walker(Graphics2D pen, double x, double feet, double tall, double second, Color coat) {
        AffineTransform sheet = pen.getTransform();
        pen.translate(x, feet - tall);
        pen.scale(tall / 100, tall / 100);
        double swing = 14 * Math.sin(second * 2 * Math.PI);
        pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(45, 50, 70));
        pen.draw(new Line2D.Double(0, 56, swing, 96));
        pen.draw(new Line2D.Double(0, 56, -swing, 96));
        pen.setColor(coat);
        pen.fill(new RoundRectangle2D.Double(-14, 18, 28, 42, 12, 12));
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(-12, 24, -12 - swing, 54));
        pen.draw(new Line2D.Double(12, 24, 12 + swing, 54));
        pen.setColor(new Color(225, 180, 150));
        pen.fill(new Ellipse2D.Double(-8, 0, 16, 19));
        pen.setColor(new Color(70, 45, 30));
        pen.fill(new Arc2D.Double(-8, 0, 16, 15, 0, 180, Arc2D.CHORD));
        pen.setTransform(sheet);
    }
}
