package obscura.web.bench;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.id.RunId;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.plan.Due;
import obscura.retention.plan.Dues;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.run.RunItem;

/** Writes a plan down as a run does, and between its batches a little of something else. */
final class WriteDown implements Dues {
    private static final int BATCH = 1000;

    private final RetentionCase.Planned planned;
    private final RunId run;
    private final List<RunItem> batch = new ArrayList<>(BATCH);
    private long number;
    private double longest;

    WriteDown(RetentionCase.Planned planned, RunId run) {
        this.planned = planned;
        this.run = run;
    }

    @Override
    public void due(Due due) {
        batch.add(RunItem.planned(++number, due.piece(), due.why().days()));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        planned.runs().freeze(run, List.copyOf(batch));
        batch.clear();
        longest = Math.max(longest, planned.writeMillis());
    }

    double longestWait() {
        return longest;
    }

    @Override
    public void held(Piece piece, Rule rule) {}

    @Override
    public void unread(Place place, RuleKind kind, String why) {}
}
