package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import obscura.plugin.journal.AcceptKey;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Cutting;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.SealedCut;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.seal.SiteKey;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site's key was lost after a part of the journal had been removed under it. */
class ReplacedKeyTest {
    private static final Who ADA = new Who("ada", "console");
    private static final String REASON = "The disk of the old key broke; compared with the printed fingerprint";

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private Fingerprint old;

    @BeforeEach
    void cut_and_lose_the_key() throws IOException {
        try (Kept kept = JournalCutTest.filled(home)) {
            JournalCutTest.cut(kept, home);
        }
        old = site().fingerprint();
        Files.delete(home.resolve("keys/site.key"));
        site();
        assertThat(faults()).containsExactly(new ChainFinding.CutByOther(old));
    }

    private SiteKey site() {
        return SiteKey.in(home.resolve("keys"));
    }

    private Kept later() {
        return Kept.in(home).wind(Duration.ofDays(100));
    }

    private AcceptKey.Answer accept(SiteKey signer, Fingerprint key, String reason) {
        try (Kept kept = later()) {
            return new AcceptKey(kept.journal(), kept.entries(), signer).accept(key, ADA, reason);
        }
    }

    @Test
    void once_a_person_has_accepted_it_the_journal_is_whole_and_says_whose_word_that_rests_on() {
        assertThat(accept(site(), old, " " + REASON)).isInstanceOf(AcceptKey.Answer.Done.class);
        assertThat(Kept.verify(home).whole()).isTrue();
        assertThat(Kept.verify(home).findings())
                .singleElement()
                .extracting(ChainFinding::words)
                .asString()
                .startsWith("Entries 1 to 4 were removed under the rule of 365 days")
                .contains("sealed by an earlier key, " + old.groups() + ", accepted by ada on 2026-", REASON)
                .endsWith("rests on that word.");
    }

    @Test
    void the_journal_is_cut_further_and_then_vouched_for_by_the_key_of_now() {
        accept(site(), old, REASON);
        try (Kept kept = later()) {
            SqlOldEntries entries = kept.old(home);
            for (EntryRange month : entries.months(kept.now())) {
                assertThat(entries.cut(month, JournalCutTest.RULE, kept.now())).isInstanceOf(Cutting.Done.class);
            }
            assertThat(kept.entries().count(accepted(), 10))
                    .as("the word itself is still there")
                    .isEqualTo(1);
        }
        assertThat(Kept.verify(home).whole()).isTrue();
        assertThat(Kept.verify(home).findings()).singleElement().isInstanceOf(ChainFinding.Removed.class);
    }

    private static EntryFilter accepted() {
        return new EntryFilter(
                Set.of(Act.ACCEPT_KEY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    @Test
    void who_has_the_database_and_not_the_key_cannot_have_a_key_accepted() {
        accept(SiteKey.in(elsewhere), old, REASON);
        assertThat(faults()).containsExactly(new ChainFinding.CutByOther(old));
        try (Kept kept = later()) {
            assertThat(kept.old(home).cut(kept.old(home).months(kept.now()).get(0), JournalCutTest.RULE, kept.now()))
                    .isInstanceOf(Cutting.Refused.class);
        }
    }

    @Test
    void nor_change_what_was_said() {
        accept(site(), old, REASON);
        Note said;
        try (Kept kept = later()) {
            said = kept.entries()
                    .page(accepted(), OptionalLong.empty(), 1)
                    .entries()
                    .get(0)
                    .note();
        }
        Fingerprint other = SiteKey.in(elsewhere).fingerprint();
        sealAnew(SiteKey.in(elsewhere));
        for (Note changed : List.of(
                said,
                with(said, said.about().replace(old.hex(), other.hex()), said.reason(), ADA),
                with(said, said.about(), "For no reason", ADA),
                with(said, said.about(), said.reason(), new Who("bob", "console")),
                with(said, "key " + other.hex(), said.reason(), ADA))) {
            try (Kept kept = later()) {
                kept.append(changed);
            }
            assertThat(faults()).as(changed.about()).containsExactly(new ChainFinding.CutByOther(other));
        }
    }

    private static Note with(Note note, String about, String reason, Who who) {
        return new Note(who, note.act(), Optional.empty(), Optional.empty(), about, reason, Result.DONE);
    }

    /** The newest summary as somebody else would sign it. */
    private void sealAnew(SiteKey key) {
        Jdbi database = Jdbi.create("jdbc:sqlite:" + Kept.database(home));
        SealedCut newest = database.withHandle(CutRows::newest).orElseThrow().orElseThrow();
        Tamper.with(home, "DELETE FROM journal_cut");
        database.useHandle(sql -> CutRows.insert(sql, SealedCut.by(key, newest.summary())));
    }

    @Test
    void only_the_summary_that_was_there_is_accepted_and_none_the_old_key_signs_later() {
        accept(site(), old, REASON);
        Jdbi database = Jdbi.create("jdbc:sqlite:" + Kept.database(home));
        CutSummary newest =
                database.withHandle(CutRows::newest).orElseThrow().orElseThrow().summary();
        CutSummary later = new CutSummary(
                newest.range(),
                newest.end(),
                newest.acts(),
                newest.sha256(),
                Head.NONE.hash(),
                newest.rule(),
                newest.at().plusSeconds(1));
        SiteKey stolen = SiteKey.in(elsewhere);
        accept(site(), stolen.fingerprint(), REASON);
        Tamper.with(home, "DELETE FROM journal_cut");
        database.useHandle(sql -> CutRows.insert(sql, SealedCut.by(stolen, later)));
        assertThat(faults()).contains(new ChainFinding.CutByOther(stolen.fingerprint()));
    }

    @Test
    void what_makes_no_sense_is_refused_and_not_written() {
        for (AcceptKey.Answer answer : List.of(
                accept(site(), site().fingerprint(), REASON), accept(site(), old, "  "), accept(site(), old, "a\nb"))) {
            assertThat(answer).isInstanceOf(AcceptKey.Answer.Refused.class);
        }
        try (Kept kept = later()) {
            assertThat(kept.entries().count(accepted(), 10)).isZero();
        }
    }

    private List<ChainFinding> faults() {
        return Kept.verify(home).findings().stream()
                .filter(ChainFinding::breaks)
                .toList();
    }
}
