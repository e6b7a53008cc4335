package obscura.retention.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.RunId;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.plan.Due;
import obscura.retention.plan.Dues;
import obscura.retention.plan.PlanSummary;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;

/** Writes a plan down, batch by batch, and counts it. */
final class FreezePlan implements Dues {
    private static final int BATCH = 1000;

    private final Runs runs;
    private final RunId run;
    private final PlanSummary.Tally tally = new PlanSummary.Tally();
    private final Set<Place> places = new LinkedHashSet<>();
    private final List<RunItem> batch = new ArrayList<>(BATCH);
    private long number;

    FreezePlan(Runs runs, RunId run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public void due(Due due) {
        tally.due(due);
        add(due);
    }

    /** Without counting it: it may be there already. */
    void add(Due due) {
        batch.add(RunItem.planned(++number, due.piece(), due.why().days()));
        places.add(due.piece().place());
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ObscuraException(
                    ObscuraException.Kind.INTERRUPTED, "Obscura is closing; the run goes on when it is back.");
        }
        runs.freeze(run, List.copyOf(batch));
        batch.clear();
    }

    @Override
    public void held(Piece piece, Rule rule) {
        tally.held(piece, rule);
    }

    @Override
    public void unread(Place place, RuleKind kind, String why) {
        tally.unread(place, kind, why);
    }

    PlanSummary summary() {
        return tally.summary();
    }

    /** Where something lies that must go. */
    Set<Place> places() {
        return places;
    }
}
