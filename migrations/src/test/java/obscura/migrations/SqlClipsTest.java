package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index answers about times. */
class SqlClipsTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path home;

    private Database database;
    private SqlClips clips;
    private SqlClipIndex index;
    private NvrId nvr;
    private CameraId yard;
    private CameraId gate;
    private int names;

    @BeforeEach
    void two_cameras() {
        database = Database.open(home.resolve("obscura.db"));
        clips = new SqlClips(database);
        index = new SqlClipIndex(database);
        nvr = new SqlNvrs(database)
                .add("shop", new FolderSettings(home, KnownLayout.PLAIN.pattern(), ZoneOffset.UTC, false))
                .id();
        yard = new SqlCameras(database).seenAt(nvr, "yard").id();
        gate = new SqlCameras(database).seenAt(nvr, "gate").id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void clips_that_overlap_a_range_are_found_by_start_even_when_they_began_long_before() {
        clip(yard, -7_200, 0);
        clip(yard, -7_200, 5);
        clip(yard, 8, 12);
        clip(yard, 10, 20);
        clip(gate, 0, 10);
        assertThat(clips.in(yard, range(0, 10), 100))
                .extracting(Clip::range)
                .containsExactly(range(-7_200, 5), range(8, 12));
        assertThat(clips.in(yard, range(0, 10), 1)).hasSize(1);
    }

    @Test
    void clips_less_than_two_seconds_apart_are_one_stretch_cut_to_the_range() {
        clip(yard, -5, 10);
        clip(yard, 11, 20);
        clip(yard, 22, 30);
        clip(yard, 23, 25);
        clip(yard, 29, 60);
        assertThat(clips.recorded(yard, range(0, 50))).containsExactly(range(0, 20), range(22, 50));
        assertThat(clips.recorded(gate, range(0, 50))).isEmpty();
    }

    @Test
    void a_day_is_one_of_its_zone() {
        clip(yard, 0, 10);
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(clips.days(yard, day.minusDays(40), day.plusDays(40), ZoneOffset.UTC))
                .containsExactly(day);
        assertThat(clips.days(yard, day.minusDays(1), day.plusDays(1), ZoneId.of("Pacific/Kiritimati")))
                .containsExactly(day.plusDays(1));
        clip(yard, 12 * 3600 - 5, 12 * 3600 + 5);
        assertThat(clips.days(yard, day, day.plusDays(1), ZoneOffset.UTC)).containsExactly(day, day.plusDays(1));
    }

    @Test
    void a_day_ends_where_the_next_begins_also_when_clocks_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate longDay = LocalDate.of(2026, 10, 25);
        put(yard, new TimeRange(Instant.parse("2026-10-25T22:30:00Z"), Instant.parse("2026-10-25T22:31:00Z")));
        assertThat(clips.days(yard, longDay, longDay.plusDays(1), berlin)).containsExactly(longDay);
    }

    @Test
    void newest_is_the_last_end_and_oldest_the_first_start() {
        clip(yard, 0, 500);
        clip(yard, 100, 110);
        assertThat(clips.newest(yard)).contains(START.plusSeconds(500));
        assertThat(clips.oldest(yard)).contains(START);
        assertThat(clips.newest(gate)).isEqualTo(Optional.empty());
        assertThat(clips.oldest(gate)).isEmpty();
        assertThat(clips.newest()).isEqualTo(Map.of(yard, START.plusSeconds(500)));
    }

    @Test
    void what_is_kept_is_counted_per_camera() {
        clip(yard, 0, 10);
        clip(yard, 10, 20);
        clip(gate, 0, 10);
        assertThat(clips.kept()).isEqualTo(Map.of(yard, new Kept(2, 14), gate, new Kept(1, 7)));
    }

    @Test
    void every_answer_is_the_one_a_plain_search_gives() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<TimeRange> all = new ArrayList<>();
            CameraId camera =
                    new SqlCameras(database).seenAt(nvr, "random " + seed).id();
            for (int i = 0; i < 60; i++) {
                int from = random.nextInt(2_000);
                all.add(range(from, from + 1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 20)));
                put(camera, all.get(i));
            }
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(2_500) - 200;
                TimeRange asked = range(from, from + 1 + random.nextInt(300));
                List<TimeRange> expected = all.stream()
                        .filter(asked::overlaps)
                        .sorted(Comparator.comparing(TimeRange::from))
                        .toList();
                assertThat(clips.in(camera, asked, 100))
                        .as("seed " + seed)
                        .extracting(Clip::range)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            Instant newest = all.stream()
                    .map(TimeRange::to)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertThat(clips.newest(camera)).as("seed " + seed).contains(newest);
            assertThat(clips.newest()).as("seed " + seed).containsEntry(camera, newest);
        }
    }

    @Test
    void no_question_about_times_reads_the_whole_table() {
        List<String> plan = database.jdbi()
                .withHandle(h -> h.createQuery("EXPLAIN QUERY PLAN SELECT starts, ends FROM clip"
                                + " WHERE camera = 1 AND starts > 1 AND starts < 9 AND ends > 3 ORDER BY starts")
                        .map((r, ctx) -> r.getString("detail"))
                        .list());
        assertThat(plan)
                .singleElement()
                .asString()
                .contains("COVERING INDEX clip_by_time (camera=? AND starts>? AND starts<?)");
    }

    private void clip(CameraId camera, long from, long to) {
        put(camera, range(from, to));
    }

    private void put(CameraId camera, TimeRange range) {
        index.put(nvr, List.of(new Entry(camera, range, "clip " + names++, 7, START, Certainty.KNOWN)));
    }

    private static TimeRange range(long from, long to) {
        return new TimeRange(START.plusSeconds(from), START.plusSeconds(to));
    }
}
