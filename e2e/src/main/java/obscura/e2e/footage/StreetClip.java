package obscura.e2e.footage;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.e2e.footage.Street.Walker;
import obscura.plugin.video.libav.FfmpegProgram;

/**
 * A small clip of ten seconds, H.264 in MP4, a key frame each second, encoded by the FFmpeg program that Obscura brings along.
 *
 * @param number of the street; each looks different
 */
public record StreetClip(int number) {
    public static final int SECONDS = 10;
    private static final int WIDTH = 320;
    public static final int HEIGHT = 180;
    private static final int RATE = 5;

    /** @param file must not exist */
    public void write(Path file) throws IOException {
        Path film = Files.createTempDirectory("street").resolve("film.avi");
        try {
            draw(film);
            encode(film, file);
        } finally {
            Files.deleteIfExists(film);
            Files.deleteIfExists(film.getParent());
        }
    }

    /** What is seen then. @param second 0 to 10 */
    public BufferedImage at(double second) {
        return street().at(second);
    }

    private void draw(Path film) throws IOException {
        Street street = street();
        try (JpegFilm frames = new JpegFilm(film, WIDTH, HEIGHT, RATE)) {
            for (int frame = 0; frame < SECONDS * RATE; frame++) {
                frames.add(street.at(frame / (double) RATE));
            }
        }
    }

    private static void encode(Path film, Path file) throws IOException {
        String coder = "-c:v libx264 -preset veryfast -crf 30 -threads 1 -bf 0 -pix_fmt yuv420p -g 5 -keyint_min 5"
                + " -sc_threshold 0 -movflags +faststart";
        List<String> command = new java.util.ArrayList<>(
                List.of(FfmpegProgram.path().toString(), "-v", "error", "-i", film.toString()));
        command.addAll(List.of(coder.split(" ")));
        command.add(file.toString());
        try {
            Process program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (program.waitFor() != 0) {
                throw new IOException("ffmpeg did not encode the street");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while encoding", stopped);
        }
    }

    private Street street() {
        Color wall = Color.getHSBColor(0.13f * number, 0.3f, 0.7f);
        Walker first = new Walker(0.06 + 0.01 * (number % 5), 0.1, 0.62, new Color(0x23406B), new Color(0x1C1C22));
        Walker other = new Walker(-0.05, 0.7, 0.7, new Color(0x6B2344), new Color(0x3A3326));
        return new Street(WIDTH, HEIGHT, wall, List.of(first, other));
    }
}
