package obscura.retention.run;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.retention.footage.Saying;
import obscura.retention.plan.ClockSeen;
import obscura.retention.run.RunAnswer.Why;

/**
 * Where runs and previews are asked for, confirmed and stopped. Whether somebody may is asked before; that he did stands in the
 * journal. Any number of threads.
 */
public final class RunDesk {
    private final Runs runs;
    private final RunQueue queue;
    private final Journal journal;
    private final Clock clock;

    public RunDesk(Runs runs, RunQueue queue, Journal journal, Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    /** A run that deletes is refused while another one waits or goes on; previews are not. */
    public synchronized RunAnswer ask(RunCause cause, Who who) {
        Optional<Run> other = cause == RunCause.PREVIEW ? Optional.empty() : underWay();
        if (other.isPresent()) {
            return refused(Why.OTHER_RUN, other.get().id(), other.get().state().word());
        }
        Run run = runs.add(cause, who, clock.instant());
        try {
            if (cause == RunCause.PREVIEW) {
                journal.append(note(run, who, Act.PREVIEW_DELETION, "", ""));
            }
        } catch (ObscuraException e) {
            runs.update(run.stopped(Saying.of(Saying.Kind.NOT_JOURNALED), clock.instant()));
            throw e;
        }
        queue.add(run.id());
        return new RunAnswer.Done(run);
    }

    private Optional<Run> underWay() {
        return runs.unfinished().stream().filter(run -> !run.isPreview()).findFirst();
    }

    /** A person says that what looked wrong is right; the clock too, where that was in doubt. */
    public RunAnswer confirm(RunId id, Who who, String reason) {
        Optional<Run> asking = runs.find(id).filter(run -> run.state() == RunState.ASKING);
        if (asking.isEmpty()) {
            return refused(Why.NOT_ASKING);
        }
        if (reason.isBlank() || reason.length() > Run.LONGEST_FAILURE) {
            return refused(Why.REASON_MISSING, Run.LONGEST_FAILURE);
        }
        journal.append(note(asking.get(), who, Act.CONFIRM_DELETION, asked(asking.get()), reason.strip()));
        if (!runs.update(asking.get().confirmedBy(who))) {
            return refused(Why.ANSWERED_MEANWHILE);
        }
        if (asking.get().doubts().stream().anyMatch(doubt -> doubt.kind().isClock())) {
            runs.clock(ClockSeen.first(clock.instant()));
        }
        queue.add(id);
        return new RunAnswer.Done(runs.find(id).orElseThrow());
    }

    /** Ends one that waits for its turn or for an answer; nothing was deleted by it. */
    public RunAnswer stop(RunId id, Who who) {
        Optional<Run> waiting = runs.find(id).filter(run -> run.state().mayBecome(RunState.STOPPED));
        if (waiting.isEmpty()) {
            return refused(Why.TOO_LATE_TO_STOP);
        }
        journal.append(note(waiting.get(), who, Act.STOP_DELETION, "", ""));
        if (waiting.get().cause() == RunCause.AGAIN) {
            runs.putOffAgain(clock.instant(), clock.instant().plus(Backoff.LONGEST));
        }
        return runs.update(waiting.get().stopped(Saying.of(Saying.Kind.STOPPED_BY, who.name()), clock.instant()))
                ? new RunAnswer.Done(runs.find(id).orElseThrow())
                : refused(Why.GONE_ON);
    }

    private static RunAnswer refused(Why why, Object... words) {
        return new RunAnswer.Refused(
                why, Arrays.stream(words).map(String::valueOf).toList());
    }

    /** At start: what was not over when the last process ended gets its turn again. */
    public void resume() {
        runs.unfinished().stream().filter(run -> run.state() != RunState.ASKING).forEach(run -> queue.add(run.id()));
    }

    private static String asked(Run run) {
        StringBuilder words = new StringBuilder();
        run.doubts().forEach(doubt -> words.append(": ").append(doubt.kind().word()));
        return words.toString();
    }

    private static Note note(Run run, Who who, Act act, String more, String reason) {
        return new Note(who, act, Optional.empty(), Optional.empty(), "run " + run.id() + more, reason, Result.DONE);
    }
}
