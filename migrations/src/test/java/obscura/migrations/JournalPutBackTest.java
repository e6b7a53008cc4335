package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import obscura.plugin.journal.ChainFinding;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was cut, emptied or put back to an older copy is found by an anchor, however long it gets. */
class JournalPutBackTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void ten_entries() {
        Kept.with(home, 10);
    }

    @Test
    void a_cut_tail_is_found_by_the_anchor() {
        Tamper.with(home, "DELETE FROM journal WHERE number > 7");
        assertThat(Faults.in(home)).singleElement().isInstanceOfSatisfying(ChainFinding.Cut.class, cut -> {
            assertThat(cut.last()).isEqualTo(7);
            assertThat(cut.anchor().number()).isEqualTo(10);
        });
    }

    @Test
    void a_journal_of_which_nothing_is_left_is_a_cut() throws IOException {
        Tamper.with(home, "DELETE FROM journal");
        assertThat(Faults.in(home)).singleElement().isInstanceOf(ChainFinding.Cut.class);
        Jdbi.create("jdbc:sqlite:" + Kept.database(home)).useHandle(sql -> sql.execute("DROP TABLE journal"));
        assertThat(Faults.in(home)).singleElement().isInstanceOf(ChainFinding.Cut.class);
        Files.delete(Kept.database(home));
        assertThat(Faults.in(home)).singleElement().isInstanceOf(ChainFinding.Cut.class);
    }

    @Test
    void a_database_that_was_put_back_is_found_by_the_anchor() throws IOException {
        Path copy = Kept.copy(Kept.database(home), elsewhere);
        Kept.with(home, 5);
        Files.copy(copy, Kept.database(home), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Faults.in(home)).singleElement().isInstanceOf(ChainFinding.Cut.class);
    }

    @Test
    void a_chain_that_goes_on_from_an_older_copy_stays_found_however_long_it_gets() throws IOException {
        Path copy = Kept.copy(Kept.database(home), elsewhere);
        Kept.with(home, 5);
        Files.copy(copy, Kept.database(home), StandardCopyOption.REPLACE_EXISTING);
        for (int more : List.of(1, 3, 1, 10)) {
            Kept.with(home, more);
            assertThat(Faults.in(home))
                    .as("%d more", more)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ChainFinding.Lost.class,
                            lost -> assertThat(lost.lost().number()).isEqualTo(15));
        }
    }

    @Test
    void a_home_put_back_with_its_anchor_is_found_by_an_anchor_kept_elsewhere() throws IOException {
        Path database = Kept.copy(Kept.database(home), elsewhere);
        Path anchor = Kept.copy(Kept.anchor(home), elsewhere);
        Kept.with(home, 5);
        Path kept = Files.copy(Kept.anchor(home), elsewhere.resolve("kept.json"));
        Files.copy(database, Kept.database(home), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(anchor, Kept.anchor(home), StandardCopyOption.REPLACE_EXISTING);

        assertThat(Faults.in(home)).isEmpty();
        assertThat(Faults.of(Kept.verify(home, kept))).singleElement().isInstanceOf(ChainFinding.Cut.class);
        try (Kept fork = Kept.in(home)) {
            fork.append(Kept.note("another story"));
            fork.write(9);
        }
        assertThat(Faults.in(home)).isEmpty();
        assertThat(Faults.of(Kept.verify(home, kept))).singleElement().isInstanceOf(ChainFinding.Rewritten.class);
    }
}
