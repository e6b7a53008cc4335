package obscura.retention.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.plan.ClockSeen;

/** All runs that ever were and what became of each thing in them. Each call is on the disk when it returns. Any thread. */
public interface Runs {
    int LARGEST_PAGE = 500;

    Run add(RunCause cause, Who by, Instant asked);

    Optional<Run> find(RunId id);

    /** Newest first. */
    List<Run> newest(Optional<RunId> before, int most);

    /** Those that are not over, oldest first. */
    List<Run> unfinished();

    /** The newest that deleted and is done. */
    Optional<Run> lastDone();

    /** @return false when somebody else has changed it since it was found */
    boolean update(Run changed);

    /** Writes down what must go; in parts, each of them one transaction. What stands there already is not added again. */
    void freeze(RunId id, List<RunItem> items);

    /** Forgets what was written down of a plan that did not become whole. */
    void forgetItems(RunId id);

    /** By number, those after {@code after} (0 for the first), at most {@code most} of them. */
    List<RunItem> items(RunId id, ItemFilter filter, long after, int most);

    /** Everything of a run by number, streamed. */
    void each(RunId id, Consumer<RunItem> into);

    /** The next things of one place and one camera that are so far, by number; {@code PLANNED} or {@code ASKED}. */
    List<RunItem> next(RunId id, ItemResult soFar, int most);

    /**
     * Writes down what became of things; a batch is one transaction. What should be gone and is not is remembered beyond the
     * run until it is; since when is filled in from there.
     */
    void results(RunId id, List<RunItem> items, Instant now);

    /** By camera, kind and result. */
    List<RunLine> lines(RunId id);

    /** What should be gone and is not, oldest first. */
    List<StillThere> stillThere(long after, int most);

    long countStillThere();

    /** Whether it is time to try any of it again. */
    boolean isTimeForAgain(Instant now);

    /** What it is time for is not due again before a moment, unless a result says otherwise. */
    void putOffAgain(Instant now, Instant until);

    /** What the clock said when it was last looked at. */
    Optional<ClockSeen> clock();

    void clock(ClockSeen seen);
}
