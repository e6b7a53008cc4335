package obscura.plugin.export.order;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.ExportId;

/**
 * An order and what has become of it.
 *
 * @param decided a person has looked through it: the next run paints
 * @param phase of the work that goes on, as in {@code look}; empty when none does
 * @param progress of that phase, 0..1
 * @param failure why there is no export, in one sentence; empty unless it failed
 * @param result once it is done, and after its deletion too
 * @param expires when its files go; empty when it has none that stay
 * @param downloads how often the file was handed out
 * @param version counts changes; whoever changes something names the version he has seen
 */
public record Export(
        ExportOrder order,
        ExportState state,
        boolean decided,
        String phase,
        double progress,
        String failure,
        Optional<ExportResult> result,
        Optional<Instant> expires,
        long downloads,
        long version) {
    public static final int LONGEST_FAILURE = 1000;

    public Export {
        if (!(progress >= 0 && progress <= 1) || phase.length() > 40 || failure.length() > LONGEST_FAILURE) {
            throw new IllegalArgumentException("Not how an export can stand");
        }
        if (state == ExportState.DONE && (result.isEmpty() || expires.isEmpty())) {
            throw new IllegalArgumentException("What is done has a result and an end");
        }
    }

    public ExportId id() {
        return order.id();
    }

    /** There is a file to hand out. */
    public boolean isDownloadable(Instant now) {
        return state == ExportState.DONE && now.isBefore(expires.orElseThrow());
    }

    Export running() {
        return in(ExportState.RUNNING, "", Optional.empty(), Optional.empty());
    }

    Export waitingForReview(Instant until) {
        return in(ExportState.REVIEW, "", Optional.empty(), Optional.of(until));
    }

    Export decidedUpon() {
        Export next = in(ExportState.QUEUED, "", Optional.empty(), Optional.empty());
        return new Export(
                order, next.state, true, next.phase, 0, next.failure, next.result, next.expires, downloads, version);
    }

    Export done(ExportResult what, Instant until) {
        return in(ExportState.DONE, "", Optional.of(what), Optional.of(until));
    }

    Export failed(String why) {
        String sentence = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
        return in(ExportState.FAILED, sentence, Optional.empty(), Optional.empty());
    }

    Export cancelled() {
        return in(ExportState.CANCELLED, "", Optional.empty(), Optional.empty());
    }

    Export expiring(Instant now) {
        return new Export(
                order, state, decided, phase, progress, failure, result, Optional.of(now), downloads, version);
    }

    Export deleted() {
        return in(ExportState.DELETED, failure, result, expires);
    }

    private Export in(ExportState next, String why, Optional<ExportResult> what, Optional<Instant> until) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("An export that is " + state.word() + " can't become " + next.word());
        }
        return new Export(order, next, decided, "", 0, why, what, until, downloads, version);
    }
}
