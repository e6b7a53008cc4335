package obscura.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import obscura.plugin.video.libav.LibavFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed outright cannot tidy up; even so nothing half-made ever has an export's name. */
class KilledProcessTest {
    private static final int STEPS = 4 * Yard.FRAMES;

    @TempDir
    Path folder;

    @Test
    void killed_at_any_moment_it_leaves_no_export_and_the_next_run_removes_what_it_left() throws Exception {
        Path source = Yard.clip(folder);
        for (long seed = 1; seed <= 4; seed++) {
            int moment = 1 + new Random(seed).nextInt(STEPS - 2);
            killAfter(moment, source);

            assertThat(Yard.names(folder))
                    .as("seed " + seed + ", step " + moment)
                    .filteredOn(name -> !name.startsWith(".obscura-"))
                    .containsExactly("kept-secret-yard.mp4");
        }

        Path out = folder.resolve("out.mp4");
        FixedDetectors nobody = new FixedDetectors((look, time) -> List.of());
        Yard.redact(new LibavFiles(), nobody, Ask.of(source, out));

        assertThat(Yard.names(folder)).containsExactly("kept-secret-yard.mp4", "out.mp4");
    }

    private void killAfter(int steps, Path source) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RedactOnce.class.getName(),
                        source.toString(),
                        folder.resolve("out.mp4").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (int step = 0; step < steps; step++) {
                assertThat(said.readLine()).as("step " + step).isNotNull().isNotEqualTo("DONE");
            }
            assertThat(process.destroyForcibly().waitFor()).isNotZero();
        }
        assertThat(Files.exists(source)).isTrue();
    }
}
