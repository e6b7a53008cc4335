package obscura.retention.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.retention.hold.Hold;
import obscura.retention.keeping.FakeKeepsakes.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hold covers is copied into safe-keeping, whole or not at all. */
class KeepHeldTest {
    @TempDir
    private Path home;

    private KeepBench bench;

    @BeforeEach
    void open() {
        bench = new KeepBench(home);
    }

    @Test
    void what_a_hold_covers_is_copied_sealed_and_nothing_else() throws IOException {
        bench.hold(1, 3);
        bench.round();
        assertThat(bench.keepsakes.all())
                .extracting(copy -> copy.of().path())
                .containsExactly("hall/1.mp4", "hall/2.mp4", "hall/3.mp4");
        for (int i = 1; i < 4; i++) {
            assertThat(bench.isReadable(bench.keepsakes.all().get(i - 1), bench.bytes(i)))
                    .isTrue();
        }
        assertThat(bench.files()).hasSize(6);
        for (String file : bench.files()) {
            Path there = bench.folder().resolve(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.folder())))
                .isEqualTo("rwx------");
        assertThat(KeepBench.files(bench.plain())).as("nothing in plain stays").isEmpty();
    }

    @Test
    void a_second_round_copies_nothing_again_and_two_holds_share_a_copy() throws IOException {
        bench.hold(1, 2);
        bench.hold(2, 3);
        bench.round();
        bench.round();
        assertThat(bench.recorder.fetched).containsExactlyInAnyOrder("hall/1.mp4", "hall/2.mp4", "hall/3.mp4");
        assertThat(bench.files()).hasSize(6);
    }

    @Test
    void the_journal_tells_once_how_many_were_copied_or_failed() {
        bench.hold(0, 3);
        bench.recorder.footage.put("hall/2.mp4", new byte[7]);
        bench.round();
        bench.round();
        List<Note> told = bench.journal.notes().stream()
                .filter(note -> note.act() == Act.COPY_HELD)
                .toList();
        assertThat(told).extracting(Note::about).containsExactly("hold 1: copied 3, failed 1");
        assertThat(told).extracting(Note::result).containsExactly(Result.FAILED);
    }

    @Test
    void one_that_is_shorter_than_its_recorder_lists_it_is_no_copy_and_is_tried_again_later() {
        bench.hold(1, 1);
        byte[] whole = bench.bytes(1);
        bench.recorder.footage.put("hall/1.mp4", new byte[100]);
        bench.round();
        assertThat(bench.keepsakes.all()).isEmpty();
        assertThat(bench.keepsakes.failure(bench.clip(1)).orElseThrow().why())
                .isEqualTo("The recording hall/1.mp4 came with 100 bytes and is listed with 1100001: it was changed, or"
                        + " cut off on its way. It is tried again.");
        bench.recorder.footage.put("hall/1.mp4", whole);
        bench.round();
        assertThat(bench.keepsakes.all()).as("it waits").isEmpty();
        bench.clock.forward(Duration.ofMinutes(10));
        bench.round();
        assertThat(bench.keepsakes.all()).hasSize(1);
        assertThat(bench.keepsakes.failure(bench.clip(1))).isEmpty();
    }

    @Test
    void a_failure_waits_longer_each_time() {
        bench.hold(1, 1);
        bench.recorder.footage.remove("hall/1.mp4");
        for (Duration wait : List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6))) {
            bench.round();
            Failure failure = bench.keepsakes.failure(bench.clip(1)).orElseThrow();
            assertThat(failure.again()).isEqualTo(bench.clock.instant().plus(wait));
            bench.clock.forward(wait);
        }
    }

    @Test
    void a_recorder_that_is_silent_is_asked_for_one_and_not_for_all() {
        bench.hold(0, 4);
        bench.recorder.silent = true;
        bench.round();
        assertThat(bench.recorder.fetched).containsExactly("hall/0.mp4");
    }

    @Test
    void a_hold_that_ends_while_its_recording_is_on_its_way_leaves_no_copy() throws IOException {
        Hold hold = bench.hold(1, 1);
        bench.recorder.whileFetching = () -> bench.desk.release(hold.id(), KeepBench.ANNA, "not needed");
        bench.round();
        assertThat(bench.recorder.fetched).hasSize(1);
        assertThat(bench.keepsakes.all()).isEmpty();
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void a_full_disk_or_a_full_safe_keeping_is_told_of_and_never_made_fuller() throws IOException {
        bench.hold(0, 4);
        bench.room = new Room(3_000_000, 1L << 30, 0, 0);
        bench.round();
        assertThat(bench.keepsakes.all()).hasSize(2);
        assertThat(bench.keepsakes.failure(bench.clip(2)).orElseThrow().why()).startsWith("Safe-keeping holds");
        bench.room = new Room(1L << 40, 1L << 30, 1L << 60, 0);
        bench.clock.forward(Duration.ofHours(1));
        bench.round();
        assertThat(bench.keepsakes.all()).hasSize(2);
        assertThat(bench.keepsakes.failure(bench.clip(2)).orElseThrow().why())
                .startsWith("The disk of Obscura's home has no room for it");
        assertThat(bench.files()).hasSize(4);
    }

    @Test
    void a_copy_that_somebody_took_from_the_disk_is_made_again() throws IOException {
        bench.hold(1, 1);
        bench.round();
        Files.delete(bench.folder().resolve(bench.keepsakes.all().get(0).file() + ".key"));
        bench.round();
        assertThat(bench.keepsakes.all()).hasSize(1);
        assertThat(bench.isReadable(bench.keepsakes.all().get(0), bench.bytes(1)))
                .isTrue();
        assertThat(bench.files()).as("nothing is left of the first").hasSize(2);
        assertThat(bench.journal.notes())
                .extracting(Note::about)
                .contains("copies that are not whole on the disk any more: 1");
    }

    @Test
    void an_empty_folder_in_the_vaults_place_is_not_taken_for_it() throws IOException {
        bench.hold(1, 1);
        bench.round();
        Files.move(bench.folder(), home.resolve("unmounted"));
        Files.createDirectory(bench.folder());
        KeepHeld keep = bench.keep();
        assertThatThrownBy(keep::round)
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("Mount the right disk there");
        assertThat(bench.keepsakes.all()).hasSize(1);
        assertThat(keep.last().orElseThrow().problem().orElseThrow()).contains("Mount the right disk there");
        assertThat(new SafeKeeping(bench.keepsakes, bench.vault(), bench.clock).closed())
                .isPresent();
    }
}
