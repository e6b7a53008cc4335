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

    /** A round that is killed in between is asked for again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** What a person said about a folder says nothing about what it is later. */
    private static final Duration BELIEVABLE = Duration.ofHours(1);

    private final DurableJobs jobs;
    private final IndexRounds rounds;
    private final Clock clock;

    /** Names the jobs; must be called before they are started. */
    public RoundJobs(DurableJobs jobs, IndexRounds rounds, Clock clock) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.clock = clock;
        jobs.again(EVERY_MINUTE, Duration.ofMinutes(1), rounds::all)
                .once(AT_ONCE, (id, asked) -> rounds.ask(nvr(id), Loss.DOUBTED, Instant.parse(asked)))
                .once(BELIEVED, (id, asked) -> believe(nvr(id), Instant.parse(asked)));
    }

    /** A whole round of this NVR as soon as no other of it is under way. Whoever asks meanwhile is served by the same. */
    public void atOnce(NvrId id) {
        schedule(AT_ONCE, id);
    }

    /** The same; what is not found there now counts as really deleted, because a person said so. */
    public void believing(NvrId id) {
        schedule(BELIEVED, id);
    }

    /** The next look is on the disk before the round begins, so a kill loses nothing of what was said. */
    private void believe(NvrId nvr, Instant asked) {
        Instant now = clock.instant();
        if (!rounds.hasBelieved(nvr, asked) && asked.plus(BELIEVABLE).isAfter(now)) {
            jobs.schedule(BELIEVED, nvr + "/" + now, asked.toString(), now.plus(LOOK_AGAIN));
            rounds.ask(nvr, Loss.BELIEVED, asked);
        }
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
