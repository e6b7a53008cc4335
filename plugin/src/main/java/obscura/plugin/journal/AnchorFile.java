package obscura.plugin.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/**
 * The anchor as a file beside the database, and as the copies a careful person keeps elsewhere. It is replaced as a whole or
 * not at all, and is on the disk when a method returns. Any number of threads and processes may move it; it never goes back.
 */
public final class AnchorFile {
    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final ReentrantLock turn = new ReentrantLock();

    public AnchorFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @throws ObscuraException REFUSED when it is there and may not be read */
    public Anchor.State read() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(AnchorJson.MOST_BYTES + 1);
            return AnchorJson.read(bytes)
                    .<Anchor.State>map(Anchor.State.Read::new)
                    .orElseGet(Anchor.State.Damaged::new);
        } catch (NoSuchFileException e) {
            return new Anchor.State.Missing();
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.REFUSED, "The anchor " + file.getFileName() + " can't be read: change its rights.", e);
        }
    }

    /** Makes it when there is none: before the first entry is kept, so that later a missing one is known to be lost. */
    public void begin() {
        change(before -> before instanceof Anchor.State.Missing ? Optional.of(Anchor.BEGIN) : Optional.empty());
    }

    /**
     * Moves it to an entry that the database has for good.
     *
     * @param keeps whether the database has an entry now, or may have removed it under a rule; asked while others wait
     * @throws ObscuraException FAILED when it can't be kept
     */
    public void advance(Head written, Predicate<Head> keeps) {
        change(before -> Optional.of(Anchor.after(before, written, keeps))
                .filter(after -> !before.equals(new Anchor.State.Read(after))));
    }

    private void change(java.util.function.Function<Anchor.State, Optional<Anchor>> decide) {
        turn.lock();
        try (FileChannel channel = FileChannel.open(lockFile(), ANEW, OWNER_ONLY);
                FolderTurn held = FolderTurn.of(channel)) {
            Optional<Anchor> after = decide.apply(read());
            if (after.isPresent() && held.isHeld()) {
                replace(AnchorJson.written(after.get()));
            }
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The journal's anchor " + file.getFileName()
                            + " can't be kept: check the rights and the free space of its folder.",
                    e);
        } finally {
            turn.unlock();
        }
    }

    private Path lockFile() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private void replace(byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(draft, ANEW, OWNER_ONLY)) {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            while (all.hasRemaining()) {
                out.write(all);
            }
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
