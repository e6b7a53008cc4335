package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.nvr.pattern.NameReading;

/** Proposes the layout that fits most files of a small sample of a folder. Looks at names only, follows no link. */
public final class GuessLayout {
    private final List<String> sample;

    private GuessLayout(List<String> sample) {
        this.sample = sample;
    }

    /**
     * A proposal.
     *
     * @param fits how many of the files looked at are named by it
     */
    public record Guess(KnownLayout layout, int fits, int files) {}

    /** Empty when there are no recordings, the folder can't be read, or no known layout fits any of them. */
    public static Optional<Guess> of(Path folder) {
        try {
            return new GuessLayout(SampleNames.of(folder)).best();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Guess> best() {
        return List.of(KnownLayout.values()).stream()
                .map(layout -> new Guess(layout, fits(layout), sample.size()))
                .filter(guess -> guess.fits() > 0)
                .max(Comparator.comparingInt(Guess::fits));
    }

    private int fits(KnownLayout layout) {
        var names = layout.pattern().reader(ZoneOffset.UTC);
        return (int) sample.stream()
                .filter(path -> names.read(path, Instant.EPOCH) instanceof NameReading.Placed)
                .count();
    }
}
