package obscura.web;

import java.time.Clock;
import obscura.migrations.DurableJobs;
import obscura.plugin.id.RunId;
import obscura.retention.run.RunQueue;

/**
 * The queue of runs as durable jobs.
 *
 * @param task what these are called among the jobs
 */
record RunsLine(DurableJobs jobs, String task, Clock clock) implements RunQueue {
    @Override
    public void add(RunId id) {
        jobs.schedule(task, id.toString(), "", clock.instant());
    }
}
