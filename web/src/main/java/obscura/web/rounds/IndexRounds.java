package obscura.web.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvrs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every NVR, one after the other and never two at a time, whoever asks. What a round saw is held in memory: after a
 * start nothing is known until the first round is over. An interrupt ends it soon and leaves the index right.
 */
public final class IndexRounds {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRounds.class);

    private final Nvrs nvrs;
    private final OpenNvrs doors;
    private final IndexFootage index;
    private final Clock clock;
    private final Map<NvrId, LastRound> last = new ConcurrentHashMap<>();

    public IndexRounds(Nvrs nvrs, OpenNvrs doors, IndexFootage index, Clock clock) {
        this.nvrs = nvrs;
        this.doors = doors;
        this.index = index;
        this.clock = clock;
    }

    /** A round of every NVR there is; one that fails keeps none of the others from theirs. */
    public void all() {
        List<KnownNvr> known = nvrs.all();
        last.keySet().retainAll(known.stream().map(KnownNvr::id).toList());
        for (KnownNvr nvr : known) {
            if (!Thread.currentThread().isInterrupted()) {
                one(nvr.id(), Loss.DOUBTED, clock.instant());
            }
        }
    }

    /**
     * A round of one NVR; nothing when it was removed, or when a round began since somebody asked for this one.
     *
     * @param asked when it was asked for
     */
    public synchronized void one(NvrId id, Loss loss, Instant asked) {
        if (loss == Loss.DOUBTED
                && last(id).filter(l -> l.began().isAfter(asked)).isPresent()) {
            return;
        }
        try {
            Instant began = clock.instant();
            doors.of(id).ifPresent(nvr -> keep(index.run(id, nvr, loss), began));
        } catch (RuntimeException e) {
            if (nvrs.find(id).isPresent()) {
                LOG.error("The round of NVR {} failed; the next one tries again", id, e);
            }
        }
    }

    private void keep(IndexReport report, Instant began) {
        last.put(report.nvr(), new LastRound(report, began, clock.instant()));
    }

    /** Empty when there was none since the start. */
    public Optional<LastRound> last(NvrId id) {
        return Optional.ofNullable(last.get(id));
    }
}
