package obscura.plugin.video.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the check says of bytes. */
final class Verdicts {
    private Verdicts() {}

    /** The clean clip, open for one change. */
    static Mp4Surgery surgery() {
        return new Mp4Surgery(DrawnMp4.clean());
    }

    static void assertFound(byte[] file, String words) {
        assertThat(check(file).findings()).extracting(Finding::words).anyMatch(w -> w.contains(words));
    }

    static ContainerVerdict check(byte[] file) {
        try {
            Path path = Files.createTempFile("checked", ".mp4");
            try {
                return ContainerCheck.of(Files.write(path, file));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
