package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Cutting;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.SealedCut;
import obscura.plugin.seal.SiteKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oldest entries go under a rule, a sealed summary stands in their place, and the rest stays a chain. */
class JournalCutTest {
    static final CutSummary.Rule RULE = new CutSummary.Rule(3, 365);

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    /** Three months with four entries each, and one of a fourth. */
    static Kept filled(Path home) {
        Kept kept = Kept.in(home);
        for (int month = 0; month < 3; month++) {
            kept.write(4).wind(Duration.ofDays(31));
        }
        return kept.write(1);
    }

    static SealedCut cut(Kept kept, Path home) {
        SqlOldEntries old = kept.old(home);
        return ((Cutting.Done) old.cut(old.months(kept.now()).get(0), RULE, kept.now())).cut();
    }

    @Test
    void a_summary_says_what_was_removed_and_the_journal_names_it() {
        try (Kept kept = filled(home)) {
            CutSummary summary = cut(kept, home).summary();
            assertThat(summary.range())
                    .isEqualTo(new EntryRange(
                            1,
                            4,
                            Instant.parse("2026-05-04T03:02:02.123Z"),
                            Instant.parse("2026-05-04T03:02:05.123Z")));
            assertThat(summary.acts()).isEqualTo(Map.of("view-footage", 4L));
            assertThat(summary.rule()).isEqualTo(RULE);
            assertThat(kept.entries().removed()).contains(summary);
            assertThat(kept.entries()
                            .page(EntryFilter.ALL, OptionalLong.empty(), 1)
                            .entries()
                            .get(0))
                    .satisfies(entry -> assertThat(entry.note().act()).isEqualTo(Act.CUT_JOURNAL))
                    .satisfies(entry -> assertThat(entry.note().about()).isEqualTo(summary.name()))
                    .satisfies(entry -> assertThat(entry.number()).isEqualTo(14));
        }
        ChainVerdict verdict = Kept.verify(home);
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(10);
        assertThat(verdict.findings())
                .singleElement()
                .extracting(ChainFinding::words)
                .asString()
                .startsWith("Entries 1 to 4 were removed under the rule of 365 days")
                .endsWith("sealed summary signed by this site.");
    }

    @Test
    void a_month_goes_as_a_whole_when_the_whole_of_it_is_old_and_in_its_turn() {
        try (Kept kept = filled(home)) {
            SqlOldEntries old = kept.old(home);
            List<EntryRange> months = old.months(kept.now());
            assertThat(months).extracting(EntryRange::last).containsExactly(4L, 8L, 12L);
            assertThat(old.months(Instant.parse("2026-06-04T03:02:07Z")))
                    .as("in the middle of the second")
                    .extracting(EntryRange::last)
                    .containsExactly(4L);
            assertThat(old.cut(months.get(1), RULE, kept.now())).isInstanceOf(Cutting.Refused.class);
            assertThat(old.cut(months.get(0), RULE, months.get(0).oldest())).isInstanceOf(Cutting.Refused.class);
            assertThat(old.cut(months.get(0), RULE, kept.now())).isInstanceOf(Cutting.Done.class);
            assertThat(old.cut(months.get(0), RULE, kept.now())).isEqualTo(new Cutting.NotThere());
            assertThat(old.left(months.get(0))).isZero();
            assertThat(old.left(months.get(1))).isEqualTo(4);
            assertThat(old.cut(months.get(1), RULE, kept.now())).isInstanceOf(Cutting.Done.class);
        }
        assertThat(Kept.verify(home).whole()).isTrue();
    }

    @Test
    void a_journal_of_which_all_is_old_keeps_the_entry_that_tells_of_it_and_goes_on() {
        try (Kept kept = Kept.in(home)) {
            kept.write(5).wind(Duration.ofDays(400));
            cut(kept, home);
            assertThat(kept.entries().count(EntryFilter.ALL, 10)).isEqualTo(1);
            assertThat(kept.append(Kept.note("later")).number()).isEqualTo(7);
            kept.wind(Duration.ofDays(400));
            cut(kept, home);
            kept.write(1);
        }
        assertThat(Kept.verify(home).whole()).isTrue();
        assertThat(Kept.verify(home).head().number()).isEqualTo(9);
    }

    @Test
    void a_clock_that_went_back_keeps_more_and_never_less() {
        try (Kept kept = Kept.in(home)) {
            kept.write(2)
                    .wind(Duration.ofDays(62))
                    .write(2)
                    .wind(Duration.ofDays(-62))
                    .write(2);
            kept.wind(Duration.ofDays(40));
            assertThat(kept.old(home).months(kept.now()))
                    .extracting(EntryRange::last)
                    .containsExactly(2L);
            kept.wind(Duration.ofDays(400));
            assertThat(kept.old(home).months(kept.now()))
                    .extracting(EntryRange::last)
                    .containsExactly(2L, 6L);
        }
    }

