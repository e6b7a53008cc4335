package obscura.plugin.video.libav;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.RgbPlanes;

/** A JPEG made of pixels only; never on disk. */
final class Jpeg {
    private static final float QUALITY = 0.8f;

    private Jpeg() {}

    static byte[] of(RgbPlanes picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int at = y * picture.width() + x;
                int red = picture.red().get(at) & 255;
                int green = picture.green().get(at) & 255;
                image.setRGB(x, y, red << 16 | green << 8 | picture.blue().get(at) & 255);
            }
        }
        return written(image);
    }

    private static byte[] written(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "A picture could not be made.", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
