package obscura.retention.run;

import obscura.plugin.id.RunId;

/** Where runs wait for their turn, one at a time; it outlives this process. */
public interface RunQueue {
    /** Adds it at the end; {@link CarryOutRun#carryOut} is called when its turn comes. Twice is once. */
    void add(RunId id);
}
