package obscura.web.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import obscura.migrations.DurableJobs;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Loss;

/** The jobs that do the rounds: every minute, and at once for somebody who waits for one. */
public final class RoundJobs {
    private static final String EVERY_MINUTE = "index-footage";
    private static final String AT_ONCE = "index-nvr";
    private static final String BELIEVED = "index-nvr-believing-losses";

    private final DurableJobs jobs;
    private final Clock clock;

    /** Names the jobs; must be called before they are started. */
    public RoundJobs(DurableJobs jobs, IndexRounds rounds, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        jobs.again(EVERY_MINUTE, Duration.ofMinutes(1), rounds::all)
                .once(AT_ONCE, (id, asked) -> rounds.ask(nvr(id), Loss.DOUBTED, Instant.parse(asked)))
                .once(BELIEVED, (id, asked) -> rounds.ask(nvr(id), Loss.BELIEVED, Instant.parse(asked)));
    }

    /** A whole round of this NVR as soon as no other of it is under way. Whoever asks meanwhile is served by the same. */
    public void atOnce(NvrId id) {
        schedule(AT_ONCE, id);
    }

    /** The same; what is not found there now counts as really deleted, because a person said so. */
    public void believing(NvrId id) {
        schedule(BELIEVED, id);
    }

    /** A job under way does not swallow the next: it may have passed what is new. So each has an id of its own. */
    private void schedule(String job, NvrId id) {
        Instant now = clock.instant();
        jobs.schedule(job, id + "/" + now, now.toString(), now);
    }

    private static NvrId nvr(String id) {
        return new NvrId(Long.parseLong(id.substring(0, id.indexOf('/'))));
    }
}
