package obscura.plugin.video;

import java.nio.file.Path;
import java.util.List;

/**
 * Footage that lies in one file or, as recorders cut it, in many: to be seen one after the other as one. Where nothing was
 * recorded between two parts there is a hole in the reel's time too.
 *
 * @param parts in the order of time, 1 to {@link #MOST_PARTS}; the first lies at 0
 */
public record Reel(List<Part> parts) {
    public static final int MOST_PARTS = 10_000;

    /**
     * One file of it.
     *
     * @param at where its first frame lies in the reel, microseconds
     */
    public record Part(Path file, long at) {}

    public Reel {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MOST_PARTS || parts.get(0).at() != 0) {
            throw new IllegalArgumentException("A reel has 1 to " + MOST_PARTS + " parts, the first at 0");
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).at() <= parts.get(i - 1).at()) {
                throw new IllegalArgumentException("The parts of a reel follow each other");
            }
        }
    }

    public static Reel of(Path file) {
        return new Reel(List.of(new Part(file, 0)));
    }

    public List<Path> files() {
        return parts.stream().map(Part::file).toList();
    }
}
