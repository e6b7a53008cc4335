package obscura.retention.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.ListedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a recorder is its own as long as it has it, and the copy from then on. */
class NvrWithSafekeepingTest {
    @TempDir
    private Path home;

    private KeepBench bench;
    private NvrWithSafekeeping nvr;
    private Path into;

    @BeforeEach
    void two_copies_of_five() {
        bench = new KeepBench(home);
        bench.hold(1, 2);
        bench.round();
        bench.recorder.fetched.clear();
        nvr = new NvrWithSafekeeping(KeepBench.RECORDER, bench.recorder, bench.keepsakes, bench.vault());
        into = home.resolve("into.mp4");
    }

    private boolean fetches(int number, byte[] film) throws IOException {
        Files.deleteIfExists(into);
        nvr.fetch(KeepBench.path(number), into, Long.MAX_VALUE);
        return Arrays.equals(Files.readAllBytes(into), film);
    }

    @Test
    void what_the_recorder_has_is_read_and_listed_from_there_once() throws IOException {
        assertThat(fetches(1, bench.bytes(1))).isTrue();
        assertThat(bench.recorder.fetched).containsExactly("hall/1.mp4");
        ListedFiles listed = new ListedFiles();
        nvr.list(listed);
        assertThat(listed.paths()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_the_recorder_has_no_more_is_listed_as_it_was_and_read_from_the_copy() throws IOException {
        byte[] film = bench.recorder.footage.remove("hall/1.mp4");
        ListedFiles listed = new ListedFiles();
        nvr.list(listed);
        List<FoundFile> copies = listed.found.stream()
                .filter(file -> file.path().equals("hall/1.mp4"))
                .toList();
        HeldClip clip = bench.clip(1);
        assertThat(copies)
                .containsExactly(new FoundFile(
                        "hall",
                        java.util.Optional.of(clip.range().from()),
                        java.util.Optional.of(clip.range().to()),
                        clip.path(),
                        film.length,
                        clip.modified()));
        assertThat(nvr.locate("hall/1.mp4")).isEqualTo(new ClipFile.Elsewhere(film.length));
        assertThat(fetches(1, film)).isTrue();
    }

    @Test
    void a_short_round_lists_only_copies_that_end_after_its_beginning() {
        bench.recorder.footage.clear();
        ListedFiles listed = new ListedFiles();
        nvr.listSince(bench.clip(1).range().to(), listed);
        assertThat(listed.paths()).containsExactly("hall/2.mp4");
    }

    @Test
    void a_silent_recorder_hides_no_copy() throws IOException {
        bench.recorder.silent = true;
        byte[] film = bench.bytes(2);
        assertThat(nvr.locate("hall/2.mp4")).isInstanceOf(ClipFile.Elsewhere.class);
        assertThat(nvr.locate("hall/3.mp4")).isInstanceOf(ClipFile.Refused.class);
        assertThat(fetches(2, film)).isTrue();
    }

    @Test
    void what_is_nowhere_is_gone() {
        bench.recorder.footage.remove("hall/3.mp4");
        assertThat(nvr.locate("hall/3.mp4")).isInstanceOf(ClipFile.Gone.class);
        assertThatThrownBy(() -> nvr.fetch("hall/3.mp4", into, 1L << 30)).isInstanceOf(ObscuraException.class);
        assertThat(into).doesNotExist();
    }

    @Test
    void a_copy_that_is_damaged_or_too_long_comes_not_even_in_part() throws IOException {
        bench.recorder.footage.remove("hall/1.mp4");
        assertThatThrownBy(() -> nvr.fetch("hall/1.mp4", into, 1_000_000)).isInstanceOf(ObscuraException.class);
        assertThat(into).doesNotExist();
        Path sealed = bench.folder().resolve(bench.keepsakes.all().get(0).file() + ".sealed");
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length - 1] ^= 1;
        Files.write(sealed, bytes);
        assertThatThrownBy(() -> nvr.fetch("hall/1.mp4", into, 1L << 30))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("can't be read");
        assertThat(into).doesNotExist();
    }

    @Test
    void what_is_about_to_be_destroyed_is_read_no_more() {
        bench.recorder.footage.remove("hall/1.mp4");
        bench.keepsakes.going(bench.keepsakes.all().get(0).file());
        assertThat(nvr.locate("hall/1.mp4")).isInstanceOf(ClipFile.Gone.class);
    }
}
