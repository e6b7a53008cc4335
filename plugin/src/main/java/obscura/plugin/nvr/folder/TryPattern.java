package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.NameReading;

/** Says what a pattern reads in a small sample of a folder, before anybody decides for it. Nothing is opened or kept. */
public final class TryPattern {
    private static final int MOST_CAMERAS = 50;
    private static final int MOST_OTHERS = 3;

    private TryPattern() {}

    /**
     * What came out.
     *
     * @param files how many recordings were looked at; a sample where there are many
     * @param cameras the first cameras by name, as the pattern reads them
     * @param others a few files it does not read, relative to the folder
     */
    public record Reading(int fits, int files, SortedSet<String> cameras, List<String> others) {}

    /** Empty when the folder can't be read. */
    public static Optional<Reading> of(Path folder, FolderPattern pattern, ZoneId zone) {
        try {
            return Optional.of(read(SampleNames.of(folder), pattern.reader(zone)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Reading read(List<String> names, NameReader reader) {
        SortedSet<String> cameras = new TreeSet<>();
        List<String> others = names.stream()
                .filter(name -> !fits(reader.read(name, Instant.EPOCH), cameras))
                .toList();
        return new Reading(
                names.size() - others.size(),
                names.size(),
                cameras,
                others.stream().limit(MOST_OTHERS).toList());
    }

    private static boolean fits(NameReading reading, SortedSet<String> cameras) {
        if (reading instanceof NameReading.Placed placed) {
            if (cameras.size() < MOST_CAMERAS) {
                cameras.add(placed.camera());
            }
            return true;
        }
        return false;
    }
}
