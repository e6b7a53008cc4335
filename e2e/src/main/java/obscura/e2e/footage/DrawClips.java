package obscura.e2e.footage;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import obscura.e2e.footage.Street.Walker;
import obscura.plugin.video.VideoFiles;

/** A few clips of ten seconds for each of some cameras, each of which sees another street. */
public final class DrawClips {
    /** Awkward on purpose: a name is text, whatever it looks like. */
    public static final List<String> CAMERAS = List.of("yard", "площадь 広場", "Hof & \"Straße\" <b>2");

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 8;
    private static final int CLIPS = 3;

    private final VideoFiles files;
    private final Path folder;

    /** @param folder where they are made; it must be empty */
    public DrawClips(VideoFiles files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Draws them.
     *
     * @param walkers a film of real walkers for the first camera; it is drawn as well where there is none
     * @return the clips of each camera
     */
    public Map<String, List<Path>> run(Optional<Path> walkers) throws IOException {
        Map<String, List<Path>> clips = new TreeMap<>();
        for (int i = 0; i < CAMERAS.size(); i++) {
            Path place = Files.createDirectories(folder.resolve("camera" + i));
            Path film = i == 0 && walkers.isPresent()
                    ? walkers.get()
                    : draw(street(i, WIDTH, HEIGHT), place.resolve("film.avi"));
            clips.put(CAMERAS.get(i), new CutFilm(files).into(place, film, 2 * CLIPS));
        }
        return clips;
    }

    private static Path draw(Street street, Path file) throws IOException {
        try (JpegFilm film = new JpegFilm(file, street.width(), street.height(), RATE)) {
            for (int frame = 0; frame <= CLIPS * CutFilm.SECONDS * RATE; frame++) {
                film.add(street.at(frame / (double) RATE));
            }
        }
        return file;
    }

    static Street street(int camera, int width, int height) {
        Color wall = List.of(new Color(0xB7A58C), new Color(0x8FA39A), new Color(0xA98F9B))
                .get(camera);
        Walker first = new Walker(0.06 + 0.01 * camera, 0.1, 0.62, new Color(0x23406B), new Color(0x1C1C22));
        Walker other = new Walker(-0.05, 0.7 - 0.1 * camera, 0.7, new Color(0x6B2344), new Color(0x3A3326));
        Walker late = new Walker(0.09, 0.4, 0.66, new Color(0x3C5A2A), new Color(0x202833));
        return new Street(width, height, wall, List.of(first, other, late));
    }
}
