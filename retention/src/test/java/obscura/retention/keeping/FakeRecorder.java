package obscura.retention.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;

/** A recorder in the network, with footage by its path. */
final class FakeRecorder implements Nvr {
    final Map<String, byte[]> footage = new TreeMap<>();
    final List<String> fetched = new ArrayList<>();
    boolean silent;
    Runnable whileFetching = () -> {};

    @Override
    public Reach reach() {
        return silent ? new Reach.Unreadable("The recorder gives no answer.") : new Reach.Reachable();
    }

    @Override
    public void list(Listing into) {
        footage.forEach((path, bytes) ->
                into.found(new FoundFile("hall", Optional.of(Instant.EPOCH), path, bytes.length, Instant.EPOCH)));
    }

    @Override
    public Timing timing(FoundFile file) {
        return new Timing.NotYet();
    }

    @Override
    public ClipFile locate(String path) {
        if (silent) {
            return new ClipFile.Refused("The recorder gives no answer.");
        }
        byte[] bytes = footage.get(path);
        return bytes == null ? new ClipFile.Gone("It is not there any more.") : new ClipFile.Elsewhere(bytes.length);
    }

    @Override
    public void fetch(String path, Path into, long most) {
        fetched.add(path);
        byte[] bytes = footage.get(path);
        if (silent || bytes == null || bytes.length > most) {
            throw ObscuraException.refused("The recording " + path + " could not be fetched.");
        }
        try {
            Files.write(into, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        whileFetching.run();
    }
}
