package obscura.plugin.mask;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A drawn picture as red, green and blue, with what cameras do to one. */
record DrawnPixels(BufferedImage image) implements Pixels {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    /** A scene with fine and coarse texture, between these levels. */
    static DrawnPixels scene(long seed, int dark, int bright) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            pen.setColor(
                    new Color(level(random, dark, bright), level(random, dark, bright), level(random, dark, bright)));
            pen.fillRect(
                    random.nextInt(WIDTH) - 30,
                    random.nextInt(HEIGHT) - 30,
                    8 + random.nextInt(80),
                    8 + random.nextInt(80));
        }
        pen.dispose();
        return new DrawnPixels(image).noisy(seed, 3);
    }

    /** Nothing but noise around one level: what a coarse mosaic turns into one flat grey. */
    static DrawnPixels gravel(long seed, int amount) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(128, 128, 128));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return new DrawnPixels(image).noisy(seed, amount);
    }

    private static int level(Random random, int dark, int bright) {
        return dark + random.nextInt(bright - dark + 1);
    }

    DrawnPixels noisy(long seed, int amount) {
        Random random = new Random(seed);
        BufferedImage noisy = copy();
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                int by = random.nextInt(2 * amount + 1) - amount;
                int rgb = 0;
                for (int plane = 0; plane < PLANES; plane++) {
                    rgb = rgb << 8 | Math.max(0, Math.min(255, sample(plane, x, y) + by));
                }
                noisy.setRGB(x, y, rgb);
            }
        }
        return new DrawnPixels(noisy);
    }

    DrawnPixels masked(Polygon mask, Color colour, double shiftX, double shiftY) {
        BufferedImage masked = copy();
        Graphics2D pen = masked.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(shiftX, shiftY);
        pen.setColor(colour);
        pen.fill(path(mask));
        pen.dispose();
        return new DrawnPixels(masked);
    }

    DrawnPixels pixelated(Polygon mask, int block) {
        Map<Integer, Integer> means = new HashMap<>();
        return under(
                mask,
                (x, y) -> means.computeIfAbsent(
                        y / block * 1000 + x / block, at -> mean(x / block * block, y / block * block, block)));
    }

    DrawnPixels blurred(Polygon mask, int size) {
        float[] flat = new float[size * size];
        Arrays.fill(flat, 1f / flat.length);
        BufferedImage soft =
                new ConvolveOp(new Kernel(size, size, flat), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        return under(mask, soft::getRGB);
    }

    private interface Colours {
        int at(int x, int y);
    }

    private DrawnPixels under(Polygon mask, Colours colours) {
        Path2D path = path(mask);
        BufferedImage changed = copy();
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                if (path.contains(x + 0.5, y + 0.5)) {
                    changed.setRGB(x, y, colours.at(x, y));
                }
            }
        }
        return new DrawnPixels(changed);
    }

    private int mean(int left, int top, int block) {
        int rgb = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            int sum = 0;
            int count = 0;
            for (int y = top; y < Math.min(height(), top + block); y++) {
                for (int x = left; x < Math.min(width(), left + block); x++) {
                    sum += sample(plane, x, y);
                    count++;
                }
            }
            rgb = rgb << 8 | sum / count;
        }
        return rgb;
    }

    DrawnPixels jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
            return new DrawnPixels(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            writer.dispose();
        }
    }

    private BufferedImage copy() {
        BufferedImage copy = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        copy.setData(image.getData());
        return copy;
    }

    private static Path2D path(Polygon mask) {
        Path2D path = new Path2D.Double();
        for (Point corner : mask.corners()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(corner.x() * WIDTH, corner.y() * HEIGHT);
            } else {
                path.lineTo(corner.x() * WIDTH, corner.y() * HEIGHT);
            }
        }
        path.closePath();
        return path;
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public int sample(int plane, int x, int y) {
        return image.getRGB(x, y) >> (8 * (2 - plane)) & 255;
    }
}
