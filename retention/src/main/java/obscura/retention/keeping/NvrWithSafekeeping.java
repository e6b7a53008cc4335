package obscura.retention.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;

/**
 * A recorder whose held recordings are still there when it has deleted them: they are listed as before, and read from the copies.
 * Whether something was deleted is never asked here, but at the recorder's own store.
 */
public final class NvrWithSafekeeping implements Nvr {
    private final NvrId id;
    private final Nvr recorder;
    private final Keepsakes keepsakes;
    private final Vault vault;

    public NvrWithSafekeeping(NvrId id, Nvr recorder, Keepsakes keepsakes, Vault vault) {
        this.id = id;
        this.recorder = recorder;
        this.keepsakes = keepsakes;
        this.vault = vault;
    }

    @Override
    public Reach reach() {
        return recorder.reach();
    }

    @Override
    public void list(Listing into) {
        Missing missing = new Missing(into, byPath());
        recorder.list(missing);
        missing.announce(Instant.MIN);
    }

    @Override
    public void listSince(Instant moment, Listing into) {
        Missing missing = new Missing(into, byPath());
        recorder.listSince(moment, missing);
        missing.announce(moment);
    }

    private Map<String, Keepsake> byPath() {
        return keepsakes.of(id).stream()
                .collect(Collectors.toMap(
                        copy -> copy.of().path(), copy -> copy, (one, other) -> other, LinkedHashMap::new));
    }

    /** What the recorder lists crosses out its copy; what is left is listed at the end. */
    private record Missing(Listing into, Map<String, Keepsake> copies) implements Listing {
        @Override
        public void found(FoundFile file) {
            copies.remove(file.path());
            into.found(file);
        }

        @Override
        public void refused(String path, String why) {
            into.refused(path, why);
        }

        @Override
        public void unread(String path, String why) {
            into.unread(path, why);
        }

        @Override
        public boolean goOn() {
            return into.goOn();
        }

        void announce(Instant since) {
            copies.values().stream()
                    .map(Keepsake::of)
                    .filter(clip -> clip.range().to().isAfter(since))
                    .takeWhile(clip -> into.goOn())
                    .forEach(clip -> into.found(new FoundFile(
                            clip.there(),
                            Optional.of(clip.range().from()),
                            Optional.of(clip.range().to()),
                            clip.path(),
                            clip.bytes(),
                            clip.modified())));
        }
    }

    @Override
    public Timing timing(FoundFile file) {
        return recorder.timing(file);
    }

    @Override
    public ClipFile locate(String path) {
        ClipFile there = recorder.locate(path);
        return there instanceof ClipFile.Gone || there instanceof ClipFile.Refused
                ? keepsakes
                        .find(id, path)
                        .<ClipFile>map(copy -> new ClipFile.Elsewhere(copy.bytes()))
                        .orElse(there)
                : there;
    }

    @Override
    public void fetch(String path, Path into, long most) {
        try {
            recorder.fetch(path, into, most);
        } catch (ObscuraException e) {
            Optional<Keepsake> copy = e.kind() == Kind.REFUSED ? keepsakes.find(id, path) : Optional.empty();
            open(copy.orElseThrow(() -> e), into, most);
        }
    }

    private void open(Keepsake copy, Path into, long most) {
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(into, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            whole = vault.open(copy.file(), out, most).sha256().equals(copy.sha256());
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "A copy in safe-keeping could not be written to this machine's disk. Check its free space and rights.",
                    e);
        } finally {
            if (!whole) {
                remove(into);
            }
        }
        if (!whole) {
            throw new ObscuraException(Kind.FAILED, "A copy in safe-keeping is not the recording it was made of.");
        }
    }

    private static void remove(Path into) {
        try {
            Files.deleteIfExists(into);
        } catch (IOException e) {
            throw new ObscuraException(Kind.FAILED, "A file that did not become whole can't be removed: " + into, e);
        }
    }
}
