package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Entries;
import obscura.plugin.seal.SiteKey;
import obscura.retention.KeptNotes;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.CutDownRuns;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.FakeStore;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunBench;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of long ago deleted one by one is told by its certificate, and by the database in numbers. */
class CutDownRunsTest {
    private static final int NEWEST = 10;

    @TempDir
    private Path home;

    private Database database;
    private SqlRuns runs;
    private SqlOldItems items;
    private RunBench bench;
    private SiteKey key;
    private CertificateFolder folder;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        runs = new SqlRuns(database);
        items = new SqlOldItems(database);
        bench = new RunBench(runs);
        key = SiteKey.in(home.resolve("keys"));
        folder = new CertificateFolder(home.resolve("certificates"));
        bench.certify = certify(bench.journal);
    }

    private MakeCertificate certify(Entries journal) {
        return new MakeCertificate(runs, folder, journal, key, () -> "Shop", camera -> "Hall", bench.clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long round() {
        return new CutDownRuns(items, folder, bench.journal, key::fingerprint, bench.clock).round();
    }

    private void later() {
        for (int i = 0; i < NEWEST; i++) {
            runs.add(RunCause.PREVIEW, RunBench.ANNA, bench.now);
        }
        bench.clock.forward(CutDownRuns.WHOLE_FOR);
    }

    private List<RunItem> left(Run run) {
        return runs.items(run.id(), ItemFilter.ALL, 0, 500);
    }

    @Test
    void after_its_time_a_run_is_told_by_the_same_numbers_and_no_longer_one_by_one() {
        Run run = bench.delete();
        List<RunLine> lines = runs.lines(run.id());
        later();
        assertThat(items.isCounted(run.id())).isFalse();
        assertThat(round()).isEqualTo(10);
        assertThat(left(run)).isEmpty();
        assertThat(items.isCounted(run.id())).isTrue();
        assertThat(runs.lines(run.id())).isEqualTo(lines).isNotEmpty();
        assertThat(runs.find(run.id())).contains(run);
        assertThat(round()).isZero();
    }

    @Test
    void what_should_be_gone_and_is_not_stays_named() {
        bench.store.trap(FakeStore.Trap.PERMISSION_DENIED_ON_SOME);
        Run run = bench.delete();
        List<RunItem> bad =
                left(run).stream().filter(item -> item.result().isBad()).toList();
        List<RunLine> lines = runs.lines(run.id());
        later();
        assertThat(round()).isEqualTo(10 - bad.size());
        assertThat(left(run)).isEqualTo(bad).isNotEmpty();
        assertThat(runs.lines(run.id())).isEqualTo(lines);
        assertThat(runs.countStillThere()).isEqualTo(bad.size());
        assertThat(round()).isZero();
    }

    @Test
    void a_run_that_is_not_old_or_among_the_newest_is_told_one_by_one() {
        Run run = bench.delete();
        bench.clock.forward(CutDownRuns.WHOLE_FOR);
        assertThat(round()).as("among the newest").isZero();
        bench.clock.forward(CutDownRuns.WHOLE_FOR.negated());
        later();
        bench.clock.forward(Duration.ofSeconds(-1));
        assertThat(round()).as("not old").isZero();
        assertThat(left(run)).hasSize(10);
    }

    @Test
    void a_run_whose_certificate_is_gone_is_told_one_by_one() throws IOException {
        Run run = bench.delete();
        later();
        Files.delete(folder.json(run.id()).orElseThrow());
        assertThat(round()).isZero();
        assertThat(left(run)).hasSize(10);
    }

    @Test
    void so_is_one_whose_certificate_does_not_say_what_was_signed() throws IOException {
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                text -> text.replaceFirst("\"deleted\"", "\"held\""),
                text -> text.substring(0, text.length() / 2),
                text -> "",
                text -> text.replaceFirst("\"bytes\":1000", "\"bytes\":1001"))) {
            Run run = bench.runs.lastDone().orElseGet(bench::delete);
            Path file = folder.json(run.id()).orElseThrow();
            String text = Files.readString(file);
            Files.writeString(file, change.apply(text));
            assertThat(Files.readString(file)).isNotEqualTo(text);
            later();
            assertThat(round()).isZero();
            assertThat(left(run)).hasSize(10);
            Files.writeString(file, text);
        }
    }

    @Test
    void and_one_whose_certificate_the_journal_does_not_name() {
        Run run = bench.delete();
        bench.clock.forward(Duration.ofSeconds(1));
        certify(new KeptNotes()).draft(run).keep();
        later();
        assertThat(round()).isZero();
        assertThat(left(run)).hasSize(10);
    }

    @Test
    void what_never_began_to_delete_needs_no_certificate() {
        Run preview = bench.run(RunCause.PREVIEW);
        later();
        assertThat(round()).isEqualTo(10);
        assertThat(left(preview)).isEmpty();
        assertThat(runs.lines(preview.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.items()).isEqualTo(10))
                .satisfies(line -> assertThat(line.result()).isEqualTo(ItemResult.PLANNED));
    }

    @Test
    void whatever_ends_it_in_between_the_numbers_hold_and_it_goes_on_the_next_time() {
        Run run = bench.delete();
        List<RunLine> lines = runs.lines(run.id());
        later();
        items.count(run.id());
        items.count(run.id());
        assertThat(runs.lines(run.id())).isEqualTo(lines);
        assertThat(items.forget(run.id(), 3)).isEqualTo(3);
        assertThat(runs.lines(run.id())).isEqualTo(lines);
        items.count(run.id());
        assertThat(runs.lines(run.id())).isEqualTo(lines);
        assertThat(items.counted(5)).containsExactly(run.id());
        assertThat(round()).isEqualTo(7);
        assertThat(runs.lines(run.id())).isEqualTo(lines);
        assertThat(items.counted(5)).isEmpty();
    }

    @Test
    void nothing_is_forgotten_that_was_not_counted() {
        Run run = bench.delete();
        assertThat(items.forget(run.id(), 500)).isZero();
        assertThat(items.forget(new RunId(99), 500)).isZero();
        assertThat(left(run)).hasSize(10);
        assertThat(Optional.of(run)).isEqualTo(runs.lastDone());
    }
}
