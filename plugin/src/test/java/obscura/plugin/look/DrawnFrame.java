package obscura.plugin.look;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.SmallPicture;

/** A drawn picture with known truth: a textured ground, rectangles as people, a little noise; shrunk by plain averaging. */
record DrawnFrame(long time, int width, int height, byte[] luma) implements Frame {
    private static final double NOISE = 1.2;

    /** Somebody: where, and by how many levels different from the ground. */
    record Body(Box box, int contrast) {}

    static DrawnFrame of(long time, Footage footage, double shift, List<Body> bodies) {
        return of(time, footage, shift, 1, bodies);
    }

    /** @param ground which of many grounds: another one is another place */
    static DrawnFrame of(long time, Footage footage, double shift, int ground, List<Body> bodies) {
        Random random = new Random(time * 31 + ground);
        byte[] luma = new byte[footage.width() * footage.height()];
        for (int y = 0; y < footage.height(); y++) {
            for (int x = 0; x < footage.width(); x++) {
                double level = level(x + shift, y, ground) + NOISE * random.nextGaussian();
                luma[y * footage.width() + x] = (byte) Math.max(0, Math.min(255, Math.round(level)));
            }
        }
        for (Body body : bodies) {
            paint(luma, footage, body);
        }
        return new DrawnFrame(time, footage.width(), footage.height(), luma);
    }

    static Footage footage(int width, int height) {
        return new Footage(
                width,
                height,
                new PixelFormat(8, 1, 1, false, false),
                new Footage.Ratio(1, 1),
                new Footage.Ratio(1, 1_000_000),
                new Footage.Ratio(25, 1),
                0,
                "drawn",
                List.of());
    }

    @Override
    public boolean concealed() {
        return false;
    }

    @Override
    public boolean interlaced() {
        return false;
    }

    @Override
    public Picture picture() {
        throw new UnsupportedOperationException("Looking needs no planes");
    }

    @Override
    public void scale(Box area, RgbPlanes into) {
        throw new UnsupportedOperationException("A scripted detector sees no pixels");
    }

    @Override
    public void shrink(SmallPicture into) {
        ByteBuffer bytes = into.bytes();
        for (int y = 0; y < into.height(); y++) {
            for (int x = 0; x < into.width(); x++) {
                bytes.put(y * into.width() + x, (byte) mean(x, y, into));
            }
        }
        for (int i = into.width() * into.height(); i < SmallPicture.sizeOf(into.width(), into.height()); i++) {
            bytes.put(i, (byte) 128);
        }
    }

    private int mean(int x, int y, SmallPicture into) {
        int left = x * width / into.width();
        int right = Math.max(left + 1, (x + 1) * width / into.width());
        int top = y * height / into.height();
        int bottom = Math.max(top + 1, (y + 1) * height / into.height());
        int sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += luma[row * width + column] & 255;
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    private static double level(double x, double y, int ground) {
        double shapes = 25 * Math.sin(x / 23 + ground * 1.7) * Math.cos(y / 17 - ground);
        double patches = 20 * Math.sin(x / 5 + 3 * Math.sin(y / 11 + ground)) * Math.sin(y / 6 + 2 * Math.cos(x / 13));
        return 110 + shapes + patches;
    }

    private static void paint(byte[] luma, Footage footage, Body body) {
        for (int y = (int) (body.box.top() * footage.height()); y < body.box.bottom() * footage.height(); y++) {
            for (int x = (int) (body.box.left() * footage.width()); x < body.box.right() * footage.width(); x++) {
                int i = y * footage.width() + x;
                luma[i] = (byte) Math.max(0, Math.min(255, (luma[i] & 255) + body.contrast));
            }
        }
    }
}
