package obscura.plugin.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is remembered of the chain outside the database, so that a cut tail or a database that was put back shows.
 *
 * @param head the last entry known here; entries may have come after it
 * @param lost heads that the database did not have any more when more was written; never taken back
 * @param restarted the entry at which this was begun anew because it had been missing or damaged; 0 when it never was
 */
public record Anchor(Head head, List<Head> lost, long restarted) {
    /** The first ones are evidence enough. */
    static final int MOST_LOST = 20;

    public Anchor {
        lost = List.copyOf(lost);
        if (lost.size() > MOST_LOST || restarted < 0) {
            throw new IllegalArgumentException("An anchor remembers at most " + MOST_LOST + " lost heads");
        }
    }

    /** Before the first entry. */
    static final Anchor BEGIN = new Anchor(Head.NONE, List.of(), 0);

    /**
     * The anchor after an entry was written. It never goes back, and it never forgets what the database lost.
     *
     * @param keeps whether the database has an entry now, or may have removed it under a rule
     */
    static Anchor after(State before, Head written, Predicate<Head> keeps) {
        if (!(before instanceof State.Read read)) {
            return new Anchor(written, List.of(), written.number());
        }
        Anchor old = read.anchor();
        if (old.head.number() == 0 || keeps.test(old.head)) {
            return old.head.number() >= written.number() ? old : new Anchor(written, old.lost, old.restarted);
        }
        List<Head> lost = new ArrayList<>(old.lost);
        if (lost.size() < MOST_LOST) {
            lost.add(old.head);
        }
        return new Anchor(written, lost, old.restarted);
    }

    /** What was found where the anchor should be. */
    public sealed interface State {
        record Missing() implements State {}

        /** There is something, but no anchor. */
        record Damaged() implements State {}

        record Read(Anchor anchor) implements State {}
    }
}
