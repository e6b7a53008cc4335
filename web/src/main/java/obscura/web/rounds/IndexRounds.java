package obscura.web.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvrs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every NVR, each on a thread of its own and never twice at a time, so that one that is slow or dead holds up nobody.
 * What a round saw is held in memory: after a start nothing is known until the first round is over. Closing ends rounds soon
 * and leaves the index right.
 */
public final class IndexRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRounds.class);
    private static final int STAY_SECONDS = 5;

    private final Nvrs nvrs;
    private final OneRound round;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<NvrId, LastRound> last = new ConcurrentHashMap<>();
    private final Map<NvrId, RoundLine> lines = new ConcurrentHashMap<>();
    private final Map<NvrId, Instant> believed = new ConcurrentHashMap<>();

    public IndexRounds(Nvrs nvrs, OneRound round, Clock clock) {
        this.nvrs = nvrs;
        this.round = round;
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, STAY_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "rounds");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Begins a round of every NVR of which none is under way, and returns. */
    public void all() {
        List<NvrId> known = nvrs.all().stream().map(KnownNvr::id).toList();
        last.keySet().retainAll(known);
        lines.keySet().retainAll(known);
        believed.keySet().retainAll(known);
        RoundLine.Wish wish = new RoundLine.Wish(false, Loss.DOUBTED, clock.instant());
        for (NvrId nvr : known) {
            if (line(nvr).addIfIdle(wish)) {
                start(nvr);
            }
        }
    }

    /**
     * Begins a whole round of one NVR as soon as none of it is under way, and returns.
     *
     * @param asked when it was asked for: one that began since then is enough, unless losses shall be believed
     */
    public void ask(NvrId nvr, Loss loss, Instant asked) {
        if (line(nvr).add(new RoundLine.Wish(true, loss, asked))) {
            start(nvr);
        }
    }

    private RoundLine line(NvrId nvr) {
        return lines.computeIfAbsent(nvr, id -> new RoundLine());
    }

    private void start(NvrId nvr) {
        RoundLine line = line(nvr);
        try {
            threads.execute(() -> untilNoneIsLeft(nvr, line));
        } catch (RejectedExecutionException closed) {
            line.stop();
        }
    }

    private void untilNoneIsLeft(NvrId nvr, RoundLine line) {
        Optional<RoundLine.Wish> wish = line.next();
        while (wish.isPresent()) {
            carryOut(nvr, wish.get());
            wish = line.next();
        }
    }

    private void carryOut(NvrId nvr, RoundLine.Wish wish) {
        Optional<LastRound> before = last(nvr);
        boolean served = wish.whole()
                && wish.loss() == Loss.DOUBTED
                && before.flatMap(LastRound::whole)
                        .filter(began -> began.isAfter(wish.asked()))
                        .isPresent();
        boolean believedAlready = wish.loss() == Loss.BELIEVED && hasBelieved(nvr, wish.asked());
        if (served || believedAlready || Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            round.of(nvr, wish, before).ifPresent(done -> ended(nvr, wish, done));
        } catch (RuntimeException e) {
            if (nvrs.find(nvr).isPresent()) {
                LOG.error("The round of NVR {} failed; the next one tries again", nvr, e);
            }
        }
    }

    private void ended(NvrId nvr, RoundLine.Wish wish, LastRound done) {
        last.put(nvr, done);
        if (wish.loss() == Loss.BELIEVED && done.isReachable() && done.report().finished()) {
            believed.put(nvr, done.began());
        }
    }

    /** Whether a round that believed losses went to its end since it was asked for; not known after a start. */
    public boolean hasBelieved(NvrId nvr, Instant asked) {
        return Optional.ofNullable(believed.get(nvr))
                .filter(began -> !began.isBefore(asked))
                .isPresent();
    }

    /** Empty when there was none since the start. */
    public Optional<LastRound> last(NvrId id) {
        return Optional.ofNullable(last.get(id));
    }

    /** Whether the newest round could not reach it: nobody needs to wait for it. */
    public boolean isSilent(NvrId id) {
        return last(id).filter(round -> !round.isReachable()).isPresent();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(STAY_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A round did not end in time; what it has put into the index is right.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
