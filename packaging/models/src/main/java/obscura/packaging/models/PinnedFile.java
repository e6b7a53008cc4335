package obscura.packaging.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file whose every byte is known beforehand.
 *
 * @param name path inside its package, or plain name in the model folder
 * @param bytes length
 * @param sha256 64 lower-case hex digits
 */
record PinnedFile(String name, long bytes, String sha256) {
    PinnedFile {
        if (bytes <= 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a pin: " + name);
        }
    }

    /** The name without folders. */
    String plainName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether this very file lies at the path. */
    boolean isAt(Path path) {
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == bytes
                    && Sha256.of(path).equals(sha256);
        } catch (IOException e) {
            throw new ModelPreparationException("Cannot read " + path + ": make it readable or delete it.", e);
        }
    }

    /** The content unchanged, when it is this file; a failure otherwise. */
    byte[] check(byte[] content) {
        String found = Sha256.of(content);
        if (!found.equals(sha256)) {
            throw differs(content.length, found);
        }
        return content;
    }

    /** Fails unless this very file lies at the path. */
    void checkAt(Path path) throws IOException {
        if (!isAt(path)) {
            throw differs(Files.size(path), Sha256.of(path));
        }
    }

    private ModelPreparationException differs(long foundBytes, String found) {
        return new ModelPreparationException(
                ("%s is not the file that was pinned: expected %d bytes with sha256 %s, got"
                                + " %d bytes with %s. Nothing was kept. If the change is wanted, look at the new file and pin it"
                                + " in Pins.java.")
                        .formatted(name, bytes, sha256, foundBytes, found));
    }
}
