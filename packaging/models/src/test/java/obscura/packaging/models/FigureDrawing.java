package obscura.packaging.models;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Two figures of 120 pixels and one of 90, which NanoDet takes for people, as NanoDet is fed. */
final class FigureDrawing {
    static final int WIDTH = 416;
    static final int HEIGHT = 256;
    private static final Color SKIN = new Color(205, 160, 130);
    private static final double[] MEAN = {103.53, 116.28, 123.675};
    private static final double[] DEVIATION = {57.375, 57.12, 58.395};

    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    FigureDrawing() {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(190, 200, 215), 0, HEIGHT, new Color(120, 125, 110)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        figure(pen, 80, 70, 120);
        figure(pen, 200, 60, 120);
        figure(pen, 310, 90, 90);
        pen.dispose();
    }

    /** Normalised blue, green and red planes of the full width, with so many black rows above and black below. */
    float[] planes(int height, int above) {
        float[] planes = new float[3 * height * WIDTH];
        for (int i = 0; i < planes.length; i++) {
            int colour = i / (height * WIDTH);
            int row = i / WIDTH % height - above;
            int value = row < 0 || row >= HEIGHT ? 0 : picture.getRGB(i % WIDTH, row) >> 8 * colour & 0xff;
            planes[i] = (float) ((value - MEAN[colour]) / DEVIATION[colour]);
        }
        return planes;
    }

    private static void figure(Graphics2D pen, int x, int top, int height) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, top);
        pen.scale(height / 150.0, height / 150.0);
        head(pen);
        body(pen);
        legs(pen);
        pen.setTransform(before);
    }

    private static void head(Graphics2D pen) {
        pen.setColor(SKIN);
        pen.fillOval(-10, 0, 20, 25);
        pen.setColor(new Color(50, 35, 25));
        pen.fillArc(-11, -2, 22, 24, 0, 180);
    }

    private static void body(Graphics2D pen) {
        pen.setColor(new Color(40, 60, 120));
        pen.fillRoundRect(-20, 25, 40, 55, 14, 14);
        limb(pen, 9, -19, 32, -25, 75);
        limb(pen, 9, 19, 32, 25, 75);
        pen.setColor(SKIN);
        pen.fillOval(-29, 73, 9, 9);
        pen.fillOval(21, 73, 9, 9);
    }

    private static void legs(Graphics2D pen) {
        pen.setColor(new Color(35, 35, 40));
        limb(pen, 15, -9, 82, -11, 138);
        limb(pen, 15, 9, 82, 12, 138);
        pen.setColor(Color.BLACK);
        pen.fillOval(-22, 138, 20, 10);
        pen.fillOval(4, 138, 20, 10);
    }

    private static void limb(Graphics2D pen, int thickness, int x1, int y1, int x2, int y2) {
        pen.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(x1, y1, x2, y2);
    }
}
