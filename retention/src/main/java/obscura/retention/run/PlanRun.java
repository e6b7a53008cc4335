package obscura.retention.run;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.retention.footage.Footage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Stores;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.Holds;
import obscura.retention.plan.Circumstances;
import obscura.retention.plan.ClockSeen;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.plan.Doubt;
import obscura.retention.plan.Due;
import obscura.retention.plan.Dues;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;

/** Writes down what a run must delete and decides whether it may begin. Deletes nothing; may be done again from the start. */
final class PlanRun {
    private final Runs runs;
    private final Rules rules;
    private final Holds holds;
    private final HoldDesk holdDesk;
    private final Footage footage;
    private final Stores stores;
    private final Journal journal;
    private final Clock clock;

    PlanRun(CarryOutRun.Ports ports) {
        this.runs = ports.runs();
        this.rules = ports.rules();
        this.holds = ports.holds();
        this.holdDesk = ports.holdDesk();
        this.footage = ports.footage();
        this.stores = ports.stores();
        this.journal = ports.journal();
        this.clock = ports.clock();
    }

    void plan(RunId id) {
        Instant now = clock.instant();
        ClockSeen seen = runs.clock().map(before -> before.next(now)).orElseGet(() -> ClockSeen.first(now));
        runs.clock(seen);
        if (seen.doubt().isEmpty()) {
            holdDesk.endDue(now);
        }
        RuleSet set = rules.current();
        Optional<Run> begun =
                runs.find(id).map(run -> run.planning(now, set.version())).filter(runs::update);
        if (begun.isEmpty()) {
            return;
        }
        runs.forgetItems(id);
        FreezePlan freeze = freeze(begun.get(), set, now);
        decide(id, doubts(begun.get(), seen, freeze));
    }

    private FreezePlan freeze(Run run, RuleSet set, Instant now) {
        FreezePlan freeze = new FreezePlan(runs, run.id());
        boolean again = run.cause() == RunCause.AGAIN;
        if (!again) {
            DeletionPlan.of(set, holds.standing(), footage, now).each(freeze);
        }
        AgainFootage still = new AgainFootage(runs, again ? now : Instant.MAX);
        DeletionPlan.of(set, holds.standing(), still, now).each(uncounted(freeze));
        freeze.flush();
        return freeze;
    }

    /** What is still there may be in the footage too, and is written down and counted once. */
    private static Dues uncounted(FreezePlan freeze) {
        return new Dues() {
            @Override
            public void due(Due due) {
                freeze.add(due);
            }

            @Override
            public void held(Piece piece, Rule rule) {}

            @Override
            public void unread(Place place, RuleKind kind, String why) {}
        };
    }

    private List<Doubt> doubts(Run run, ClockSeen seen, FreezePlan freeze) {
        OptionalLong lastRules =
                runs.lastDone().map(last -> OptionalLong.of(last.rules())).orElseGet(OptionalLong::empty);
        return new Circumstances(
                        seen,
                        freeze.summary(),
                        footage.recordings().clips(),
                        run.rules(),
                        lastRules,
                        closed(freeze.places()))
                .doubts();
    }

    private Map<Place, Saying> closed(Set<Place> places) {
        OpenPlaces open = new OpenPlaces(stores, footage);
        Map<Place, Saying> closed = new LinkedHashMap<>();
        places.forEach(place -> open.closed(place).ifPresent(why -> closed.put(place, why)));
        return closed;
    }

    private void decide(RunId id, List<Doubt> doubts) {
        Run run = runs.find(id).orElseThrow();
        if (run.state() != RunState.PLANNING) {
            return;
        }
        if (run.isPreview()) {
            runs.update(run.shown(doubts, clock.instant()));
        } else if (doubts.stream().anyMatch(doubt -> doubt.kind().asks())) {
            journal.append(Note.of(Who.OBSCURA, Act.STOP_DELETION, "run " + id + " asks" + words(doubts), Result.DONE));
            runs.update(run.asking(doubts));
        } else {
            runs.update(run.deleting(doubts));
        }
    }

    private static String words(List<Doubt> doubts) {
        StringBuilder words = new StringBuilder();
        doubts.stream()
                .filter(doubt -> doubt.kind().asks())
                .forEach(doubt -> words.append(": ").append(doubt.kind().word()));
        return words.toString();
    }
}
