package obscura.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFolderTest {
    @TempDir
    Path folder;

    private CheckFolder check;

    @BeforeEach
    void home() throws IOException {
        check = new CheckFolder(Files.createDirectories(folder.resolve("home/obscura")));
        Files.createDirectories(folder.resolve("home/obscura/exports"));
        Files.createDirectories(folder.resolve("recordings"));
    }

    @Test
    void a_folder_of_recordings_is_fine_and_made_plain() {
        assertThat(check.of(folder + "/home/../recordings"))
                .isEqualTo(new CheckFolder.Result.Fine(folder.resolve("recordings")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "recordings, relative",
        "../recordings, relative",
        "-i, relative",
        "file:///mnt, relative",
        "/, system",
        "//, system",
        "/proc, system",
        "/proc/self, system",
        "/sys/kernel, system",
        "/dev/, system",
        "/tmp/../proc/1, system",
        "/no/such/folder, notthere"
    })
    void what_is_no_folder_of_recordings_is_refused(String typed, String key) {
        assertThat(check.of(typed)).isEqualTo(new CheckFolder.Result.Refused(key));
    }

    @Test
    void what_can_be_no_path_is_refused() {
        assertThat(check.of("/mnt/\0")).isEqualTo(new CheckFolder.Result.Refused("nopath"));
        assertThat(check.of("/" + "a".repeat(5000))).isEqualTo(new CheckFolder.Result.Refused("missing"));
    }

    @Test
    void our_own_folder_and_all_in_it_is_refused() {
        for (String inside : new String[] {"home/obscura", "home/obscura/exports", "home/obscura/../obscura/exports"}) {
            assertThat(check.of(folder.resolve(inside).toString())).isEqualTo(new CheckFolder.Result.Refused("ours"));
        }
    }

    @Test
    void a_link_is_judged_by_where_it_leads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("home/obscura/exports"));
        Path system = Files.createSymbolicLink(folder.resolve("system"), Path.of("/proc"));
        assertThat(check.of(link.toString())).isEqualTo(new CheckFolder.Result.Refused("ours"));
        assertThat(check.of(system.toString())).isEqualTo(new CheckFolder.Result.Refused("system"));
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("clip.mp4"));
        assertThat(check.of(file.toString())).isEqualTo(new CheckFolder.Result.Refused("nofolder"));
    }
}
