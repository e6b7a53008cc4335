package obscura.e2e.footage;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import obscura.e2e.footage.Street.Walker;
import obscura.plugin.video.VideoFiles;

/** One small clip of a drawn street, ten seconds of H.264 in MP4, and stills of the same street. */
public final class ShortClip {
    /** How long it is. */
    public static final int SECONDS = CutFilm.SECONDS;

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int RATE = 4;
    private static final Street STREET = new Street(
            WIDTH,
            HEIGHT,
            new Color(0xA98F9B),
            List.of(new Walker(0.07, 0.1, 0.62, new Color(0x23406B), new Color(0x1C1C22))));

    private ShortClip() {}

    /** Makes it in a new folder and returns its file. */
    public static Path draw(VideoFiles files, Path folder) throws IOException {
        Path film = Files.createDirectories(folder).resolve("film.avi");
        try (JpegFilm out = new JpegFilm(film, WIDTH, HEIGHT, RATE)) {
            for (int frame = 0; frame <= SECONDS * RATE; frame++) {
                out.add(STREET.at(frame / (double) RATE));
            }
        }
        return new CutFilm(files).into(folder, film, 1).get(0);
    }

    /** A JPEG of what is seen at that second. */
    public static byte[] still(double second) {
        BufferedImage picture = STREET.at(second);
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
