package obscura.plugin.nvr.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.ListedFiles;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.pattern.KnownLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the folder or is asked for, nothing outside it is listed, found or opened. */
class NothingOutsideTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

    @TempDir
    Path home;

    private Path outside;
    private Path folder;
    private DrawnRecordings drawn;
    private FolderNvr nvr;

    @BeforeEach
    void a_secret_beside_the_folder() throws IOException {
        outside = Files.createDirectories(home.resolve("outside"));
        folder = Files.createDirectories(home.resolve("recordings"));
        drawn = new DrawnRecordings(folder, KnownLayout.PLAIN_HOURS, ZoneOffset.UTC);
        nvr = new FolderNvr(drawn.settings(), Clock.systemUTC());
        drawn.clip("yard", NOON, Duration.ofSeconds(10));
        Path secret = outside.resolve("cam/2026-11-23/12/00.00.mp4");
        Files.createDirectories(secret.getParent());
        Files.writeString(secret, "secret");
    }

    @Test
    void what_is_inside_is_listed_located_and_opened() throws IOException {
        String path = "yard/2026-11-23/12/00.00.mp4";
        assertThat(list().paths()).containsExactly(path);
        ClipFile.There there = (ClipFile.There) nvr.locate(path);
        assertThat(there.path()).isEqualTo(folder.toRealPath().resolve(path)).isRegularFile();
        try (FileChannel file = nvr.open(path)) {
            assertThat(file.size()).isEqualTo(there.bytes());
        }
    }

    @Test
    void a_link_to_a_file_outside_is_refused() throws IOException {
        Files.createSymbolicLink(
                folder.resolve("yard/2026-11-23/12/10.00.mp4"), outside.resolve("cam/2026-11-23/12/00.00.mp4"));
        ListedFiles listed = list();
        assertThat(listed.paths()).hasSize(1);
        assertThat(listed.refused).singleElement().asString().contains("12/10.00.mp4", "a link");
        refused("yard/2026-11-23/12/10.00.mp4", "a link");
    }

    @Test
    void a_link_to_a_folder_is_refused_at_every_depth() throws IOException {
        Files.createSymbolicLink(folder.resolve("cam"), outside.resolve("cam"));
        Files.createSymbolicLink(folder.resolve("yard/2026-11-24"), outside.resolve("cam/2026-11-23"));
        Files.createSymbolicLink(folder.resolve("yard/2026-11-23/13"), outside.resolve("cam/2026-11-23/12"));
        ListedFiles listed = list();
        assertThat(listed.paths()).hasSize(1);
        assertThat(listed.refused).hasSize(3).allMatch(line -> line.contains("a link"));
        refused("cam/2026-11-23/12/00.00.mp4", "a link");
        refused("yard/2026-11-24/12/00.00.mp4", "a link");
        refused("yard/2026-11-23/13/00.00.mp4", "a link");
    }

    @Test
    void links_in_a_loop_end() throws IOException {
        Files.createSymbolicLink(folder.resolve("yard/2026-11-25"), folder.resolve("yard"));
        Files.createSymbolicLink(folder.resolve("me"), folder);
        assertThat(list().paths()).hasSize(1);
        refused("me/yard/2026-11-23/12/00.00.mp4", "a link");
    }

    @Test
    void a_path_that_leads_out_is_refused() {
        for (String path : new String[] {
            "../outside/cam/2026-11-23/12/00.00.mp4",
            "yard/../../outside/cam/2026-11-23/12/00.00.mp4",
            outside.resolve("cam/2026-11-23/12/00.00.mp4").toString(),
            "/etc/passwd",
            "",
            ".",
            "..",
            "yard//2026-11-23/12/00.00.mp4",
            "yard/./2026-11-23/12/00.00.mp4",
            "yard/2026-11-23/12/00.00.mp4/",
            "yard\0/2026-11-23",
            "x/".repeat(5_000) + "x"
        }) {
            refused(path, "does not lead into the folder");
        }
    }

    @Test
    void pipes_sockets_and_devices_are_never_opened() throws Exception {
        Path pipe = folder.resolve("yard/2026-11-23/12/20.00.mp4");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor()).isZero();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            Path near = Files.createSymbolicLink(Files.createTempDirectory("s").resolve("f"), pipe.getParent());
            socket.bind(UnixDomainSocketAddress.of(near.resolve("30.00.mp4")));
            ListedFiles listed = list();
            assertThat(listed.paths()).hasSize(1);
            assertThat(listed.refused).hasSize(2).allMatch(line -> line.contains("no regular file"));
            refused("yard/2026-11-23/12/20.00.mp4", "no regular file");
            refused("yard/2026-11-23/12/30.00.mp4", "no regular file");
            Files.delete(near);
            Files.delete(near.getParent());
        }
        FolderNvr devices = new FolderNvr(
                new FolderSettings(Path.of("/dev"), KnownLayout.PLAIN.pattern(), ZoneOffset.UTC, false),
                Clock.systemUTC());
        assertThat(devices.locate("null")).isInstanceOf(ClipFile.Refused.class);
    }

    @Test
    void a_file_replaced_by_a_link_after_it_was_listed_is_not_opened() throws IOException {
        Path file = folder.resolve("yard/2026-11-23/12/00.00.mp4");
        ListedFiles listed = list();
        Files.delete(file);
        Files.createSymbolicLink(file, outside.resolve("cam/2026-11-23/12/00.00.mp4"));
        refused(listed.paths().get(0), "a link");
    }

    @Test
    void a_folder_replaced_by_a_link_after_it_was_listed_is_not_gone_through() throws IOException {
        ListedFiles listed = list();
        Files.move(folder.resolve("yard"), home.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("yard"), outside.resolve("cam"));
        refused(listed.paths().get(0), "a link");
    }

    @Test
    void a_link_put_there_after_the_look_is_not_followed_by_the_step_itself() throws IOException {
        Files.createSymbolicLink(folder.resolve("cam"), outside.resolve("cam"));
        Files.createSymbolicLink(folder.resolve("clip.mp4"), outside.resolve("cam/2026-11-23/12/00.00.mp4"));
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            assertThatThrownBy(() -> Walls.enter(root, "cam")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Walls.file(root, "clip.mp4")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_folder_exchanged_for_a_link_again_and_again_never_shows_what_is_outside() throws Exception {
        Path camera = folder.resolve("yard");
        Path aside = home.resolve("aside");
        Path link = Files.createSymbolicLink(home.resolve("link"), outside.resolve("cam"));
        Thread swapping = new Thread(() -> swap(camera, aside, link));
        swapping.start();
        int opened = 0;
        while (swapping.isAlive()) {
            try (FileChannel file = nvr.open("yard/2026-11-23/12/00.00.mp4")) {
                ByteBuffer read = ByteBuffer.allocate(6);
                file.read(read, 0);
                assertThat(new String(read.array(), StandardCharsets.ISO_8859_1))
                        .isNotEqualTo("secret");
                opened++;
            } catch (ObscuraException e) {
                assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED);
            }
        }
        swapping.join();
        assertThat(opened).isPositive();
    }

    private static void swap(Path camera, Path aside, Path link) {
        try {
            for (int i = 0; i < 1_000; i++) {
                Files.move(camera, aside);
                Files.move(link, camera);
                Files.move(camera, link);
                Files.move(aside, camera);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_gone_is_told_from_what_can_not_be_said() throws IOException {
        assertThat(nvr.locate("yard/2026-11-23/12/59.00.mp4")).isInstanceOf(ClipFile.Gone.class);
        assertThat(nvr.locate("nobody/2026-11-23/12/59.00.mp4")).isInstanceOf(ClipFile.Gone.class);
        Files.move(folder, home.resolve("unmounted"));
        assertThat(nvr.locate("yard/2026-11-23/12/00.00.mp4")).isInstanceOf(ClipFile.Refused.class);
    }

    @Test
    void a_folder_without_the_right_to_read_is_said_to_be_unread() throws IOException {
        Path day = folder.resolve("yard/2026-11-23");
        Files.setPosixFilePermissions(day, PosixFilePermissions.fromString("---------"));
        try {
            // To root nothing is closed.
            boolean closed = !Files.isReadable(day);
            ListedFiles listed = list();
            assertThat(listed.paths()).hasSize(closed ? 0 : 1);
            assertThat(listed.unread).hasSize(closed ? 1 : 0).allMatch(line -> line.startsWith("yard/2026-11-23: "));
            assertThat(nvr.locate("yard/2026-11-23/12/00.00.mp4"))
                    .isInstanceOf(closed ? ClipFile.Refused.class : ClipFile.There.class);
        } finally {
            Files.setPosixFilePermissions(day, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_folder_that_disappears_while_it_is_listed_ends_the_listing() throws IOException {
        for (int i = 1; i < 20; i++) {
            drawn.clip("yard" + i, NOON, Duration.ofSeconds(10));
        }
        ListedFiles listed = new ListedFiles(file -> {
            if (Files.exists(folder)) {
                move(folder, home.resolve("unmounted"));
                delete(home.resolve("unmounted"));
            }
        });
        nvr.list(listed);
        assertThat(listed.found).hasSizeLessThan(20);
        assertThat(nvr.reach()).isInstanceOf(Reach.Missing.class);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void names_as_long_as_the_disk_allows_and_of_any_letters_are_listed() {
        for (String camera : new String[] {"x".repeat(255), "門<b>\"'&\n", "二".repeat(85), " ", "-rf", "%2e%2e"}) {
            drawn.file(camera + "/2026-11-23/12/00.00.mp4", new byte[1], Instant.EPOCH);
        }
        assertThat(list().paths()).hasSize(7);
    }

    @Test
    void a_name_that_is_no_text_is_refused() throws Exception {
        Process made = new ProcessBuilder(
                        "sh",
                        "-c",
                        "mkdir -p $(printf 'a\\377')/2026-11-23/12 && : > $(printf 'a\\377')/2026-11-23/12/00.00.mp4")
                .directory(folder.toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        assertThat(list().refused).singleElement().asString().contains("not valid UTF-8");
    }

    private ListedFiles list() {
        ListedFiles listed = new ListedFiles();
        nvr.list(listed);
        return listed;
    }

    private void refused(String path, String why) {
        ClipFile located = nvr.locate(path);
        assertThat(located).isInstanceOf(ClipFile.Refused.class);
        assertThat(((ClipFile.Refused) located).sentence()).contains(why);
        assertThatThrownBy(() -> nvr.open(path))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining(why);
    }
}
