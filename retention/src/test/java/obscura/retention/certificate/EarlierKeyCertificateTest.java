package obscura.retention.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.journal.AcceptKey;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.SiteKey;
import obscura.retention.KeptNotes;
import obscura.retention.run.RunBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate signed with a key that the site does not have any more, or never had. */
class EarlierKeyCertificateTest {
    private static final String WHY = "The old disk broke";

    @TempDir
    Path home;

    private final RunBench bench = new RunBench();
    private SiteKey old;
    private SiteKey now;
    private CertificateFolder folder;

    @BeforeEach
    void sign_with_the_key_of_then() {
        old = SiteKey.in(home.resolve("old"));
        now = SiteKey.in(home.resolve("now"));
        folder = new CertificateFolder(home.resolve("certificates"));
        bench.certify = new MakeCertificate(
                bench.runs, folder, bench.journal, old, () -> "Corner shop", camera -> "Hall", bench.clock);
    }

    private Path made() {
        return folder.json(bench.delete().id()).orElseThrow();
    }

    private CertificateVerdict check(Path file) {
        return CheckCertificate.of(file, Optional.of(bench.journal), Optional.of(now.fingerprint()), Optional.empty());
    }

    private void accept(SiteKey signer) {
        assertThat(new AcceptKey(bench.journal, bench.journal, signer)
                        .accept(old.fingerprint(), new Who("ada", "console"), WHY))
                .isInstanceOf(AcceptKey.Answer.Done.class);
    }

    @Test
    void the_key_of_now_is_known_for_the_sites_own() {
        now = old;
        CertificateVerdict verdict = check(made());
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.open()).isEmpty();
        assertThat(verdict.held()).contains("That is the key of the site whose journal this is.");
    }

    @Test
    void what_the_journal_names_stays_true_and_whose_key_it_was_stays_open() {
        CertificateVerdict verdict = check(made());
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.open())
                .singleElement()
                .asString()
                .contains("another key than the site has", now.fingerprint().groups(), "nobody accepted that key");
    }

    @Test
    void where_a_person_accepted_the_key_it_is_said_who_when_and_why() {
        Path file = made();
        accept(now);
        CertificateVerdict verdict = check(file);
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.open()).isEmpty();
        assertThat(verdict.held())
                .contains("It was signed by an earlier key of this site, accepted by ada on 1970-01-01T00:00:00Z ("
                        + WHY + "). Whether that key was this site's rests on that word.");
    }

    @Test
    void a_word_of_another_key_accepts_nothing() {
        Path file = made();
        accept(SiteKey.in(home.resolve("stranger")));
        assertThat(check(file).open()).singleElement().asString().contains("nobody accepted that key");
    }

    @Test
    void what_the_old_key_signs_after_it_was_given_up_is_not_believed() {
        bench.journal.append(Note.of(Who.OBSCURA, Act.CHECK_JOURNAL, "", Result.DONE));
        accept(now);
        assertThat(check(made()).broken()).singleElement().asString().contains("signed after the key was given up");
    }

    @Test
    void one_that_neither_key_nor_journal_vouches_for_is_not_believed_though_the_journal_was_cut_there() {
        Path file = made();
        long all = bench.journal.acts().size();
        bench.journal.removed(new CutSummary(
                new EntryRange(1, all, Instant.EPOCH, Instant.EPOCH),
                new Head(all, KeptNotes.hash(all), Instant.EPOCH),
                Map.of("sign-in", all),
                KeptNotes.hash(0),
                KeptNotes.hash(0),
                new CutSummary.Rule(1, 365),
                Instant.EPOCH));
        List<String> broken = check(file).broken();
        assertThat(broken).singleElement().asString().endsWith("nothing here vouches for it.");
    }

    @Test
    void a_key_that_was_named_by_hand_is_that_persons_word() {
        CertificateVerdict verdict = CheckCertificate.of(
                made(), Optional.of(bench.journal), Optional.of(now.fingerprint()), Optional.of(old.fingerprint()));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.held()).contains("That is the key of the site you named.");
    }
}
