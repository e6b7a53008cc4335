package obscura.e2e.frigate.disk;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import obscura.e2e.footage.StreetClip;

/** What the cameras see: for each another street, the same ten seconds over and over. Drawn when first asked for. */
public final class Films {
    /** What a camera of it shows. */
    public static final int HEIGHT = StreetClip.HEIGHT;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> clips = new ConcurrentHashMap<>();
    private final Map<String, byte[]> thumbs = new ConcurrentHashMap<>();

    /** A segment of ten seconds. No two are the same bytes: its start is written behind the film. */
    public byte[] segment(String camera, double start) {
        byte[] film = clips.computeIfAbsent(camera, name -> draw(clip(name)));
        // An empty box of MP4, which players skip (ISO 14496-12, 8.1.2).
        return ByteBuffer.allocate(film.length + 16)
                .put(film)
                .putInt(16)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .putDouble(start)
                .array();
    }

    /** JPEG. @param second 0 to 10 */
    public byte[] picture(String camera, double second) {
        return jpeg(clip(camera).at(second));
    }

    /** The same, so many pixels high. */
    public byte[] picture(String camera, double second, int height) {
        BufferedImage whole = clip(camera).at(second);
        BufferedImage small =
                new BufferedImage(whole.getWidth() * height / whole.getHeight(), height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(whole, 0, 0, small.getWidth(), height, null);
        pen.dispose();
        return jpeg(small);
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return jpeg.toByteArray();
    }

    /** A small WebP, as thumbnails are. */
    public byte[] thumb(String camera) {
        return thumbs.computeIfAbsent(camera, name -> Cutting.thumb(picture(name, 5)));
    }

    private StreetClip clip(String camera) {
        synchronized (numbers) {
            numbers.putIfAbsent(camera, numbers.size());
            return new StreetClip(numbers.get(camera));
        }
    }

    private static byte[] draw(StreetClip clip) {
        try {
            Path folder = Files.createTempDirectory("segment");
            Path file = folder.resolve("segment.mp4");
            clip.write(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
