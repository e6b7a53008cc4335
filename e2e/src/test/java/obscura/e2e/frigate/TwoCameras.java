package obscura.e2e.frigate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.kept.Said.Word;

/** A simulated Frigate with a minute of two cameras, and our door to it, which a test may open another way. */
final class TwoCameras implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T03:15:10Z");
    static final Instant END = START.plusSeconds(60);

    final SimulatedFrigate frigate;
    OpenedDoor opened;

    TwoCameras(Path folder, FrigateVersion version) {
        frigate =
                new SimulatedFrigate(FrigateSettings.in(folder.resolve("media")).version(version));
        frigate.record("front", START, 6);
        frigate.record("back", START, 6);
        opened = OpenedDoor.of(frigate);
    }

    Event event() {
        return frigate.event("front", "person", START.plusSeconds(22), START.plusSeconds(38));
    }

    List<KeptItem> recordings() {
        return opened.kept("front", START, END.plusSeconds(30)).of(KeptKind.RECORDING).stream()
                .sorted(Comparator.comparing(KeptItem::key))
                .toList();
    }

    List<Word> words(List<KeptItem> items) {
        return opened.store().delete(items).stream().map(Said::word).toList();
    }

    /** Every file of its disk, by its name within it. */
    List<String> files() throws IOException {
        try (var all = Files.walk(frigate.media())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> frigate.media().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        frigate.close();
    }
}
