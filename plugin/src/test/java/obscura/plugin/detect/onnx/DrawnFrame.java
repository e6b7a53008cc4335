package obscura.plugin.detect.onnx;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Frame;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.SmallPicture;

/** A frame that shows a drawn picture; it can be scaled, and has a size, but no planes worth reading. */
record DrawnFrame(BufferedImage drawing) implements Frame {
    /** A picture of one colour. */
    static DrawnFrame plain(int width, int height, int rgb) {
        BufferedImage drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                drawing.setRGB(x, y, rgb);
            }
        }
        return new DrawnFrame(drawing);
    }

    @Override
    public long time() {
        return 0;
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
        PixelFormat gray = new PixelFormat(8, 0, 0, true, true);
        return new Picture(
                drawing.getWidth(), drawing.getHeight(), gray, List.of(ByteBuffer.allocateDirect(1)), List.of(1));
    }

    @Override
    public void scale(Box area, RgbPlanes into) {
        double left = area.left() * drawing.getWidth();
        double top = area.top() * drawing.getHeight();
        double stepX = area.width() * drawing.getWidth() / into.width();
        double stepY = area.height() * drawing.getHeight() / into.height();
        for (int y = 0; y < into.height(); y++) {
            int fromY = (int) (top + y * stepY);
            int toY = Math.max(fromY + 1, (int) (top + (y + 1) * stepY));
            for (int x = 0; x < into.width(); x++) {
                int fromX = (int) (left + x * stepX);
                int toX = Math.max(fromX + 1, (int) (left + (x + 1) * stepX));
                average(fromX, fromY, toX, toY, y * into.width() + x, into);
            }
        }
    }

    @Override
    public void shrink(SmallPicture into) {
        throw new UnsupportedOperationException("Detectors do not watch motion");
    }

    private void average(int fromX, int fromY, int toX, int toY, int at, RgbPlanes into) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = (toX - fromX) * (toY - fromY);
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                int rgb = drawing.getRGB(x, y);
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
            }
        }
        into.red().put(at, (byte) (red / count));
        into.green().put(at, (byte) (green / count));
        into.blue().put(at, (byte) (blue / count));
    }
}
