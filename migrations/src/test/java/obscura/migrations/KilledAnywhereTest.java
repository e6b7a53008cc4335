package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.ExportId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.SiteKey;
import obscura.retention.certificate.CheckCertificate;
import obscura.retention.rule.RuleKind;
import obscura.retention.run.Backoff;
import obscura.retention.run.Killer;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run ends at each thing it does on the disk in turn, or that fails; whatever it was, the next try finishes it. */
class KilledAnywhereTest {
    private static final int MORE_THAN_THERE_ARE = 200;
    private static final Duration LATER = Backoff.after(2);
    private static final Killer NOBODY = new Killer(0, false);

    @TempDir
    private Path home;

    private RunOnDisk disk;

    /** What happens to one call. */
    enum End {
        /** After it, which is before the next. */
        KILLED(true, Killer.Killed::new),
        FAILS(false, End::failure),
        DONE_BUT_FAILS(true, End::failure);

        private final boolean after;
        private final Supplier<Throwable> what;

        End(boolean after, Supplier<Throwable> what) {
            this.after = after;
            this.what = what;
        }

        private static ObscuraException failure() {
            return new ObscuraException(ObscuraException.Kind.FAILED, "The disk is full.");
        }

        Killer at(int call) {
            return new Killer(call, after, what);
        }
    }

