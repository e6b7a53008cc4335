package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal nobody tampered with keeps, and that checking it leaves no trace. */
class WholeJournalTest {
    @TempDir
    Path home;

    @Test
    void what_was_written_is_whole_and_its_anchor_stands_at_the_last_entry() throws IOException {
        Entry last;
        try (Kept kept = Kept.in(home)) {
            last = kept.write(9).append(Kept.note("gate"));
        }
        ChainVerdict verdict = Kept.verify(home);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(10);
        assertThat(verdict.head()).isEqualTo(Head.of(last));
        assertThat(Files.readString(Kept.anchor(home))).contains("\"number\":10", last.hash());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Kept.anchor(home))))
                .isEqualTo("rw-------");
    }

    @Test
    void an_entry_comes_back_as_it_was_given() {
        TimeRange range =
                new TimeRange(Instant.parse("2026-01-02T03:04:05.678Z"), Instant.parse("2026-01-02T03:05:00Z"));
        Note note = new Note(
                new Who("ada", "192.0.2.7"),
                Act.ORDER_EXPORT,
                Optional.of(new CameraId(7)),
                Optional.of(range),
                "yard",
                "the police asked",
                Result.REFUSED);
        try (Kept kept = Kept.in(home)) {
            Entry entry = kept.append(note);
            assertThat(entry.note()).isEqualTo(note);
            assertThat(entry.number()).isEqualTo(1);
            assertThat(kept.entries()
                            .page(EntryFilter.ALL, OptionalLong.empty(), 5)
                            .entries())
                    .containsExactly(entry);
        }
    }

    @Test
    void any_text_is_kept_exactly() {
        for (long seed = 0; seed < 100; seed++) {
            Path folder = folder("seed" + seed);
            Random random = new Random(seed);
            Note note = new Note(
                    new Who("a" + text(random, 50), "b" + text(random, 50)),
                    Act.CHANGE_CAMERA,
                    Optional.empty(),
                    Optional.empty(),
                    text(random, 2000),
                    text(random, 2000),
                    Result.DONE);
            if (seed < 8) {
                try (Kept kept = Kept.in(folder)) {
                    Entry entry = kept.append(note);
                    assertThat(kept.entries()
                                    .page(EntryFilter.ALL, OptionalLong.empty(), 5)
                                    .entries())
                            .as("seed %d", seed)
                            .containsExactly(entry);
                    assertThat(entry.note()).isEqualTo(note);
                }
                assertThat(Kept.verify(folder).whole()).as("seed %d", seed).isTrue();
            }
        }
    }

    private static String text(Random random, int most) {
        String hard = "\u0000\n\r\t\\\\u0041'\"<script>%_;\ud800\udc00\udfff\ud83d\u2028\u202e=,{}é";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(hard.charAt(random.nextInt(hard.length())));
        }
        return text.toString();
    }

    @Test
    void a_range_finer_than_a_millisecond_is_widened_and_the_ends_of_time_are_kept_as_near_as_can_be() {
        TimeRange fine = new TimeRange(
                Instant.parse("2026-01-02T03:04:05.000000001Z"), Instant.parse("2026-01-02T03:04:05.000000002Z"));
        try (Kept kept = Kept.in(home)) {
            assertThat(kept.append(about(fine)).note().range())
                    .contains(new TimeRange(
                            Instant.parse("2026-01-02T03:04:05Z"), Instant.parse("2026-01-02T03:04:05.001Z")));
            assertThat(kept.append(about(new TimeRange(Instant.MIN, Instant.MAX)))
                            .note()
                            .range())
                    .contains(
                            new TimeRange(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE)));
        }
        assertThat(Kept.verify(home).whole()).isTrue();
    }

    private static Note about(TimeRange range) {
        return new Note(Who.OBSCURA, Act.VIEW_FOOTAGE, Optional.empty(), Optional.of(range), "", "", Result.FAILED);
    }

    @Test
    void a_thread_that_is_being_stopped_can_still_write_that_it_was() {
        try (Kept kept = Kept.in(home)) {
            Thread.currentThread().interrupt();
            Entry entry = kept.append(Kept.note("stopped"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(entry.number()).isEqualTo(1);
        }
        assertThat(Kept.verify(home).findings()).isEmpty();
    }

    @Test
    void a_clock_that_went_back_is_mentioned_and_breaks_nothing() {
        try (Kept kept = Kept.in(home)) {
            kept.write(3).wind(Duration.ofHours(-1)).write(2);
        }
        ChainVerdict verdict = Kept.verify(home);

        assertThat(verdict.findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        ChainFinding.ClockBack.class,
                        back -> assertThat(back.number()).isEqualTo(4));
        assertThat(verdict.whole()).isTrue();
    }

    @Test
    void checking_changes_and_makes_nothing_whether_or_not_the_app_runs() {
        Kept.with(home, 3);
        Map<String, String> before = everything();
        assertThat(Kept.verify(home).entries()).isEqualTo(3);
        assertThat(everything()).isEqualTo(before);

        try (Kept kept = Kept.in(home)) {
            kept.write(3);
            Map<String, String> running = everything();
            ChainVerdict verdict = Kept.verify(home);
            assertThat(verdict.entries()).isEqualTo(6);
            assertThat(verdict.whole()).isTrue();
            assertThat(everything()).isEqualTo(running);
            kept.write(1);
        }
        assertThat(Kept.verify(home).entries()).isEqualTo(7);
    }

    @Test
    void looking_at_entries_changes_and_makes_nothing_whether_or_not_the_app_runs() {
        Kept.with(home, 3);
        Map<String, String> before = everything();
        assertThat(Kept.file(home).entries().count(EntryFilter.ALL, 10)).isEqualTo(3);
        assertThat(everything()).isEqualTo(before);

        try (Kept kept = Kept.in(home)) {
            kept.write(3);
            assertThat(Kept.file(home).entries().count(EntryFilter.ALL, 10)).isEqualTo(6);
        }
        assertThatThrownBy(() -> Kept.file(home.resolve("nowhere")).entries())
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("There is no journal");
        assertThat(home.resolve("nowhere")).doesNotExist();
    }

    /** Names, sizes and times. What readers and writers share in memory is left out but for its name. */
    private Map<String, String> everything() {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                found.put(name, name.endsWith("-shm") ? "" : Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void a_folder_with_odd_characters_is_read_like_any_other() throws IOException {
        Path plain = folder("plain");
        Kept.with(plain, 2);
        Path odd = Files.move(plain, home.resolve("a b?c#d%41+é&immutable=0"));
        assertThat(Kept.verify(odd).entries()).isEqualTo(2);
    }

    @Test
    void a_database_without_entries_is_whole_and_no_database_is_refused() {
        Kept.with(home, 0);
        assertThat(Kept.verify(home).whole()).isTrue();

        assertThatThrownBy(() -> Kept.verify(folder("none")))
                .isInstanceOfSatisfying(
                        ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.REFUSED))
                .hasMessageContaining("There is no journal in");
        assertThat(home.resolve("none")).isEmptyDirectory();
    }

    @Test
    void what_can_not_be_kept_is_a_failure() {
        try (Kept kept = Kept.in(home)) {
            kept.write(1);
            kept.database().close();
            assertThatThrownBy(() -> kept.append(Kept.note("late")))
                    .isInstanceOfSatisfying(
                            ObscuraException.class, e -> assertThat(e.kind()).isEqualTo(ObscuraException.Kind.FAILED));
        }
    }

    @Test
    void an_entry_of_an_unknown_act_is_named_and_not_passed_over() {
        List<Entry> read = new ArrayList<>();
        Kept.with(home, 3);
        Tamper.with(home, "UPDATE journal SET act = 'fly' WHERE number = 2");
        try (Kept kept = Kept.in(home)) {
            assertThatThrownBy(() -> kept.entries().each(EntryFilter.ALL, read::add))
                    .isInstanceOf(ObscuraException.class)
                    .hasMessageContaining("Entry 2");
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
