package obscura.retention.certificate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Entries;
import obscura.plugin.seal.Fingerprint;
import obscura.retention.run.OldItems;
import obscura.retention.run.Run;

/**
 * Cuts down what the database says of runs that are long over, so that a run of half a million things every day does not fill it.
 * What must stay true: nothing goes of a run that deleted before its certificate was read from the disk, is as it was signed,
 * agrees with itself and is the one the journal names; and whoever writes meanwhile waits for one short transaction at most.
 * Slow; one thread at a time.
 */
public final class CutDownRuns {
    /** How often it is to be done. */
    public static final Duration EVERY = Duration.ofHours(3);
    /** A run is told one by one so long. */
    public static final Duration WHOLE_FOR = Duration.ofDays(30);
    /** The newest runs are told one by one however old they are. */
    static final int NEWEST = 10;

    static final int BATCH = 500;
    private static final int MOST_RUNS = 20;
    private static final int MOST_AT_ONCE = 200_000;

    private final OldItems items;
    private final Certificates certificates;
    private final Entries journal;
    private final Supplier<Fingerprint> site;
    private final Clock clock;

    /** @param site whose key certificates are signed with here */
    public CutDownRuns(
            OldItems items, Certificates certificates, Entries journal, Supplier<Fingerprint> site, Clock clock) {
        this.items = items;
        this.certificates = certificates;
        this.journal = journal;
        this.site = site;
        this.clock = clock;
    }

    /** @return how many things were forgotten; what is left over comes the next time */
    public long round() {
        for (Run run : items.whole(clock.instant().minus(WHOLE_FOR), NEWEST, MOST_RUNS)) {
            if (isToldElsewhere(run)) {
                items.count(run.id());
            }
        }
        long gone = 0;
        for (RunId run : items.counted(MOST_RUNS)) {
            gone += forget(run, MOST_AT_ONCE - gone);
        }
        return gone;
    }

    private long forget(RunId run, long most) {
        long gone = 0;
        int now = BATCH;
        while (now == BATCH && gone < most && !Thread.currentThread().isInterrupted()) {
            now = items.forget(run, BATCH);
            gone += now;
        }
        return gone;
    }

    /** A run that never began to delete has nothing that must be told. */
    private boolean isToldElsewhere(Run run) {
        Optional<Path> certificate = certificates.json(run.id());
        return run.begun().isEmpty() || certificate.filter(this::holds).isPresent();
    }

    private boolean holds(Path certificate) {
        try {
            List<String> broken = CheckCertificate.of(
                            certificate, Optional.of(journal), Optional.of(site.get()), Optional.empty())
                    .broken();
            return broken.isEmpty();
        } catch (ObscuraException e) {
            return false;
        }
    }
}
