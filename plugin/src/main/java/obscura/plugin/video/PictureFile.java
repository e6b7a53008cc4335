package obscura.plugin.video;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.RgbPixels;

/** Pixels as a JPEG of our own making, without anything of the file they came from; never on disk. */
public final class PictureFile {
    private PictureFile() {}

    public static byte[] jpeg(RgbPixels picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int rgb = picture.sample(0, x, y) << 16 | picture.sample(1, x, y) << 8 | picture.sample(2, x, y);
                image.setRGB(x, y, rgb);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "A picture could not be made.", e);
        }
    }
}
