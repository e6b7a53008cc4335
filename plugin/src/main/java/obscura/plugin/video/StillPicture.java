package obscura.plugin.video;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.RgbPixels;

/** A JPEG from a camera as pixels: for a worker, whose memory is bounded whatever the file says. */
public final class StillPicture {
    private static final long MOST_PIXELS = 8192L * 8192;

    private StillPicture() {}

    /** @throws ObscuraException REFUSED when it is no picture */
    public static RgbPixels of(byte[] jpeg) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw ObscuraException.refused("The camera's snapshot is larger than any camera's picture.");
            }
            // Whole steps only: a picture is never smoothed here, so a mask's border stays where it is.
            int step = Math.max(1, (Math.max(width, height) + RgbPixels.LONGEST_SIDE - 1) / RgbPixels.LONGEST_SIDE);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return pixels(reader.read(0, how));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException notAPicture) {
            throw ObscuraException.refused("The camera's snapshot is no JPEG that can be read.");
        } finally {
            reader.dispose();
        }
    }

    private static RgbPixels pixels(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                rgb[at++] = (byte) (pixel >> 16);
                rgb[at++] = (byte) (pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        return new RgbPixels(image.getWidth(), image.getHeight(), rgb);
    }
}
