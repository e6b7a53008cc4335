package obscura.plugin.nvr.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.nvr.ListedFiles;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When files were recorded, and how sure that is. */
class TimesOfFilesTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);
    private static final Instant START = NOON.toInstant(ZoneOffset.UTC);
    private static final Instant LATER = START.plus(Duration.ofDays(3));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(KnownLayout.class)
    void a_finished_file_of_every_layout_has_its_length_from_its_container(KnownLayout layout) {
        ZoneId zone = layout.utc() ? ZoneOffset.UTC : ZoneId.of("America/New_York");
        DrawnRecordings drawn = new DrawnRecordings(folder, layout, zone);
        drawn.clip("yard", NOON, Duration.ofSeconds(10));
        TimeRange expected = new TimeRange(
                NOON.atZone(zone).toInstant(), NOON.atZone(zone).toInstant().plusSeconds(10));
        Certainty certainty = layout == KnownLayout.ZONEMINDER ? Certainty.START_GUESSED : Certainty.KNOWN;
        assertThat(timing(drawn, LATER)).isEqualTo(new Timing.Known(expected, certainty));
        assertThat(GuessLayout.of(folder)).contains(new GuessLayout.Guess(layout, 1, 1));
    }

    @Test
    void a_file_without_a_length_ends_when_it_was_last_written_to() {
        assertThat(timing("10.ts", new byte[9], START.plusSeconds(630), LATER))
                .isEqualTo(guess(Duration.ofSeconds(630)));
    }

    @Test
    void a_guess_is_never_longer_than_15_minutes() {
        assertThat(timing("10.mkv", new byte[9], START.plus(Duration.ofDays(1)), LATER))
                .isEqualTo(guess(Duration.ofMinutes(15)));
    }

    @Test
    void a_last_write_before_the_start_says_nothing() {
        assertThat(timing("10.avi", new byte[9], Instant.EPOCH, LATER)).isEqualTo(guess(Duration.ofMinutes(15)));
    }

    @Test
    void a_file_that_was_written_to_a_moment_ago_waits() {
        byte[] whole = DrawnRecordings.mp4(Duration.ofSeconds(10));
        Instant written = START.plusSeconds(10);
        assertThat(timing("10.mp4", whole, written, written.plusSeconds(14))).isEqualTo(new Timing.NotYet());
        assertThat(timing("10.mp4", whole, written, written.plusSeconds(16))).isInstanceOf(Timing.Known.class);
    }

    @Test
    void a_clock_that_went_back_makes_no_file_wait_forever() {
        byte[] whole = DrawnRecordings.mp4(Duration.ofSeconds(10));
        assertThat(timing("10.mp4", whole, START.plusSeconds(3600), START)).isInstanceOf(Timing.Known.class);
    }

    @Test
    void an_mp4_without_its_end_waits_an_hour_and_is_then_known_all_the_same() {
        byte[] half = DrawnRecordings.unfinishedMp4();
        Instant written = START.plusSeconds(300);
        assertThat(timing("10.mp4", half, written, written.plusSeconds(1800))).isEqualTo(new Timing.NotYet());
        assertThat(timing("10.mp4", half, written, written.plusSeconds(3601)))
                .isEqualTo(guess(Duration.ofSeconds(300)));
    }

    @Test
    void a_file_that_says_only_its_day_and_was_copied_later_may_be_from_any_time_of_that_day() {
        DrawnRecordings drawn = new DrawnRecordings(folder, KnownLayout.ZONEMINDER, ZoneOffset.UTC);
        drawn.file("1/2026-11-23/7/7-video.mp4", DrawnRecordings.mp4(Duration.ofSeconds(10)), LATER.minusSeconds(60));
        Instant midnight = START.minus(Duration.ofHours(12));
        assertThat(timing(drawn, LATER))
                .isEqualTo(new Timing.Known(
                        new TimeRange(midnight, midnight.plus(Duration.ofDays(1))), Certainty.START_GUESSED));
    }

    @Test
    void reach_tells_missing_empty_and_no_folder_apart() throws IOException {
        Path inner = folder.resolve("<i>\n");
        FolderNvr nvr = new FolderNvr(
                new DrawnRecordings(inner, KnownLayout.PLAIN, ZoneOffset.UTC).settings(), Clock.systemUTC());
        assertThat(nvr.reach()).isInstanceOf(Reach.Missing.class);
        assertThat(nvr.reach().sentence()).contains("<i>\\u000a").doesNotContain("\n");
        Files.writeString(inner, "no folder");
        assertThat(nvr.reach()).isInstanceOf(Reach.Unreadable.class);
        Files.delete(inner);
        Files.createDirectory(inner);
        assertThat(nvr.reach()).isInstanceOf(Reach.Empty.class);
        Files.createDirectory(inner.resolve("yard"));
        assertThat(nvr.reach()).isInstanceOf(Reach.Reachable.class);
    }

    private static Timing guess(Duration length) {
        return new Timing.Known(new TimeRange(START, START.plus(length)), Certainty.END_GUESSED);
    }

    private Timing timing(String name, byte[] content, Instant modified, Instant now) {
        DrawnRecordings drawn = new DrawnRecordings(folder, KnownLayout.PLAIN, ZoneOffset.UTC);
        String ending = name.substring(name.lastIndexOf('.'));
        drawn.file("yard/2026-11-23/12-00-00" + ending, content, modified);
        return timing(drawn, now);
    }

    private static Timing timing(DrawnRecordings drawn, Instant now) {
        FolderNvr nvr = new FolderNvr(drawn.settings(), Clock.fixed(now, ZoneOffset.UTC));
        ListedFiles listed = new ListedFiles();
        nvr.list(listed);
        assertThat(listed.found).hasSize(1);
        return nvr.timing(listed.found.get(0));
    }
}
