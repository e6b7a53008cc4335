package obscura.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import obscura.web.bench.DeletionCase;
import obscura.web.bench.ManyFiles;
import obscura.web.bench.SiteRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the benchmark of deletion measures is a whole run that really deletes. */
class DeletionsOfHomeTest {
    @TempDir
    Path folder;

    @Test
    void all_that_is_due_is_deleted_and_nothing_else_and_the_figures_are_said() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path recordings = folder.resolve("recordings");
        try (SiteRows rows = RowsOfHome.open(home)) {
            new ManyFiles(recordings, 60).index(rows);
        }
        assertThat(files(recordings)).isEqualTo(5 * (60 + 20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeletionCase command = new DeletionCase(DeletionsOfHome::open, new PrintStream(out, true, UTF_8));
        assertThat(new CommandLine(command).execute(home.toString()))
                .as(out.toString(UTF_8))
                .isZero();
        assertThat(files(recordings)).isEqualTo(5 * 20);
        assertThat(out.toString(UTF_8)).contains("300 files", "a small write waited");
    }

    private static long files(Path place) throws Exception {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
