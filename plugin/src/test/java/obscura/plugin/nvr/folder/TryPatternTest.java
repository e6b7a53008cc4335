package obscura.plugin.nvr.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import obscura.plugin.nvr.pattern.FolderPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryPatternTest {
    private static final FolderPattern PATTERN = new FolderPattern("{camera}/{date}/{time}");

    @TempDir
    Path folder;

    @Test
    void a_pattern_is_told_by_what_it_reads() throws IOException {
        for (String name : List.of("yard/20260101/120000.mp4", "porch/20260101/120010.mkv", "yard/notes.txt")) {
            file(name);
        }
        file("yard/20260101/holiday.mp4");
        TryPattern.Reading reading =
                TryPattern.of(folder, PATTERN, ZoneOffset.UTC).orElseThrow();
        assertThat(reading.fits()).isEqualTo(2);
        assertThat(reading.files()).isEqualTo(3);
        assertThat(reading.cameras()).containsExactly("porch", "yard");
        assertThat(reading.others()).containsExactly("yard/20260101/holiday");
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside/yard/20260101"));
        Files.createFile(outside.resolve("120000.mp4"));
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("yard"), folder.resolve("outside/yard"));
        assertThat(TryPattern.of(inside, PATTERN, ZoneOffset.UTC).orElseThrow().files())
                .isZero();
    }

    @Test
    void nothing_is_said_of_a_folder_that_is_not_there() {
        assertThat(TryPattern.of(folder.resolve("gone"), PATTERN, ZoneOffset.UTC))
                .isEmpty();
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }
}