    @BeforeEach
    void open() {
        disk = new RunOnDisk(home);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    @ParameterizedTest
    @EnumSource
    void recordings_and_an_export(End end) {
        disk.rules(RunOnDisk.rule(RuleKind.RECORDINGS, 5), RunOnDisk.rule(RuleKind.EXPORTS, 5));
        int calls = everyCall(end, RunCause.ASKED, () -> {
            List<String> old = disk.old(4);
            disk.hold(1);
            ExportId export = disk.oldExport();
            return () -> {
                assertThat(old).filteredOn(disk::isThere).containsExactly(old.get(1));
                assertThat(disk.exportFile(export).getParent()).doesNotExist();
            };
        });
        assertThat(calls).isBetween(40, MORE_THAN_THERE_ARE);
    }

    @ParameterizedTest
    @EnumSource
    void a_month_of_the_journal(End end) {
        disk.rules(RunOnDisk.rule(RuleKind.JOURNAL, 365));
        for (int month = 0; month < 13; month++) {
            aMonthGoesBy();
        }
        int calls = everyCall(end, RunCause.ASKED, () -> {
            aMonthGoesBy();
            long before = removed();
            return () -> assertThat(removed()).isGreaterThan(before);
        });
        assertThat(calls).isBetween(20, MORE_THAN_THERE_ARE);
    }

    private long removed() {
        return new SqlEntries(disk.database)
                .removed()
                .map(cut -> cut.range().last())
                .orElse(0L);
    }

    private void aMonthGoesBy() {
        Note note = Note.of(new Who("ada", "192.0.2.7"), Act.VIEW_FOOTAGE, "yard", Result.DONE);
        disk.journal().append(note);
        disk.journal().append(note);
        Instant now = disk.clock.instant();
        Instant next =
                now.atZone(ZoneOffset.UTC).plusMonths(1).withDayOfMonth(2).toInstant();
        disk.forward(Duration.between(now, next));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_still_there_is_tried_again(End end) {
        disk.rules(RunOnDisk.rule(RuleKind.RECORDINGS, 30));
        int calls = everyCall(end, RunCause.AGAIN, () -> {
            List<String> old = disk.old(3);
            disk.recorderIsDown(true);
            disk.process(NOBODY).carryOut(asked(RunCause.ASKED));
            disk.recorderIsDown(false);
            assertThat(disk.runs.countStillThere()).isGreaterThanOrEqualTo(3);
            disk.forward(Backoff.after(1));
            return () -> assertThat(old).noneMatch(disk::isThere);
        });
        assertThat(calls).isBetween(30, MORE_THAN_THERE_ARE);
    }

    private RunId asked(RunCause cause) {
        return disk.runs.add(cause, Who.OBSCURA, disk.clock.instant()).id();
    }

    /** @param something makes it due and returns what must be true in the end; the number of calls there were */
    private int everyCall(End end, RunCause cause, Supplier<Runnable> something) {
        int at = 0;
        Killer killer = NOBODY;
        while (at == 0 || !killer.survived()) {
            at++;
            Runnable inTheEnd = something.get();
            RunId run = asked(cause);
            killer = end.at(at);
            broken(killer, run, at);
            nothingFalse(run, at);
            finished(run, cause, at);
            if (end == End.KILLED) {
                assertThat(disk.runs.newest(Optional.empty(), 1).get(0).id())
                        .as("at call %d no later run was needed", at)
                        .isEqualTo(run);
            }
            inTheEnd.run();
            assertThat(disk.runs.countStillThere()).as("at call %d", at).isZero();
            assertThat(home.resolve("certificates").toFile().list())
                    .as("at call %d", at)
                    .noneMatch(name -> name.endsWith(".part"));
        }
        return at;
    }

    private void broken(Killer killer, RunId run, int at) {
        try {
            disk.process(killer).carryOut(run);
        } catch (Killer.Killed | ObscuraException e) {
            assertThat(killer.survived()).as("at call %d", at).isFalse();
        }
    }

    private void nothingFalse(RunId run, int at) {
        for (RunItem item : disk.items(run)) {
            boolean there = item.piece().place().nvr().isPresent()
                    && disk.isThere(item.piece().key());
            assertThat(item.result().isGone() && there).as("at call %d", at).isFalse();
        }
        assertThat(Kept.verify(home).whole()).as("at call %d", at).isTrue();
        certificateHolds(run, at);
    }

    /** As the next start does, and where a call failed, the next run. */
    private void finished(RunId run, RunCause cause, int at) {
        disk.process(NOBODY).carryOut(run);
        if (disk.runs.find(run).orElseThrow().state() == RunState.FAILED) {
            assertThat(count(Act.START_DELETION, "run " + run + " by"))
                    .as("at call %d", at)
                    .isZero();
            disk.forward(LATER);
            finished(asked(cause), cause, at);
        } else if (disk.runs.countStillThere() > 0) {
            wholeAndTrue(run, at);
            disk.forward(LATER);
            assertThat(disk.runs.isTimeForAgain(disk.clock.instant()))
                    .as("at call %d", at)
                    .isTrue();
            finished(asked(RunCause.AGAIN), RunCause.AGAIN, at);
        } else {
            wholeAndTrue(run, at);
        }
    }

    private void wholeAndTrue(RunId run, int at) {
        assertThat(disk.runs.find(run).orElseThrow().state())
                .as("at call %d", at)
                .isEqualTo(RunState.DONE);
        assertThat(disk.items(run))
                .as("at call %d", at)
                .isNotEmpty()
                .noneMatch(item -> item.result().isOpen());
        nothingFalse(run, at);
        assertThat(count(Act.FINISH_DELETION, "run " + run + ","))
                .as("at call %d", at)
                .isEqualTo(1);
        assertThat(home.resolve("certificates/run-" + run + ".json"))
                .as("at call %d", at)
                .exists();
    }

    /** At any moment: one that is in its place is one the journal names. */
    private void certificateHolds(RunId run, int at) {
        Path file = home.resolve("certificates/run-" + run + ".json");
        if (Files.exists(file)) {
            assertThat(CheckCertificate.of(
                                    file,
                                    Optional.of(new SqlEntries(disk.database)),
                                    Optional.of(SiteKey.in(home.resolve("keys")).fingerprint()))
                            .broken())
                    .as("at call %d", at)
                    .isEmpty();
        }
    }

    private long count(Act act, String about) {
        EntryFilter filter = new EntryFilter(
                Set.of(act),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        return new SqlEntries(disk.database)
                .page(filter, OptionalLong.empty(), 500).entries().stream()
                        .filter(entry -> entry.note().about().startsWith(about))
                        .count();
    }
}
