package obscura.retention.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.RunId;

/** Certificates as files of one folder that only its owner may enter; each appears whole or not at all. */
public final class CertificateFolder implements Certificates {
    private final Path folder;

    /** @param folder made when it is needed */
    public CertificateFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public Optional<Path> json(RunId run) {
        return Optional.of(file(run)).filter(Files::isRegularFile);
    }

    private Path file(RunId run) {
        return folder.resolve("run-" + run + ".json");
    }

    private Path draft(RunId run) {
        return folder.resolve("run-" + run + ".json.part");
    }

    /** What writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    void draft(RunId run, Writing writing) {
        write(draft(run), writing);
    }

    /** What is not in its place yet. */
    Optional<Path> drafted(RunId run) {
        return Optional.of(draft(run)).filter(Files::isRegularFile);
    }

    /** It gets its place. */
    void keep(RunId run) {
        try {
            Files.move(draft(run), file(run), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What has its place keeps it. */
    void discardDraft(RunId run) {
        try {
            Files.deleteIfExists(draft(run));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(Path file, Writing writing) {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder, only("rwx------"));
            }
            Files.deleteIfExists(file);
            try (FileChannel channel = FileChannel.open(
                            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            sync(folder);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static FileAttribute<?> only(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    private static void sync(Path there) throws IOException {
        try (FileChannel channel = FileChannel.open(there, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static ObscuraException failed(IOException e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED,
                "The certificate can't be written: check the free space and the rights of Obscura's home.",
                e);
    }
}
