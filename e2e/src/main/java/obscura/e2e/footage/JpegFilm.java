package obscura.e2e.footage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;

/**
 * An AVI file of JPEG pictures ("AVI RIFF File Reference", the plainest form there is: one stream, no index). What the video
 * door can read, made without it.
 */
final class JpegFilm implements AutoCloseable {
    private static final int HEADER = 224;
    private static final int MOVI = HEADER - 12;

    private final FileChannel file;
    private final int width;
    private final int height;
    private final int rate;
    private int frames;

    /** @param rate frames per second */
    JpegFilm(Path path, int width, int height, int rate) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.width = width;
        this.height = height;
        this.rate = rate;
        file.position(HEADER);
    }

    void add(BufferedImage picture) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        int even = jpeg.size() + (jpeg.size() & 1);
        ByteBuffer chunk = ByteBuffer.allocate(8 + even).order(ByteOrder.LITTLE_ENDIAN);
        name(chunk, "00dc").putInt(jpeg.size()).put(jpeg.toByteArray());
        file.write(chunk.rewind());
        frames++;
    }

    /** Writes the header, which says how much there is. */
    @Override
    public void close() throws IOException {
        try (file) {
            file.write(header((int) file.position()).rewind(), 0);
        }
    }

    private ByteBuffer header(int size) {
        ByteBuffer to = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        name(name(to, "RIFF").putInt(size - 8), "AVI ");
        name(name(to, "LIST").putInt(MOVI - 20), "hdrl");
        name(to, "avih")
                .putInt(56)
                .putInt(1_000_000 / rate)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(frames);
        to.putInt(0).putInt(1).putInt(0).putInt(width).putInt(height).position(to.position() + 16);
        name(name(to, "LIST").putInt(116), "strl");
        name(name(name(to, "strh").putInt(56), "vids"), "MJPG")
                .putInt(0)
                .putInt(0)
                .putInt(0);
        to.putInt(1)
                .putInt(rate)
                .putInt(0)
                .putInt(frames)
                .putInt(0)
                .putInt(-1)
                .putInt(0)
                .putLong(0);
        name(to, "strf")
                .putInt(40)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24);
        name(to, "MJPG").putInt(width * height * 3).position(to.position() + 16);
        return name(name(to, "LIST").putInt(size - MOVI - 8), "movi");
    }

    private static ByteBuffer name(ByteBuffer to, String fourLetters) {
        return to.put(fourLetters.getBytes(StandardCharsets.US_ASCII));
    }
}
