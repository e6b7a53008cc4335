package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of clips. */
class ManyClipsTest {
    @TempDir
    Path home;

    @Test
    void a_hundred_thousand_clips_are_indexed_in_a_small_heap() throws Exception {
        Process indexing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyClips.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(indexing.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(indexing.waitFor()).isZero();
        assertThat(said).containsExactly("100000 files, 100000 added", "100000 files, 0 added");
    }
}
