package obscura.packaging.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Files inside a jar which Maven has fetched as a dependency of this module.
 *
 * @param coordinates group, artifact and version, for people
 */
record JarOnClasspath(String coordinates) implements Origin {
    @Override
    public List<byte[]> fetch(List<PinnedFile> wanted) {
        return wanted.stream().map(this::read).toList();
    }

    @Override
    public String describe() {
        return "Maven " + coordinates;
    }

    private byte[] read(PinnedFile file) {
        try (InputStream in = JarOnClasspath.class.getResourceAsStream("/" + file.name())) {
            if (in == null) {
                throw new ModelPreparationException("%s is not on the class path. Add %s as a runtime dependency."
                        .formatted(file.name(), coordinates));
            }
            return file.check(in.readNBytes(Math.toIntExact(file.bytes()) + 1));
        } catch (IOException e) {
            throw new ModelPreparationException(
                    "Cannot read %s from %s. Delete the jar from the local repository and build again."
                            .formatted(file.name(), coordinates),
                    e);
        }
    }
}
