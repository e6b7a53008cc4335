package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries falsified with the means of somebody who has the files; each is named with its place. */
class BrokenJournalTest {
    @TempDir
    Path home;

    @BeforeEach
    void ten_entries() {
        Kept.with(home, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + 1",
                "name = 'eve'",
                "place = '192.0.2.8'",
                "act = 'sign-in'",
                "camera = 3",
                "range_start = 1, range_end = 2",
                "about = about || ' '",
                "about = '\\u0000' || about",
                "reason = 'none'",
                "result = 'refused'",
                "hash = replace(hash, substr(hash, 1, 1), 'f') || ''",
                "about = NULL",
                "about = x'00ff'",
                "about = printf('%.*c', 3000000, 'x')",
                "at = 'soon'"
            })
    void a_changed_entry_is_named(String change) {
        // Whatever the table would not take is put in with its checks switched off.
        Tamper.with(
                home,
                "CREATE TABLE copy AS SELECT * FROM journal",
                "UPDATE copy SET " + change + " WHERE number = 4",
                "DROP TABLE journal",
                "ALTER TABLE copy RENAME TO journal");
        assertThat(Faults.in(home)).contains(new ChainFinding.Changed(4)).doesNotContain(new ChainFinding.Changed(3));
    }

    @Test
    void a_changed_entry_whose_hash_was_made_anew_is_named_by_the_one_after_it() {
        Tamper.with(home, "UPDATE journal SET about = 'nothing' WHERE number = 4");
        Forger.rehash(home, 4, 4);
        assertThat(Faults.in(home)).containsExactly(new ChainFinding.Unlinked(5));
    }

    @Test
    void a_removed_entry_is_named() {
        Tamper.with(home, "DELETE FROM journal WHERE number IN (3, 6, 7)");
        assertThat(Faults.in(home)).containsExactly(new ChainFinding.Missing(3, 3), new ChainFinding.Missing(6, 7));
    }

    @Test
    void a_removed_first_entry_is_named() {
        Tamper.with(home, "DELETE FROM journal WHERE number = 1");
        assertThat(Faults.in(home)).containsExactly(new ChainFinding.Missing(1, 1));
    }

    @Test
    void a_removed_entry_whose_gap_was_closed_is_named() {
        Tamper.with(
                home,
                "DELETE FROM journal WHERE number = 8",
                "UPDATE journal SET number = 8 WHERE number = 9",
                "UPDATE journal SET number = 9 WHERE number = 10");
        assertThat(Faults.in(home)).startsWith(new ChainFinding.Moved(8, 9), new ChainFinding.Moved(9, 10));
        assertThat(Faults.in(home)).last().isInstanceOf(ChainFinding.Cut.class);
    }

    @Test
    void another_order_is_named() {
        Tamper.with(
                home,
                "UPDATE journal SET number = 99 WHERE number = 5",
                "UPDATE journal SET number = 5 WHERE number = 6",
                "UPDATE journal SET number = 6 WHERE number = 99");
        assertThat(Faults.in(home))
                .containsExactly(
                        new ChainFinding.Moved(5, 6), new ChainFinding.Moved(6, 5), new ChainFinding.Unlinked(7));
    }

    @Test
    void an_entry_where_none_can_be_is_named() {
        Tamper.with(
                home,
                "CREATE TABLE copy AS SELECT * FROM journal",
                "INSERT INTO copy SELECT * FROM journal WHERE number = 2",
                "INSERT INTO copy SELECT 0, at, name, place, act, camera, range_start, range_end, about, reason, result,"
                        + " previous, hash FROM journal WHERE number = 1",
                "DROP TABLE journal",
                "ALTER TABLE copy RENAME TO journal");
        assertThat(Faults.in(home)).containsExactly(new ChainFinding.Stray(0), new ChainFinding.Stray(2));
    }

    @Test
    void damage_to_the_database_file_is_never_taken_for_a_whole_journal_that_is_shorter() throws IOException {
        byte[] good = Files.readAllBytes(Kept.database(home));
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Files.write(Kept.database(home), good);
            try (RandomAccessFile file =
                    new RandomAccessFile(Kept.database(home).toFile(), "rw")) {
                file.seek(random.nextInt(good.length));
                file.write(new byte[1 + random.nextInt(4000)]);
            }
            ChainVerdict verdict;
            try {
                verdict = Kept.verify(home);
            } catch (ObscuraException e) {
                assertThat(e.kind()).as("seed %d", seed).isEqualTo(ObscuraException.Kind.REFUSED);
                continue;
            }
            assertThat(!verdict.whole() || verdict.entries() == 10)
                    .as("seed %d", seed)
                    .isTrue();
        }
        Files.writeString(
                Kept.database(home), "not a database, but long enough to look like a file that somebody meant");
        assertThat(Faults.in(home)).contains(new ChainFinding.Unreadable(0));
    }

    @Test
    void many_faults_are_counted_and_the_first_are_named() {
        Kept.with(home, 190);
        Tamper.with(home, "UPDATE journal SET about = 'x'");
        ChainVerdict verdict = Kept.verify(home);
        assertThat(verdict.findings().size() + verdict.more()).isGreaterThanOrEqualTo(200);
        assertThat(verdict.findings()).hasSizeLessThan(120);
        assertThat(verdict.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET about = 'x' WHERE number = 3",
                "UPDATE OR REPLACE journal SET number = 1 WHERE number = 3",
                "DELETE FROM journal",
                "DELETE FROM journal WHERE number = 10",
                "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE number = 3",
                "REPLACE INTO journal SELECT * FROM journal WHERE number = 10",
                "INSERT INTO journal SELECT 12, at, name, place, act, camera, range_start, range_end, about, reason,"
                        + " result, hash, hash FROM journal WHERE number = 10",
                "INSERT INTO journal SELECT 11, at, name, place, act, camera, range_start, range_end, about, reason,"
                        + " result, previous, hash FROM journal WHERE number = 10"
            })
    void the_table_itself_refuses_to_be_anything_but_appended_to(String statement) {
        try (Kept kept = Kept.in(home)) {
            assertThatThrownBy(() -> kept.database().jdbi().useHandle(sql -> sql.execute(statement)))
                    .hasMessageContaining("An entry of the journal");
        }
        assertThat(Kept.verify(home).findings()).isEmpty();
    }
}
