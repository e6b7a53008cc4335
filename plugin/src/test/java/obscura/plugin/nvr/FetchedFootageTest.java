package obscura.plugin.nvr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unmasked footage from a recorder in the network lies here only as long as somebody needs it. */
class FetchedFootageTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final FetchedFootage.Limits LIMITS =
            new FetchedFootage.Limits(100, 4, 60, 50, Duration.ofMinutes(3), 0);

    @TempDir
    Path home;

    private final SettableClock clock = new SettableClock(NOON);
    private final FarRecorder recorder = new FarRecorder();
    private Path folder;
    private FetchedFootage fetched;
    private NvrClipFiles files;

    @BeforeEach
    void a_recorder_with_footage_elsewhere() {
        folder = home.resolve("footage");
        open(LIMITS);
        for (int i = 1; i <= 9; i++) {
            recorder.with(i + ".mp4", new byte[20]);
        }
    }

    private void open(FetchedFootage.Limits limits) {
        fetched = new FetchedFootage(folder, limits, clock);
        files = new NvrClipFiles(nvr -> Optional.of(recorder), fetched);
    }

    private static Clip clip(int id, long bytes) {
        TimeRange range = new TimeRange(NOON.plusSeconds(id), NOON.plusSeconds(id + 1));
        return new Clip(new ClipId(id), new CameraId(1), range, new NvrId(1), id + ".mp4", bytes, Certainty.LISTED);
    }

    private static Clip clip(int id) {
        return clip(id, 20);
    }

    private List<Path> lying() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void what_work_needed_goes_when_the_work_is_over() throws IOException {
        try (ClipFiles.Held held = files.hold()) {
            assertThat(held.path(clip(1))).hasSize(20).hasExtension("mp4");
            assertThat(held.path(clip(2))).hasSize(20);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
        assertThat(lying()).isEmpty();
    }

    @Test
    void a_look_keeps_a_clip_for_minutes_and_fetches_it_once() throws IOException {
        Path first = files.path(clip(1));
        assertThat(files.path(clip(1))).isEqualTo(first).exists();
        assertThat(recorder.fetches).hasValue(1);
        clock.set(NOON.plus(Duration.ofMinutes(4)));
        fetched.forgetOld();
        assertThat(lying()).isEmpty();
    }

    @Test
    void what_two_need_stays_until_both_are_done() {
        ClipFiles.Held one = files.hold();
        ClipFiles.Held other = files.hold();
        Path file = one.path(clip(1));
        assertThat(other.path(clip(1))).isEqualTo(file);
        one.close();
        assertThat(file).exists();
        other.close();
        other.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void looks_make_room_for_each_other_and_for_work() throws IOException {
        for (int i = 1; i <= 9; i++) {
            assertThat(files.path(clip(i))).exists();
            clock.set(NOON.plusSeconds(i));
        }
        assertThat(lying()).hasSizeLessThanOrEqualTo(3);
        try (ClipFiles.Held held = files.hold()) {
            for (int i = 1; i <= 4; i++) {
                held.path(clip(i));
            }
            assertThat(lying()).hasSize(4);
        }
    }

    @Test
    void too_much_at_once_is_refused_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> {
                    try (ClipFiles.Held held = files.hold()) {
                        for (int i = 1; i <= 5; i++) {
                            held.path(clip(i));
                        }
                    }
                })
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("Choose a shorter range");
        assertThat(lying()).isEmpty();
        assertThatThrownBy(() -> files.path(clip(1, 61))).isInstanceOf(ObscuraException.class);
    }

    @Test
    void a_clip_larger_than_its_recorder_said_does_not_fill_the_disk() throws IOException {
        recorder.with("1.mp4", new byte[500]);
        assertThatThrownBy(() -> files.path(clip(1, 20)))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("larger");
        assertThat(lying()).isEmpty();
    }

    @Test
    void a_recorder_that_dies_or_lost_the_clip_is_told_in_a_sentence() throws IOException {
        assertThatThrownBy(() -> files.path(clip(99))).hasMessage("It is not there any more.");
        recorder.dying = true;
        assertThatThrownBy(() -> files.path(clip(1))).hasMessage("The recorder broke off in the middle.");
        assertThatThrownBy(() -> files.path(clip(1))).hasMessage("The recorder gave no answer.");
        assertThat(lying()).isEmpty();
        assertThatThrownBy(() -> new NvrClipFiles(nvr -> Optional.empty(), fetched).path(clip(1)))
                .hasMessageContaining("was removed");
    }

    @Test
    void a_killed_run_and_a_closed_one_leave_nothing() throws IOException {
        Path left = files.path(clip(1));
        open(LIMITS);
        assertThat(left).doesNotExist();
        files.hold().path(clip(2));
        fetched.close();
        assertThat(lying()).isEmpty();
        assertThatThrownBy(() -> files.path(clip(3)))
                .isInstanceOfSatisfying(
                        ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.INTERRUPTED));
    }

    @Test
    void an_interrupted_thread_is_told_to_come_back_and_no_lie() {
        recorder.dying = true;
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> files.path(clip(1)))
                    .isInstanceOfSatisfying(
                            ObscuraException.class,
                            e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.INTERRUPTED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
