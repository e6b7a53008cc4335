package obscura.retention.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.KeptNotes;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.FakeStore;
import obscura.retention.footage.NvrPlace;
import obscura.retention.footage.Piece;
import obscura.retention.hold.FakeHolds;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.HoldWish;
import obscura.retention.hold.Holding;
import obscura.retention.rule.FakeRules;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;

/** Everything around a run, in memory: ten recordings of one camera that are due and ten that are not, by a rule of 3 days. */
public final class RunBench {
    public static final Who ANNA = new Who("anna", "10.0.0.7");
    public static final CameraId HALL = new CameraId(1);

    public final SettableClock clock = SettableClock.noon();
    public final Instant now = clock.instant();
    public final Runs runs;
    public final FakeRules rules = new FakeRules();
    public final FakeHolds holds = new FakeHolds();
    public final HoldTurn turn = new HoldTurn();
    public final KeptNotes journal = new KeptNotes();
    public final FakeFootage footage = new FakeFootage();
    public final FakeStore store = new FakeStore(clock);
    public final List<RunId> queue = new ArrayList<>();
    public final List<ClipId> forgotten = new ArrayList<>();
    public final List<Duration> pauses = new ArrayList<>();
    public final List<String> certificates = new ArrayList<>();
    public final List<Piece> old = new ArrayList<>();
    public final List<Piece> young = new ArrayList<>();
    public Predicate<Piece> inUse = piece -> false;
    public SettleNvrs settle = List::of;
    public Certify certify = run -> new Draft(run.id());
    public final HoldDesk holdDesk = new HoldDesk(holds, turn, journal, clock);
    public final RunDesk desk;

    public RunBench() {
        this(new FakeRuns());
    }

    /** @param runs where runs are kept */
    public RunBench(Runs runs) {
        this.runs = runs;
        this.desk = new RunDesk(runs, queue::add, journal, clock);
        for (int i = 0; i < 10; i++) {
            old.add(FakeFootage.recording(
                    i + 1, HALL, now.minus(Duration.ofDays(4)).plusSeconds(10 * i), 10));
            young.add(FakeFootage.recording(
                    i + 101, HALL, now.minus(Duration.ofDays(1)).plusSeconds(10 * i), 10));
        }
        old.forEach(footage::with);
        young.forEach(footage::with);
        store.with(footage.pieces());
        rule(3);
    }

    public void rule(int days) {
        rules.add(new RuleSet(
                rules.current().version() + 1,
                "eu",
                List.of(new Rule(Optional.empty(), RuleKind.RECORDINGS, days, "")),
                ANNA,
                "",
                now));
    }

    public Hold hold(Piece piece) {
        return hold(piece.range());
    }

    public Hold hold(TimeRange range) {
        HoldWish wish = new HoldWish(HALL, range, "incident", now.plus(Duration.ofDays(30)), Optional.empty());
        return ((Holding.Done) holdDesk.set(wish, ANNA)).hold();
    }

    public CarryOutRun carryOut() {
        return new CarryOutRun(ports());
    }

    public CarryOutRun.Ports ports() {
        return new CarryOutRun.Ports(
                runs,
                rules,
                holds,
                holdDesk,
                turn,
                footage,
                place -> place.equals(FakeFootage.PLACE) ? Optional.of(new NvrPlace(place, store)) : Optional.empty(),
                () -> inUse,
                index(),
                settle,
                journal,
                certify,
                this::pause,
                clock);
    }

    private final class Draft implements Certify.Draft {
        private final RunId run;

        Draft(RunId run) {
            this.run = run;
        }

        @Override
        public String sha256() {
            return KeptNotes.hash(run.number());
        }

        @Override
        public boolean isNamed() {
            return journal.notes().stream()
                    .anyMatch(note ->
                            note.act() == Act.FINISH_DELETION && note.about().startsWith("run " + run + ","));
        }

        @Override
        public void keep() {
            certificates.add("certificate of run " + run);
        }
    }

    private void pause(Duration time) {
        pauses.add(time);
        store.tick();
    }

    /** One run from its wish to its end. */
    public Run run(RunCause cause) {
        RunId id = ((RunAnswer.Done) desk.ask(cause, ANNA)).run().id();
        carryOut().carryOut(id);
        return runs.find(id).orElseThrow();
    }

    public Run delete() {
        return run(RunCause.ASKED);
    }

    public List<RunItem> items(RunId id) {
        List<RunItem> all = new ArrayList<>();
        runs.each(id, all::add);
        return all;
    }

    public List<ItemResult> results(Run run) {
        return items(run.id()).stream().map(RunItem::result).toList();
    }

    private ClipIndex index() {
        return new ClipIndex() {
            @Override
            public long count(NvrId nvr) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Map<String, Row> rows(NvrId nvr, Collection<String> paths) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<ClipId> put(NvrId nvr, List<Entry> entries) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Held> heldAfter(NvrId nvr, long number, int most) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(Collection<ClipId> ids) {
                forgotten.addAll(ids);
                footage.pieces().stream()
                        .filter(piece -> piece.clip().filter(ids::contains).isPresent())
                        .forEach(footage::remove);
            }

            @Override
            public void settleEnds(NvrId nvr) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
