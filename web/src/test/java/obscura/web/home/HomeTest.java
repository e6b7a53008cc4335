package obscura.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void everything_in_a_new_home_is_its_owners_alone() throws IOException {
        Home home = new Home(folder.resolve("a/b"));
        try (Home.InUse held = home.open()) {
            assertThat(held).isNotNull();
            for (Path part : new Path[] {home.folder(), home.keys(), home.exports(), home.temp()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void two_apps_never_serve_one_home() {
        Home home = new Home(folder.resolve("home"));
        try (Home.InUse held = home.open()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(home::open)
                    .isInstanceOfSatisfying(
                            ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED))
                    .hasMessageContaining("Stop it first");
        }
        try (Home.InUse next = home.open()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void what_a_killed_run_was_making_is_gone_after_the_next_start_and_nothing_beside_it() throws IOException {
        Home home = new Home(folder.resolve("home"));
        Path outside = Files.writeString(folder.resolve("outside"), "stays");
        try (Home.InUse held = home.open()) {
            assertThat(held).isNotNull();
            Files.createDirectories(home.temp().resolve("x/y"));
            Files.writeString(home.temp().resolve("x/y/half"), "half");
            Files.createSymbolicLink(home.temp().resolve("link"), outside);
            Files.createSymbolicLink(home.temp().resolve("folder-link"), folder);
        }
        try (Home.InUse held = home.open()) {
            assertThat(held).isNotNull();
            assertThat(home.temp()).isEmptyDirectory();
            assertThat(outside).hasContent("stays");
        }
    }

    @Test
    void a_place_that_can_t_be_a_home_is_named_with_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new Home(file.resolve("home")).open()).hasMessageContaining("--home");
    }
}
