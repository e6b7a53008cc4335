package obscura.plugin.export.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.ExportId;

/**
 * Where the files of exports lie: one folder for each, named by its number, every file under a name of ours; nobody else may
 * enter. A file is made in a working folder beside them and appears whole or not at all.
 */
public final class ExportFolders {
    public static final String EXPORT = "export.mp4";
    public static final String RECEIPT = "receipt.json";
    public static final String PAGE = "receipt.html";
    /** Of an export in review: what the look found. */
    public static final String PLAN = "plan.json";

    public static final String TRACKS = "tracks.json";

    private final Path exports;
    private final Path temp;

    /**
     * @param exports made when it is not there
     * @param temp for what is in the making; on the same file system, made when it is not there
     */
    public ExportFolders(Path exports, Path temp) {
        this.exports = exports.toAbsolutePath();
        this.temp = temp.toAbsolutePath();
    }

    /** One of an export's files, by one of the names above; it need not be there. */
    public Path file(ExportId id, String name) {
        return folder(id).resolve(name);
    }

    /** One of the files in the making. */
    Path making(ExportId id, String name) {
        return work(id).resolve(name);
    }

    Path folder(ExportId id) {
        return exports.resolve(id.toString());
    }

    /** An empty folder to work in; whatever an earlier try left there is gone. */
    Path fresh(ExportId id) {
        try {
            Path work = work(id);
            remove(work);
            makePrivately(exports);
            makePrivately(temp);
            makePrivately(work);
            return work;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Room on the disk where exports are made, in bytes. */
    long room() {
        Path there = temp;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there.toFile().getUsableSpace();
    }

    /** Everything in the working folder gets its place, each file at once, the export itself last. */
    void publish(ExportId id) {
        try {
            Path work = work(id);
            makePrivately(folder(id));
            for (Path file : filesIn(work)) {
                Files.move(
                        file,
                        folder(id).resolve(file.getFileName().toString()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            sync(folder(id));
            sync(exports);
            remove(work);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(file -> file.endsWith(EXPORT)))
                    .toList();
        }
    }

    /** What was in the making is not wanted. */
    void discard(ExportId id) {
        try {
            remove(work(id));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Removes all files of an export; whoever reads one goes on reading it. Nothing of it is there when this returns. */
    void delete(ExportId id) {
        try {
            remove(work(id));
            remove(folder(id));
            if (Files.isDirectory(exports)) {
                sync(exports);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path work(ExportId id) {
        return temp.resolve("export-" + id);
    }

    private static void makePrivately(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Symbolic links are removed, never followed. */
    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static ObscuraException failed(IOException e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED,
                "The folder of exports can't be changed: check its rights and the disk it lies on.",
                e);
    }
}
