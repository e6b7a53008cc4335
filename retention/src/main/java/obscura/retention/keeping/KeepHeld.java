package obscura.retention.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.HoldId;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Nvr;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.keeping.CopyHeld.Outcome;
import obscura.retention.keeping.Keepsakes.Wanted;

/**
 * Copies what is held into safe-keeping, for a recorder may delete by itself whatever it was told: Frigate does when its disk has
 * room for less than an hour. One recording at a time, the oldest of each hold first; a few of every hold in turn, so that a
 * large one keeps none waiting.
 *
 * <p>What must stay true whatever ends this process: a copy that is called one is whole; nothing lies here that has no row and
 * outlives the next round; no recording lies here in plain. Slow; on the caller's thread, one round at a time. An interrupt ends
 * it soon.
 */
public final class KeepHeld {
    private static final int A_FEW = 30;
    private static final int OFTEN = 3;

    private final Ports ports;
    private final Leftovers leftovers;
    private volatile LastRound last;

    /**
     * The last round that came to an end.
     *
     * @param problem why nothing could be done, a sentence; empty where something could
     */
    public record LastRound(Instant at, Optional<String> problem) {}

    /**
     * What a round needs of the rest of the house.
     *
     * @param recorders the way to read a recorder; empty when it was removed
     * @param plain a folder for recordings on their way, of nobody else
     */
    public record Ports(
            Keepsakes keepsakes,
            Holds holds,
            HoldTurn turn,
            Function<NvrId, Optional<Nvr>> recorders,
            Vault vault,
            Path plain,
            Room room,
            Journal journal,
            Clock clock) {}

    public KeepHeld(Ports ports) {
        this.ports = ports;
        this.leftovers = new Leftovers(ports.keepsakes(), ports.holds(), ports.turn(), ports.vault(), ports.clock());
    }

    /** Empty when there was none since the start. */
    public Optional<LastRound> last() {
        return Optional.ofNullable(last);
    }

    /** @throws ObscuraException INTERRUPTED when this thread is; the next round goes on from there */
    public synchronized void round() {
        try {
            whole();
            last = new LastRound(ports.clock().instant(), Optional.empty());
        } catch (ObscuraException e) {
            if (e.kind() != ObscuraException.Kind.INTERRUPTED) {
                last = new LastRound(ports.clock().instant(), Optional.of(e.getMessage()));
            }
            throw e;
        }
    }

    private void whole() {
        long lost = leftovers.remove(ports.plain());
        if (lost > 0) {
            String about = "copies that are not whole on the disk any more: " + lost;
            ports.journal().append(Note.of(Who.OBSCURA, Act.COPY_HELD, about, Result.FAILED));
        }
        Map<HoldId, Tally> tallies = new LinkedHashMap<>();
        try {
            copy(tallies);
        } finally {
            tallies.forEach(this::tell);
        }
    }

    private void copy(Map<HoldId, Tally> tallies) {
        Instant now = ports.clock().instant();
        CopyHeld copy = new CopyHeld(ports);
        Set<HoldId> over = new HashSet<>();
        List<Hold> open = ports.holds().standing();
        while (!open.isEmpty()) {
            for (Hold hold : open) {
                if (!copiedSome(hold, now, copy, tallies.computeIfAbsent(hold.id(), id -> new Tally(hold)))) {
                    over.add(hold.id());
                }
            }
            open = ports.holds().standing().stream()
                    .filter(hold -> !over.contains(hold.id()))
                    .toList();
        }
    }

    /** @return whether there may be more to do for it in this round */
    private boolean copiedSome(Hold hold, Instant now, CopyHeld copy, Tally tally) {
        List<Wanted> some = ports.keepsakes().wanted(hold, now, A_FEW);
        for (Wanted wanted : some) {
            Vault.requireTime();
            Outcome outcome = copy.copy(wanted);
            tally.add(outcome, wanted.tries() == 0);
            if (outcome == Outcome.HOPELESS || outcome == Outcome.NOT_NEEDED || tally.failedInARow == OFTEN) {
                return false;
            }
        }
        return some.size() == A_FEW;
    }

    private void tell(HoldId id, Tally tally) {
        if (tally.copied + tally.newlyFailed > 0) {
            String about = "hold " + id + ": copied " + tally.copied
                    + (tally.newlyFailed > 0 ? ", failed " + tally.newlyFailed : "");
            ports.journal()
                    .append(new Note(
                            Who.OBSCURA,
                            Act.COPY_HELD,
                            Optional.of(tally.hold.camera()),
                            Optional.of(tally.hold.range()),
                            about,
                            "",
                            tally.newlyFailed > 0 ? Result.FAILED : Result.DONE));
        }
    }

    /** What became of one hold's recordings in one round. */
    private static final class Tally {
        private final Hold hold;
        private long copied;
        private long newlyFailed;
        private int failedInARow;

        Tally(Hold hold) {
            this.hold = hold;
        }

        void add(Outcome outcome, boolean first) {
            switch (outcome) {
                case COPIED -> {
                    copied++;
                    failedInARow = 0;
                }
                case FAILED, HOPELESS -> {
                    newlyFailed += first ? 1 : 0;
                    failedInARow++;
                }
                case NOT_NEEDED -> failedInARow = 0;
            }
        }
    }
}
