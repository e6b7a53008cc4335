package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import obscura.plugin.export.Digest;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.ExportId;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Reels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed outright in the middle of an export finishes it after its next start. */
class KilledServerTest {
    private static final ExportId FIRST = new ExportId(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @Test
    void killed_in_the_middle_and_started_again_it_finishes() throws Exception {
        Reels.cut(
                DrawnClip.of(160, 112, 30).with(new DrawnClip.Mover(30, 24, 40, 56, 1, 0, 190, 95, 165)),
                10,
                Files.createDirectory(home.resolve("recordings")));
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            Exports exports = new SqlExports(database);
            for (String phase : List.of("look", "paint")) {
                Process server = start();
                waitFor(exports, server, export -> export.phase().equals(phase));
                server.destroyForcibly().waitFor();
                assertThat(exports.find(FIRST).orElseThrow().state()).isEqualTo(ExportState.RUNNING);
                assertThat(home.resolve("exports/1/export.mp4")).doesNotExist();
            }

            Process server = start();
            try {
                waitFor(exports, server, export -> export.state() == ExportState.DONE);
            } finally {
                server.destroyForcibly().waitFor();
            }
            Export done = exports.find(FIRST).orElseThrow();
            assertThat(Digest.of(home.resolve("exports/1/export.mp4")))
                    .isEqualTo(done.result().orElseThrow().sha256());
            assertThat(done.result().orElseThrow().frames()).isEqualTo(30);
            assertThat(names(home.resolve("exports/1")))
                    .containsExactlyInAnyOrder("export.mp4", "receipt.json", "receipt.html");
            assertThat(home.resolve("tmp/export-1")).doesNotExist();
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.bytedeco.javacpp.cachedir="
                                + System.getProperty(
                                        "org.bytedeco.javacpp.cachedir",
                                        System.getProperty("user.home") + "/.javacpp/cache"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportServer.class.getName(),
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void waitFor(Exports exports, Process server, Predicate<Export> holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Export now = exports.find(FIRST).orElse(null);
            if (now != null && holds.test(now)) {
                return;
            }
            assertThat(now == null ? "" : now.failure()).isEmpty();
            if (server.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                fail("The server ended by itself");
            }
        }
        fail("It never came so far: " + exports.find(FIRST));
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
