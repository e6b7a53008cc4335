package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Cutting;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.SealedCut;
import obscura.plugin.seal.SiteKey;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Removal that only looks like a cut under a rule, by somebody who has the database and not the site's key. */
class FalsifiedCutTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private void twoCuts() {
        try (Kept kept = JournalCutTest.filled(home)) {
            JournalCutTest.cut(kept, home);
            JournalCutTest.cut(kept, home);
        }
        assertThat(Kept.verify(home).whole()).isTrue();
    }

    @Test
    void entries_removed_without_a_summary_are_missing() {
        JournalCutTest.filled(home).close();
        Tamper.with(home, "DELETE FROM journal WHERE number <= 4");
        assertThat(faults()).containsExactly(new ChainFinding.Missing(1, 4));
    }

    @Test
    void a_cut_that_was_enlarged_by_hand_is_not_as_it_was_signed() {
        twoCuts();
        Tamper.with(
                home,
                "UPDATE journal_cut SET hash = (SELECT hash FROM journal WHERE number = 10), last = 10,"
                        + " acts = 'view-footage 6' WHERE last = 8",
                "DELETE FROM journal WHERE number <= 10");
        assertThat(faults()).contains(new ChainFinding.CutChanged(5, 10));
    }

    @Test
    void a_cut_that_was_enlarged_without_a_word_misses_entries() {
        twoCuts();
        Tamper.with(home, "DELETE FROM journal WHERE number <= 10");
        assertThat(faults()).containsExactly(new ChainFinding.Missing(9, 10));
    }

    @Test
    void a_summary_that_was_removed_is_missed_by_the_entry_that_names_it() {
        twoCuts();
        Tamper.with(home, "DELETE FROM journal_cut WHERE last = 8");
        assertThat(faults()).containsExactly(new ChainFinding.Missing(5, 8), new ChainFinding.CutLost(15));
        Tamper.with(home, "DELETE FROM journal_cut");
        assertThat(faults())
                .containsExactly(
                        new ChainFinding.Missing(1, 8), new ChainFinding.CutLost(14), new ChainFinding.CutLost(15));
        Tamper.with(home, "DROP TABLE journal_cut");
        assertThat(faults()).contains(new ChainFinding.Missing(1, 8));
    }

    @Test
    void an_older_summary_that_was_removed_is_missed_by_the_next() {
        twoCuts();
        Tamper.with(home, "DELETE FROM journal_cut WHERE last = 4");
        assertThat(faults()).contains(new ChainFinding.CutUnlinked(5, 8), new ChainFinding.CutLost(14));
    }

    @Test
    void a_summary_signed_by_another_key_is_not_this_sites() {
        JournalCutTest.filled(home).close();
        SiteKey.in(home.resolve("keys"));
        forge(SiteKey.in(elsewhere), 4);
        assertThat(faults())
                .anyMatch(found -> found instanceof ChainFinding.CutByOther)
                .contains(new ChainFinding.CutUnnamed(1, 4));
    }

    @Test
    void a_summary_signed_anew_by_another_key_is_not_this_sites_though_the_journal_names_its_like() {
        twoCuts();
        Jdbi database = Jdbi.create("jdbc:sqlite:" + Kept.database(home));
        SealedCut newest = database.withHandle(CutRows::newest).orElseThrow().orElseThrow();
        Tamper.with(home, "DELETE FROM journal_cut WHERE last = 8");
        database.useHandle(sql -> CutRows.insert(sql, SealedCut.by(SiteKey.in(elsewhere), newest.summary())));
        assertThat(faults()).singleElement().isInstanceOf(ChainFinding.CutByOther.class);
    }

    /** As the site itself would have made it. */
    private void forge(SiteKey key, long last) {
        Jdbi.create("jdbc:sqlite:" + Kept.database(home)).useHandle(sql -> {
            Tamper.with(home);
            String hash = sql.select("SELECT hash FROM journal WHERE number = ?", last)
                    .mapTo(String.class)
                    .one();
            CutSummary summary = new CutSummary(
                    new EntryRange(1, last, Instant.EPOCH, Instant.EPOCH),
                    new Head(last, hash, Instant.EPOCH),
                    Map.of("view-footage", last),
                    hash,
                    Head.NONE.hash(),
                    JournalCutTest.RULE,
                    Instant.EPOCH);
            CutRows.insert(sql, SealedCut.by(key, summary));
            sql.execute("DELETE FROM journal WHERE number <= ?", last);
        });
    }

    @Test
    void a_database_put_back_to_before_a_cut_is_found_by_the_anchor() throws IOException {
        JournalCutTest.filled(home).close();
        Path copy = Files.copy(Kept.database(home), elsewhere.resolve("obscura.db"));
        try (Kept kept = Kept.in(home)) {
            kept.wind(Duration.ofDays(200));
            JournalCutTest.cut(kept, home);
        }
        Files.copy(copy, Kept.database(home), StandardCopyOption.REPLACE_EXISTING);
        assertThat(faults()).singleElement().isInstanceOf(ChainFinding.Cut.class);
        Kept.with(home, 3);
        assertThat(faults()).singleElement().isInstanceOf(ChainFinding.Lost.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first = 4",
                "last = 7",
                "last_at = last_at + 1",
                "oldest = oldest - 1",
                "newest = newest + 1",
                "acts = 'sign-in 4'",
                "acts = 'view-footage 3, sign-in 1'",
                "acts = NULL",
                "sha256 = before",
                "before = sha256",
                "rules = 4",
                "days = 1",
                "at = at + 1",
                "at = 'soon'",
                "key = value",
                "value = (SELECT value FROM journal_cut WHERE last = 4)",
                "hash = substr(hash, 2)",
                "hash = substr(hash, 2) || substr(hash, 1, 1)"
            })
    void a_changed_summary_is_found(String change) {
        twoCuts();
        Tamper.with(
                home,
                "CREATE TABLE copy AS SELECT * FROM journal_cut",
                "UPDATE copy SET " + change + " WHERE last = 8",
                "DROP TABLE journal_cut",
                "ALTER TABLE copy RENAME TO journal_cut");
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void after_any_appends_and_cuts_it_is_whole_and_any_single_falsification_is_found() throws IOException {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Path folder = Files.createDirectories(home.resolve("seed" + seed));
            anything(folder, random);
            ChainVerdict verdict = Kept.verify(folder);
            assertThat(verdict.whole())
                    .as("seed %d: %s", seed, verdict.findings())
                    .isTrue();
            for (int again = 0; again < 6; again++) {
                Path copy = copy(folder, home.resolve("copy" + seed + "-" + again));
                String falsify = falsification(random, verdict.head().number());
                Tamper.with(copy, falsify);
                assertThat(Kept.verify(copy).whole() && !same(folder, copy))
                        .as("seed %d: %s", seed, falsify)
                        .isFalse();
            }
        }
    }

    private static void anything(Path folder, Random random) {
        try (Kept kept = Kept.in(folder)) {
            SqlOldEntries old = kept.old(folder);
            for (int step = 4 + random.nextInt(6); step > 0; step--) {
                kept.write(1 + random.nextInt(4)).wind(Duration.ofDays(random.nextInt(70) - 10));
                for (EntryRange month : random.nextBoolean() ? old.months(kept.now()) : List.<EntryRange>of()) {
                    assertThat(old.cut(month, JournalCutTest.RULE, kept.now())).isInstanceOf(Cutting.Done.class);
                }
            }
            kept.write(1).wind(Duration.ofDays(40)).write(1);
            old.months(kept.now()).forEach(month -> old.cut(month, JournalCutTest.RULE, kept.now()));
        }
    }

    private static String falsification(Random random, long head) {
        String entry = "(SELECT number FROM journal ORDER BY number LIMIT 1 OFFSET abs(" + random.nextInt(1000)
                + " % (SELECT count(*) FROM journal)))";
        String cut = "(SELECT last FROM journal_cut ORDER BY last LIMIT 1 OFFSET abs(" + random.nextInt(1000)
                + " % (SELECT count(*) FROM journal_cut)))";
        List<String> all = List.of(
                "DELETE FROM journal WHERE number = " + entry,
                "DELETE FROM journal WHERE number <= " + entry,
                "DELETE FROM journal WHERE number >= " + entry,
                "UPDATE journal SET about = about || '.' WHERE number = " + entry,
                "UPDATE journal SET number = number + " + head + " WHERE number = " + entry,
                "DELETE FROM journal_cut WHERE last = " + cut,
                "DELETE FROM journal_cut",
                "UPDATE journal_cut SET newest = newest + 1 WHERE last = " + cut,
                "UPDATE journal_cut SET days = days - 1 WHERE last = " + cut,
                "UPDATE journal_cut SET at = at - 1, sha256 = before WHERE last = " + cut,
                "UPDATE journal_cut SET hash = (SELECT hash FROM journal WHERE number = " + entry + "), last = " + entry
                        + " WHERE last = (SELECT max(last) FROM journal_cut)");
        return all.get(random.nextInt(all.size()));
    }

    private static boolean same(Path one, Path other) {
        return rows(one).equals(rows(other));
    }

    private static List<Map<String, Object>> rows(Path folder) {
        return Jdbi.create("jdbc:sqlite:" + Kept.database(folder))
                .withHandle(sql -> Stream.of("SELECT * FROM journal", "SELECT * FROM journal_cut")
                        .flatMap(table -> sql.createQuery(table).mapToMap().list().stream())
                        .toList());
    }

    private static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ChainFinding> faults() {
        return Kept.verify(home).findings().stream()
                .filter(ChainFinding::breaks)
                .toList();
    }
}
