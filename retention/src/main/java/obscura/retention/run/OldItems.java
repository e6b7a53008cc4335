package obscura.retention.run;

import java.time.Instant;
import java.util.List;
import obscura.plugin.id.RunId;

/**
 * What became of each thing of runs that are long over. It can be cut down to how many came to what; what should be gone and is
 * not stays named. Each call is on the disk when it returns. Any thread.
 */
public interface OldItems {
    /**
     * Runs that were over by then and are still told one by one, oldest first.
     *
     * @param newest so many of the newest of all runs are never among them
     */
    List<Run> whole(Instant by, int newest, int most);

    /** From here on the run is told by its numbers alone. Changes nothing of them; twice is once. */
    void count(RunId id);

    /** Runs of which something is still to be forgotten, oldest first. */
    List<RunId> counted(int most);

    /**
     * Forgets some things of a run that was counted, never one that should be gone and is not; one short transaction.
     *
     * @return how many; 0 when nothing of it is left to forget
     */
    int forget(RunId id, int most);

    /** Whether it is told by its numbers alone. */
    boolean isCounted(RunId id);
}
