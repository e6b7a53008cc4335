package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.CertificateVerdict;
import obscura.retention.certificate.CheckCertificate;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.footage.OwnJournal;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Store.Told;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.plan.PlanLine;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal lives by a rule too: from the rule through the plan and the run to its certificate. */
class OwnJournalTest {
    @TempDir
    private Path home;

    private final SettableClock clock = SettableClock.noon();
    private Database database;
    private SqlJournal journal;
    private SqlOldEntries old;
    private OwnJournal own;
    private SqlRuns runs;
    private SqlRules rules;

    @BeforeEach
    void open() {
        database = Database.open(Kept.database(home));
        journal = new SqlJournal(database, clock, new AnchorFile(Kept.anchor(home)));
        old = new SqlOldEntries(database, journal, SiteKey.in(home.resolve("keys")), clock);
        rules = new SqlRules(database);
        own = new OwnJournal(old, rules, clock);
        runs = new SqlRuns(database);
        for (int month = 0; month < 15; month++) {
            write();
            write();
            clock.forward(Duration.ofDays(30).plusHours(12));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write() {
        journal.append(Note.of(new Who("ada", "192.0.2.7"), Act.VIEW_FOOTAGE, "yard", Result.DONE));
    }

    private void rules(Rule... all) {
        rules.add(new RuleSet(rules.current().version() + 1, "eu", List.of(all), Who.OBSCURA, "", clock.instant()));
    }

    private static Rule journalFor(int days) {
        return new Rule(Optional.empty(), RuleKind.JOURNAL, days, "");
    }

    private AllFootage footage() {
        return new AllFootage(
                new SqlRecordings(database),
                new SqlCameras(database),
                nvr -> Optional.empty(),
                new SqlClipIndex(database),
                List.of(own));
    }

    private List<PlanLine> plan() {
        return DeletionPlan.of(rules.current(), List.of(), footage(), clock.instant())
                .summary()
                .lines();
    }

    @Test
    void without_a_rule_for_it_the_journal_lives_without_end() {
        rules(new Rule(Optional.empty(), RuleKind.RECORDINGS, 3, ""));
        assertThat(plan()).isEmpty();
    }

    @Test
    void a_run_cuts_it_and_its_certificate_agrees_with_what_is_left() {
        rules(journalFor(365));
        assertThat(plan())
                .singleElement()
                .satisfies(line -> assertThat(line.items()).isEqualTo(3));
        RunId run = runs.add(RunCause.ASKED, Who.OBSCURA, clock.instant()).id();
        new CarryOutRun(ports()).carryOut(run);

        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(runs.items(run, ItemFilter.ALL, 0, 10))
                .extracting(RunItem::result)
                .containsOnly(ItemResult.DELETED);
        assertThat(runs.items(run, ItemFilter.ALL, 0, 10).get(0).said().kind()).isEqualTo(Saying.Kind.SUMMARY_KEPT);
        assertThat(new SqlEntries(database).removed().orElseThrow().range().last())
                .isEqualTo(6);
        ChainVerdict verdict = Kept.verify(home);
        assertThat(verdict.whole()).as("%s", verdict.findings()).isTrue();
        assertThat(check(run).broken()).isEmpty();

        clock.forward(Duration.ofDays(500));
        RunId next = runs.add(RunCause.ASKED, Who.OBSCURA, clock.instant()).id();
        new CarryOutRun(ports()).carryOut(next);
        new SqlRuns(database)
                .find(next)
                .filter(stopped -> stopped.state() == RunState.ASKING)
                .ifPresent(stopped -> cutAll());
        assertThat(check(run).broken()).isEmpty();
        assertThat(check(run).open()).anyMatch(words -> words.contains("the journal was cut there"));
        assertThat(Kept.verify(home).whole()).isTrue();
    }

    /** A clock that jumped so far asks first; what a person's answer lets go is done here at once. */
    private void cutAll() {
        for (EntryRange month : old.months(clock.instant().minus(Duration.ofDays(365)))) {
            assertThat(own.delete(List.of(piece(month)))).extracting(Told::word).containsExactly(Told.Word.DONE);
        }
    }

    private static Piece piece(EntryRange month) {
        return new Piece(
                Place.JOURNAL,
                RuleKind.JOURNAL,
                Optional.empty(),
                Optional.empty(),
                "",
                new TimeRange(month.oldest(), month.newest().plusMillis(1)),
                month.newest(),
                month.first() + "-" + month.last(),
                OptionalLong.empty(),
                Optional.empty(),
                "");
    }

    @Test
    void what_is_younger_than_all_that_other_rules_keep_stays_whatever_its_own_rule_says() {
        rules(journalFor(40), new Rule(Optional.of(new CameraId(3)), RuleKind.RECORDINGS, 390, "because"));
        assertThat(plan())
                .singleElement()
                .satisfies(line -> assertThat(line.items()).isEqualTo(1));
        List<Piece> oldest =
                old.months(clock.instant()).stream().map(OwnJournalTest::piece).toList();
        assertThat(own.delete(oldest.subList(0, 3)))
                .extracting(Told::word)
                .containsExactly(Told.Word.DONE, Told.Word.DONE, Told.Word.REFUSED);
        rules(new Rule(Optional.empty(), RuleKind.EXPORTS, 1, ""));
        assertThat(own.delete(oldest.subList(2, 3)))
                .extracting(told -> told.saying().kind())
                .containsExactly(Saying.Kind.NO_JOURNAL_RULE);
    }

    private CertificateVerdict check(RunId run) {
        return CheckCertificate.of(
                home.resolve("certificates/run-" + run + ".json"),
                Optional.of(new SqlEntries(database)),
                Optional.of(SiteKey.in(home.resolve("keys")).fingerprint()));
    }

    private CarryOutRun.Ports ports() {
        SqlHolds holds = new SqlHolds(database);
        HoldTurn turn = new HoldTurn();
        return new CarryOutRun.Ports(
                runs,
                rules,
                holds,
                new HoldDesk(holds, turn, journal, clock),
                turn,
                footage(),
                footage(),
                () -> piece -> false,
                new SqlClipIndex(database),
                List::of,
                journal,
                new MakeCertificate(
                        runs,
                        new CertificateFolder(home.resolve("certificates")),
                        new SqlEntries(database),
                        SiteKey.in(home.resolve("keys")),
                        () -> "Corner shop",
                        camera -> "",
                        clock),
                time -> {},
                clock);
    }
}
