package obscura.plugin.nvr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import obscura.plugin.ObscuraException;

/** A recorder that has its footage elsewhere: what it hands over is what it was given, until it dies. Any thread. */
public final class FarRecorder implements Nvr {
    private final Map<String, byte[]> footage = new HashMap<>();
    public final AtomicInteger fetches = new AtomicInteger();
    public volatile boolean dead;
    /** It dies in the middle of the next file. */
    public volatile boolean dying;

    public FarRecorder with(String path, byte[] bytes) {
        footage.put(path, bytes);
        return this;
    }

    @Override
    public Reach reach() {
        return dead ? new Reach.Unreadable("The recorder gave no answer.") : new Reach.Reachable();
    }

    @Override
    public void list(Listing into) {
        throw new UnsupportedOperationException("Nobody lists it");
    }

    @Override
    public Timing timing(FoundFile file) {
        return new Timing.NotYet();
    }

    @Override
    public ClipFile locate(String path) {
        if (dead) {
            return new ClipFile.Refused("The recorder gave no answer.");
        }
        byte[] bytes = footage.get(path);
        return bytes == null ? new ClipFile.Gone("It is not there any more.") : new ClipFile.Elsewhere(bytes.length);
    }

    @Override
    public void fetch(String path, Path into, long most) {
        fetches.incrementAndGet();
        byte[] bytes = footage.get(path);
        if (dying || dead) {
            dead = true;
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The recorder broke off in the middle.");
        }
        if (bytes.length > most) {
            throw ObscuraException.refused("It is larger than one may be here.");
        }
        try {
            Files.write(into, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
