package obscura.retention.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.ClipIndex;
import obscura.retention.footage.Footage;
import obscura.retention.footage.InUse;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Stores;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.rule.Rules;

/**
 * Does one run when its turn comes. What must stay true whatever ends this process: nothing is deleted that was not written down
 * first, and in the journal that it begins; nothing is called deleted that was not looked for and not found; and it goes on
 * where it was.
 *
 * <p>On the caller's thread, one run at a time. An interrupt ends it after the batch at hand.
 */
public final class CarryOutRun {
    private final Ports ports;
    private final Runs runs;
    private final PlanRun plan;
    private final DeleteItems items;
    private final Set<RunId> underWay = ConcurrentHashMap.newKeySet();

    /** What a run needs of the rest of the house. */
    public record Ports(
            Runs runs,
            Rules rules,
            Holds holds,
            HoldDesk holdDesk,
            HoldTurn turn,
            Footage footage,
            Stores stores,
            InUse inUse,
            ClipIndex index,
            SettleNvrs settle,
            Journal journal,
            Certify certify,
            Pause pause,
            Clock clock) {}

    public CarryOutRun(Ports ports) {
        this.ports = ports;
        this.runs = ports.runs();
        this.plan = new PlanRun(ports);
        this.items = new DeleteItems(ports);
    }

    /**
     * Brings a run as far as it goes; twice is once.
     *
     * @throws ObscuraException INTERRUPTED when this thread is: it is to be carried out again
     */
    public void carryOut(RunId id) {
        if (!underWay.add(id)) {
            return;
        }
        try {
            if (state(id)
                    .filter(state -> state == RunState.QUEUED || state == RunState.PLANNING)
                    .isPresent()) {
                planned(id);
            }
            if (state(id).filter(state -> state == RunState.DELETING).isPresent()) {
                delete(id);
            }
        } finally {
            underWay.remove(id);
        }
    }

    private Optional<RunState> state(RunId id) {
        return runs.find(id).map(Run::state);
    }

    private void planned(RunId id) {
        try {
            plan.plan(id);
        } catch (ObscuraException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            runs.find(id)
                    .filter(run -> run.state().mayBecome(RunState.FAILED))
                    .ifPresent(run -> runs.update(run.failed(
                            Saying.quoted(e.getMessage()), ports.clock().instant())));
        }
    }

    private void delete(RunId id) {
        Run run = begun(id);
        items.delete(run);
        finish(run);
    }

    private Run begun(RunId id) {
        Run run = runs.find(id).orElseThrow();
        if (run.begun().isEmpty()) {
            putOffAgain(run);
            Entry entry = append(run, Act.START_DELETION, "run " + id + " by rules version " + run.rules());
            runs.update(run.begun(new Run.Position(entry.number(), entry.hash()))
                    .alsoDoubting(ports.settle().settle()));
        }
        return runs.find(id).orElseThrow();
    }

    /** What it spares, because it is held or in use, is not due again at once. Not before: a plan may fail or be broken off. */
    private void putOffAgain(Run run) {
        if (run.cause() == RunCause.AGAIN) {
            runs.putOffAgain(
                    run.planned().orElseThrow(), ports.clock().instant().plus(Backoff.LONGEST));
        }
    }

    /** The journal names the certificate before that is in its place: one that is there is always named. */
    private void finish(Run run) {
        Certify.Draft certificate = ports.certify().draft(run);
        if (!certificate.isNamed()) {
            append(
                    run,
                    Act.FINISH_DELETION,
                    "run " + run.id() + ", certificate " + certificate.sha256() + counts(runs.lines(run.id())));
        }
        certificate.keep();
        runs.update(run.done(ports.clock().instant()));
    }

    private static String counts(List<RunLine> lines) {
        StringBuilder words = new StringBuilder();
        for (ItemResult result : ItemResult.values()) {
            long items = lines.stream()
                    .filter(line -> line.result() == result)
                    .mapToLong(RunLine::items)
                    .sum();
            if (items > 0) {
                words.append(", ").append(result.word()).append(' ').append(items);
            }
        }
        return words.toString();
    }

    private Entry append(Run run, Act act, String about) {
        return ports.journal()
                .append(new Note(run.by(), act, Optional.empty(), Optional.empty(), about, "", Result.DONE));
    }
}
