package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.EntryPage;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTheJournalTest {
    @TempDir
    Path home;

    private Kept kept;

    @BeforeEach
    void open() {
        kept = Kept.in(home);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_and_do_not_shift_while_more_is_written() {
        kept.write(10);
        EntryPage first = kept.entries().page(EntryFilter.ALL, OptionalLong.empty(), 4);
        kept.write(5);
        EntryPage second = kept.entries().page(EntryFilter.ALL, first.before(), 4);
        EntryPage third = kept.entries().page(EntryFilter.ALL, second.before(), 4);

        assertThat(numbers(first.entries())).containsExactly(10L, 9L, 8L, 7L);
        assertThat(numbers(second.entries())).containsExactly(6L, 5L, 4L, 3L);
        assertThat(numbers(third.entries())).containsExactly(2L, 1L);
        assertThat(third.before()).isEmpty();
    }

    @Test
    void a_page_that_ends_with_the_oldest_entry_is_the_last() {
        kept.write(4);
        assertThat(kept.entries().page(EntryFilter.ALL, OptionalLong.empty(), 4).before())
                .isEmpty();
        assertThat(kept.entries().page(EntryFilter.ALL, OptionalLong.of(1), 4).entries())
                .isEmpty();
    }

    @Test
    void a_page_has_bounds() {
        for (int most : List.of(0, -1, Entries.LARGEST_PAGE + 1)) {
            assertThatThrownBy(() -> kept.entries().page(EntryFilter.ALL, OptionalLong.empty(), most))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void each_condition_narrows_and_all_hold_together() {
        Instant begin =
                kept.append(note("ada", Act.SIGN_IN, 1, "", Result.DONE)).at();
        kept.append(note("ada", Act.ORDER_EXPORT, 1, "", Result.REFUSED));
        kept.append(note("bob", Act.ORDER_EXPORT, 2, "", Result.DONE));
        kept.append(note("bob", Act.SIGN_OUT, 1, "", Result.FAILED));

        assertThat(find(filter(Set.of(Act.ORDER_EXPORT)))).containsExactly(3L, 2L);
        assertThat(find(filter(Set.of(Act.SIGN_IN, Act.SIGN_OUT)))).containsExactly(4L, 1L);
        assertThat(find(new EntryFilter(Set.of(), Optional.of("bob"), none(), none(), none(), none(), "")))
                .containsExactly(4L, 3L);
        assertThat(find(new EntryFilter(Set.of(), none(), Optional.of(new CameraId(1)), none(), none(), none(), "")))
                .containsExactly(4L, 2L, 1L);
        assertThat(find(new EntryFilter(Set.of(), none(), none(), Optional.of(Result.DONE), none(), none(), "")))
                .containsExactly(3L, 1L);
        assertThat(find(new EntryFilter(
                        Set.of(),
                        none(),
                        none(),
                        none(),
                        Optional.of(begin.plus(Duration.ofSeconds(1))),
                        Optional.of(begin.plus(Duration.ofSeconds(3))),
                        "")))
                .containsExactly(3L, 2L);
        assertThat(find(new EntryFilter(
                        Set.of(Act.ORDER_EXPORT),
                        Optional.of("ada"),
                        Optional.of(new CameraId(1)),
                        Optional.of(Result.REFUSED),
                        Optional.of(Instant.MIN),
                        Optional.of(Instant.MAX),
                        "ADA")))
                .containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "yard, 1",
        "YARD back, 1",
        "'back  yard', 1",
        "back front, 0",
        "müller, 1",
        "MÜLLER, 1",
        "Müller, 1",
        "100%, 1",
        "100_, 0",
        "10%0, 0",
        "a!b, 1",
        "C:\\new, 1",
        "\\, 1",
        "''' OR 1=1 --', 0",
        "ada, 4",
        "dayard, 0"
    })
    void words_are_looked_for_as_they_are_typed(String text, int found) {
        kept.append(note("ada", Act.SIGN_IN, 1, "back yard", Result.DONE));
        kept.append(note("ada", Act.SIGN_IN, 1, "for Herr Müller, all 100% of it", Result.DONE));
        kept.append(note("ada", Act.SIGN_IN, 1, "a!b %_", Result.DONE));
        kept.append(note("ada", Act.SIGN_IN, 1, "C:\\new\nline", Result.DONE));
        assertThat(find(text(text))).hasSize(found);
        assertThat(kept.entries().count(text(text), 100)).isEqualTo(found);
    }

    @Test
    void as_many_words_as_fit_are_looked_for() {
        kept.append(note("ada", Act.SIGN_IN, 1, "x", Result.DONE));
        assertThat(find(text("x ".repeat(100)))).hasSize(1);
        assertThatThrownBy(() -> text("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_is_streamed_over_many_pages() {
        kept.write(501);
        List<Entry> all = new ArrayList<>();
        kept.entries().each(EntryFilter.ALL, all::add);
        assertThat(numbers(all))
                .isEqualTo(
                        LongStream.rangeClosed(1, 501).map(n -> 502 - n).boxed().toList());
    }

    @Test
    void counting_stops_where_it_was_told_to() {
        kept.write(30);
        assertThat(kept.entries().count(EntryFilter.ALL, 1000)).isEqualTo(30);
        assertThat(kept.entries().count(EntryFilter.ALL, 11)).isEqualTo(11);
    }

    private static Note note(String who, Act act, long camera, String reason, Result result) {
        return new Note(
                new Who(who, "192.0.2.7"),
                act,
                Optional.of(new CameraId(camera)),
                Optional.empty(),
                "",
                reason,
                result);
    }

    private List<Long> find(EntryFilter filter) {
        return numbers(kept.entries().page(filter, OptionalLong.empty(), 100).entries());
    }

    private static List<Long> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::number).toList();
    }

    private static EntryFilter filter(Set<Act> acts) {
        return new EntryFilter(acts, none(), none(), none(), none(), none(), "");
    }

    private static EntryFilter text(String text) {
        return new EntryFilter(Set.of(), none(), none(), none(), none(), none(), text);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