    @Test
    void an_old_anchor_inside_what_was_removed_is_no_sign_of_tampering() throws IOException {
        Path inside = elsewhere.resolve("inside.json");
        Path end = elsewhere.resolve("end.json");
        try (Kept kept = Kept.in(home)) {
            kept.write(3);
            Files.copy(Kept.anchor(home), inside);
            kept.write(1);
            Files.copy(Kept.anchor(home), end);
            kept.wind(Duration.ofDays(31)).write(1);
            cut(kept, home);
        }
        assertThat(Kept.verify(home, inside).whole()).isTrue();
        assertThat(Kept.verify(home, inside).findings())
                .anyMatch(found -> found.words().startsWith("The anchor saw entry 3 of")
                        && found.words().contains("nothing left to compare it with"));
        assertThat(Kept.verify(home, end).findings()).singleElement().isInstanceOf(ChainFinding.Removed.class);
        Files.writeString(end, Files.readString(end).replaceAll("\"hash\":\"....", "\"hash\":\"0000"));
        assertThat(Kept.verify(home, end).findings()).anyMatch(found -> found instanceof ChainFinding.Rewritten);

        Files.copy(inside, Kept.anchor(home), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(Kept.verify(home).whole()).isTrue();
        Kept.with(home, 1);
        assertThat(Kept.verify(home).findings())
                .as("and more was written since")
                .noneMatch(ChainFinding::breaks)
                .noneMatch(found -> found instanceof ChainFinding.AnchorBehind);
    }

    @Test
    void what_was_lost_once_stays_told_though_it_is_among_what_was_removed() throws IOException {
        Path copy = elsewhere.resolve("obscura.db");
        Kept.with(home, 3);
        Files.copy(Kept.database(home), copy);
        Kept.with(home, 2);
        Files.copy(copy, Kept.database(home), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Kept kept = Kept.in(home)) {
            kept.write(8).wind(Duration.ofDays(31)).write(1);
            cut(kept, home);
        }
        assertThat(Kept.verify(home).findings()).anyMatch(found -> found instanceof ChainFinding.Lost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET about = 'nothing' WHERE number = 2",
                "DELETE FROM journal WHERE number = 2",
                "DELETE FROM journal WHERE number < 3",
                "UPDATE journal SET previous = hash WHERE number = 4"
            })
    void what_was_falsified_is_never_summed_up(String falsify) {
        filled(home).close();
        Tamper.with(home, falsify);
        List<ChainFinding> before = Kept.verify(home).findings();
        try (Kept kept = Kept.in(home)) {
            Cutting cutting = kept.old(home)
                    .cut(
                            new EntryRange(1, 4, Instant.EPOCH, Instant.EPOCH),
                            RULE,
                            Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(cutting)
                    .isInstanceOfSatisfying(
                            Cutting.Refused.class,
                            refused -> assertThat(refused.sentence()).contains("is missing or not as it was written"));
        }
        assertThat(Kept.verify(home).findings()).isEqualTo(before);
    }

    @Test
    void nothing_goes_on_from_a_summary_of_another_key() throws IOException {
        try (Kept kept = filled(home)) {
            cut(kept, home);
            Files.delete(home.resolve("keys/site.key"));
            SqlOldEntries old = kept.old(home);
            assertThat(old.cut(old.months(kept.now()).get(0), RULE, kept.now())).isInstanceOf(Cutting.Refused.class);
        }
        assertThat(Kept.verify(home).findings()).anyMatch(found -> found instanceof ChainFinding.CutByOther);
    }

    @Test
    void what_was_removed_is_not_left_in_the_files() throws IOException {
        try (Kept kept = Kept.in(home)) {
            kept.append(Kept.note("the bluebell at the gate"));
            kept.write(30).wind(Duration.ofDays(31)).write(1);
            assertThat(found("the bluebell")).isTrue();
            cut(kept, home);
            assertThat(found("the bluebell")).isFalse();
        }
        assertThat(found("the bluebell")).isFalse();
    }

    private boolean found(String text) throws IOException {
        try (var files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM journal WHERE number = 5",
                "DELETE FROM journal",
                "DELETE FROM journal_cut",
                "UPDATE journal_cut SET last = 8",
                "UPDATE OR REPLACE journal_cut SET days = 1",
                "INSERT OR REPLACE INTO journal_cut SELECT * FROM journal_cut",
                "INSERT INTO journal_cut SELECT 8, 5, hash, last_at, oldest, newest, acts, sha256, before, rules, days, at,"
                        + " key, value FROM journal_cut",
                "INSERT INTO journal_cut SELECT 14, 5, (SELECT hash FROM journal WHERE number = 14), last_at, oldest, newest,"
                        + " acts, sha256, before, rules, days, at, key, value FROM journal_cut"
            })
    void the_tables_themselves_refuse_any_other_removal(String statement) {
        try (Kept kept = filled(home)) {
            cut(kept, home);
            assertThatThrownBy(() -> kept.database().jdbi().useHandle(sql -> sql.execute(statement)))
                    .hasMessageContaining("of the journal");
        }
        assertThat(Kept.verify(home).whole()).isTrue();
    }

    @Test
    void whose_summary_it_is_stays_open_where_the_key_is_not_at_hand() throws IOException {
        try (Kept kept = filled(home)) {
            cut(kept, home);
        }
        String key = SiteKey.in(home.resolve("keys")).fingerprint().groups();
        Files.delete(home.resolve("keys/site.key"));
        assertThat(Kept.verify(home).whole()).isTrue();
        assertThat(Kept.verify(home).findings())
                .singleElement()
                .extracting(ChainFinding::words)
                .asString()
                .endsWith("signed by the key " + key + ": compare it with the one on the About page.");
    }
}
