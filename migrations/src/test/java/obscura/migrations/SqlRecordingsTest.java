package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.rule.RuleKind;
import obscura.retention.schedule.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of footage as what may have to go, and when runs begin. */
class SqlRecordingsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    private Path home;

    private Database database;
    private SqlRecordings recordings;
    private NvrId nvr;
    private Camera hall;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        recordings = new SqlRecordings(database);
        nvr = new SqlNvrs(database)
                .add("Recorder", new FolderSettings(home, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, true))
                .id();
        hall = new SqlCameras(database).seenAt(nvr, "hall");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_is_handed_a_recording_may_write_though_somebody_else_has_written_meanwhile() {
        put(1, NOON.minusSeconds(60), Certainty.KNOWN);
        put(2, NOON.minusSeconds(30), Certainty.KNOWN);
        SqlSchedules small = new SqlSchedules(database);
        AtomicInteger told = new AtomicInteger();
        each(hall.id(), NOON, piece -> {
            CompletableFuture.runAsync(() -> small.seenTo(NOON.plusSeconds(told.incrementAndGet())))
                    .join();
            small.seenTo(NOON);
        });
        assertThat(told).hasValue(2);
        assertThat(small.seenTo()).contains(NOON);
    }

    @Test
    void what_was_over_by_then_is_handed_over_by_its_start() {
        put(2, NOON.minusSeconds(30), Certainty.KNOWN);
        put(1, NOON.minusSeconds(60), Certainty.KNOWN);
        put(3, NOON.minusSeconds(5), Certainty.KNOWN);
        assertThat(each(hall.id())).extracting(Piece::key).containsExactly("1.mp4", "2.mp4");
        Piece first = each(hall.id()).get(0);
        assertThat(first.place()).isEqualTo(Place.of(nvr));
        assertThat(first.there()).isEqualTo("hall");
        assertThat(first.over()).isEqualTo(NOON.minusSeconds(50));
        assertThat(first.clip()).isPresent();
    }

    @Test
    void one_whose_times_are_a_guess_counts_as_over_a_day_later() {
        put(1, NOON.minusSeconds(60), Certainty.END_GUESSED);
        put(2, NOON.minusSeconds(60), Certainty.START_GUESSED);
        put(3, NOON.minusSeconds(60), Certainty.LISTED);
        assertThat(each(hall.id()))
                .extracting(Piece::over)
                .containsExactly(
                        NOON.minusSeconds(50).plus(Duration.ofDays(1)),
                        NOON.minusSeconds(50).plus(Duration.ofDays(1)),
                        NOON.minusSeconds(50));
    }

    @Test
    void a_camera_that_never_was_has_nothing() {
        assertThat(each(new CameraId(99))).isEmpty();
    }

    @Test
    void a_place_is_known_again_by_the_latest_of_each_camera_and_by_what_was_indexed_last() {
        put(1, NOON.minusSeconds(60), Certainty.KNOWN);
        put(2, NOON.minusSeconds(70), Certainty.KNOWN);
        put(3, NOON.minusSeconds(90), Certainty.KNOWN);
        assertThat(recordings.newest(Place.of(nvr), 2)).extracting(Piece::key).containsExactly("1.mp4", "3.mp4");
        assertThat(recordings.newest(Place.EXPORTS, 1)).isEmpty();
        assertThat(recordings.all()).isEqualTo(new Kept(3, 300));
        assertThat(recordings.cameras()).contains(hall.id());
    }

    @Test
    void a_schedule_comes_back_and_never_is_not_the_same_as_not_chosen() {
        SqlSchedules schedules = new SqlSchedules(database);
        assertThat(schedules.chosen()).isEmpty();
        schedules.seenTo(NOON);
        assertThat(schedules.chosen()).isEmpty();
        assertThat(schedules.seenTo()).contains(NOON);
        schedules.choose(Schedule.NEVER, NOON);
        assertThat(schedules.chosen()).contains(Schedule.NEVER);
        schedules.choose(Schedule.daily(3, 10), NOON.plusSeconds(1));
        assertThat(schedules.chosen()).contains(Schedule.NIGHTLY);
        assertThat(schedules.seenTo()).contains(NOON.plusSeconds(1));
    }

    private void put(int number, Instant start, Certainty certainty) {
        TimeRange range = new TimeRange(start, start.plusSeconds(10));
        new SqlClipIndex(database)
                .put(nvr, List.of(new Entry(hall.id(), range, number + ".mp4", 100, range.to(), certainty)));
    }

    private List<Piece> each(CameraId camera) {
        List<Piece> found = new ArrayList<>();
        each(camera, NOON.minusSeconds(5), found::add);
        return found;
    }

    private void each(CameraId camera, Instant overBy, Consumer<Piece> into) {
        recordings.each(camera, overBy, new Pieces() {
            @Override
            public void found(Piece piece) {
                into.accept(piece);
            }

            @Override
            public void unread(Place place, RuleKind kind, String why) {}

            @Override
            public boolean goOn() {
                return true;
            }
        });
    }
}
