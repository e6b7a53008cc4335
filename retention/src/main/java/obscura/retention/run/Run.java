package obscura.retention.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.footage.Saying;
import obscura.retention.plan.Doubt;

/**
 * One run of deletion, or of its preview.
 *
 * @param rules version of the rules it goes by
 * @param asked when it was asked for
 * @param planned the moment its plan is for: what was over by then, by the rules; empty before
 * @param doubts what looked wrong, whether or not it waits for an answer
 * @param confirmed who answered them
 * @param begun the entry of the journal that says it deletes; empty before
 * @param ended when it was over
 * @param failure why it failed or stopped
 * @param version counts changes; whoever changes something names the version he has seen
 */
public record Run(
        RunId id,
        RunCause cause,
        RunState state,
        Who by,
        long rules,
        Instant asked,
        Optional<Instant> planned,
        List<Doubt> doubts,
        Optional<Who> confirmed,
        Optional<Position> begun,
        Optional<Instant> ended,
        Saying failure,
        long version) {
    public static final int LONGEST_FAILURE = 1000;

    public Run {
        doubts = List.copyOf(doubts);
    }

    /** An entry of the journal. */
    public record Position(long number, String hash) {}

    /** Nothing is ever deleted by it. */
    public boolean isPreview() {
        return cause == RunCause.PREVIEW;
    }

    Run planning(Instant now, long byRules) {
        Run next = to(RunState.PLANNING);
        return new Run(
                id,
                cause,
                next.state,
                by,
                byRules,
                asked,
                Optional.of(now),
                List.of(),
                confirmed,
                begun,
                ended,
                Saying.NOTHING,
                version);
    }

    Run asking(List<Doubt> found) {
        return to(RunState.ASKING).doubting(found);
    }

    Run deleting(List<Doubt> found) {
        return to(RunState.DELETING).doubting(found);
    }

    Run confirmedBy(Who who) {
        Run next = to(RunState.DELETING);
        return new Run(
                id,
                cause,
                next.state,
                by,
                rules,
                asked,
                planned,
                doubts,
                Optional.of(who),
                begun,
                ended,
                failure,
                version);
    }

    Run alsoDoubting(List<Doubt> more) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.addAll(more);
        return doubting(all);
    }

    Run begun(Position entry) {
        return new Run(
                id,
                cause,
                state,
                by,
                rules,
                asked,
                planned,
                doubts,
                confirmed,
                Optional.of(entry),
                ended,
                failure,
                version);
    }

    Run shown(List<Doubt> found, Instant now) {
        return over(RunState.DONE, Saying.NOTHING, now).doubting(found);
    }

    Run done(Instant now) {
        return over(RunState.DONE, Saying.NOTHING, now);
    }

    Run stopped(Saying why, Instant now) {
        return over(RunState.STOPPED, why, now);
    }

    Run failed(Saying why, Instant now) {
        return over(RunState.FAILED, why, now);
    }

    private Run over(RunState end, Saying why, Instant now) {
        Run next = to(end);
        return new Run(
                id,
                cause,
                next.state,
                by,
                rules,
                asked,
                planned,
                doubts,
                confirmed,
                begun,
                Optional.of(now),
                why.within(LONGEST_FAILURE),
                version);
    }

    private Run doubting(List<Doubt> found) {
        return new Run(id, cause, state, by, rules, asked, planned, found, confirmed, begun, ended, failure, version);
    }

    private Run to(RunState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A run that is " + state.word() + " can't become " + next.word());
        }
        return new Run(id, cause, next, by, rules, asked, planned, doubts, confirmed, begun, ended, failure, version);
    }
}
