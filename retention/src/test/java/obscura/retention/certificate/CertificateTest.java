package obscura.retention.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.ChainFinding;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Head;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.seal.SiteKey;
import obscura.retention.KeptNotes;
import obscura.retention.footage.FakeStore;
import obscura.retention.run.Certify;
import obscura.retention.run.Run;
import obscura.retention.run.RunBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
    @TempDir
    private Path home;

    private final RunBench bench = new RunBench();
    private SiteKey key;
    private CertificateFolder folder;

    @BeforeEach
    void sign_with_the_sites_key() {
        key = SiteKey.in(home.resolve("keys"));
        folder = new CertificateFolder(home.resolve("certificates"));
        bench.certify = make(bench.journal);
    }

    private MakeCertificate make(KeptNotes journal) {
        return new MakeCertificate(
                bench.runs, folder, journal, key, () -> "Corner shop", camera -> "Hall", bench.clock);
    }

    @Test
    void it_holds_and_agrees_with_itself_and_with_the_journal() {
        CertificateVerdict verdict = check(made(), Optional.of(key.fingerprint()));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.open()).isEmpty();
        assertThat(verdict.held()).hasSize(5);
        assertThat(verdict.site()).contains(key.fingerprint());
    }

    @Test
    void without_the_journal_that_stays_open() {
        CertificateVerdict verdict = CheckCertificate.of(made(), Optional.empty(), Optional.empty());
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.open()).hasSize(2);
    }

    @Test
    void a_journal_that_is_not_whole_vouches_for_nothing() {
        CertificateVerdict verdict = check(made(), Optional.of(key.fingerprint()));
        assertThat(verdict.comparedWith(new ChainVerdict(4, Head.NONE, List.of(), 0))
                        .held())
                .contains("The journal it was compared with is whole: 4 entries.");
        assertThat(verdict.comparedWith(new ChainVerdict(4, Head.NONE, List.of(new ChainFinding.Changed(2)), 0))
                        .broken())
                .singleElement()
                .asString()
                .startsWith("The journal it was compared with is not whole");
    }

    @Test
    void another_sites_certificate_is_known() {
        SiteKey other = SiteKey.in(home.resolve("other"));
        assertThat(check(made(), Optional.of(other.fingerprint())).broken())
                .containsExactly("It was signed by another site's key than the one you named.");
    }

    @Test
    void what_is_still_there_cannot_be_made_deleted() throws IOException {
        bench.store.trap(FakeStore.Trap.READ_ONLY);
        Path file = made();
        String text = Files.readString(file);
        assertThat(text).contains("\"result\":\"still-there\"");
        Files.writeString(file, text.replace("\"result\":\"still-there\"", "\"result\":\"deleted\""));
        assertThat(check(file, Optional.empty()).broken())
                .contains("It is not as it was signed: something in it was changed, added or left out.");
    }

    @RepeatedTest(60)
    void no_byte_can_be_changed_without_a_word(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Path file = made();
        byte[] all = Files.readAllBytes(file);
        all[random.nextInt(all.length - 1)] ^= (byte) (1 << random.nextInt(7));
        Files.write(file, all);
        assertThat(believed(file))
                .as("seed %d", repetition.getCurrentRepetition())
                .isFalse();
    }

    @RepeatedTest(20)
    void nor_can_it_be_cut_short(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Path file = made();
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, random.nextInt(all.length - 1)));
        assertThat(believed(file))
                .as("seed %d", repetition.getCurrentRepetition())
                .isFalse();
    }

    @Test
    void one_made_anew_with_the_same_key_is_not_the_one_the_journal_names() {
        made();
        Run run = bench.runs.lastDone().orElseThrow();
        bench.clock.forward(Duration.ofSeconds(1));
        make(new KeptNotes()).draft(run).keep();
        assertThat(check(folder.json(run.id()).orElseThrow(), Optional.empty()).broken())
                .containsExactly("The journal does not name this certificate: it was not made by that run.");
    }

    @Test
    void one_that_the_journal_names_is_put_in_its_place_and_never_made_anew() throws IOException {
        Path file = made();
        byte[] all = Files.readAllBytes(file);
        Run run = bench.runs.lastDone().orElseThrow();
        bench.clock.forward(Duration.ofSeconds(1));
        assertThat(bench.certify.draft(run).isNamed()).isTrue();

        Files.move(file, file.resolveSibling("run-" + run.id() + ".json.part"));
        Certify.Draft again = bench.certify.draft(run);
        assertThat(again.isNamed()).isTrue();
        again.keep();
        assertThat(file).hasBinaryContent(all);

        Files.write(file.resolveSibling("run-" + run.id() + ".json.part"), Arrays.copyOf(all, all.length / 2));
        bench.certify.draft(run).keep();
        assertThat(file).hasBinaryContent(all);
        assertThat(file.resolveSibling("run-" + run.id() + ".json.part")).doesNotExist();
    }

    @Test
    void one_that_did_not_become_whole_is_made_anew() throws IOException {
        Path file = made();
        Run run = bench.runs.lastDone().orElseThrow();
        Files.write(file, new byte[100]);
        Certify.Draft again = bench.certify.draft(run);
        assertThat(again.isNamed()).isFalse();
        again.keep();
        assertThat(check(file, Optional.empty()).held()).hasSizeGreaterThan(2);
    }

    @Test
    void one_of_another_journal_stays_open() {
        Path file = made();
        assertThat(CheckCertificate.of(file, Optional.of(new KeptNotes()), Optional.empty())
                        .open())
                .anyMatch(words -> words.startsWith("The journal here has no entry 1"));
    }

    @Test
    void where_the_journal_was_cut_under_its_rule_that_is_said_and_nothing_false() {
        Path file = made();
        long first = bench.journal.acts().indexOf(Act.START_DELETION) + 1;
        bench.journal.removed(removed(first));
        CertificateVerdict verdict = check(file, Optional.of(key.fingerprint()));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.open())
                .containsExactly(
                        "Entry " + first + ", which said that this run began: the journal was cut there. Its entries"
                                + " 1 to " + first + " were removed under the rule of 365 days, the last of them on"
                                + " 2027-01-01T00:00:00Z. That says nothing against the certificate.");
        assertThat(verdict.held()).contains("The journal names this very certificate where the run ended.");

        bench.journal.removed(removed(bench.journal.acts().size()));
        assertThat(check(file, Optional.of(key.fingerprint())).broken()).isEmpty();
    }

    private static CutSummary removed(long last) {
        return new CutSummary(
                new EntryRange(1, last, Instant.EPOCH, Instant.EPOCH),
                new Head(last, KeptNotes.hash(last), Instant.EPOCH),
                Map.of("sign-in", last),
                KeptNotes.hash(0),
                KeptNotes.hash(0),
                new CutSummary.Rule(1, 365),
                Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void what_is_none_is_refused() throws IOException {
        Path file = home.resolve("nonsense.json");
        for (String nonsense : new String[] {"", "{}", "[", "\n\n\n", "{\"version\":1}\n,\"seal\":{}"}) {
            Files.writeString(file, nonsense);
            assertThatThrownBy(() -> check(file, Optional.empty())).isInstanceOf(ObscuraException.class);
        }
    }

    private Path made() {
        return folder.json(bench.delete().id()).orElseThrow();
    }

    private CertificateVerdict check(Path file, Optional<Fingerprint> signedBy) {
        return CheckCertificate.of(file, Optional.of(bench.journal), signedBy);
    }

    private boolean believed(Path file) {
        try {
            return check(file, Optional.of(key.fingerprint())).broken().isEmpty();
        } catch (ObscuraException e) {
            return false;
        }
    }
}
