package obscura.plugin.export.order;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/**
 * Where exports are ordered, cancelled, decided upon and deleted. Whether somebody may is asked before; that he did stands in
 * the journal before it happens. Any number of threads.
 */
public final class ExportDesk {
    private static final int TRIES = 20;

    private final Exports exports;
    private final ExportQueue queue;
    private final ExportFolders folders;
    private final Journal journal;
    private final Clock clock;

    public ExportDesk(Exports exports, ExportQueue queue, ExportFolders folders, Journal journal, Clock clock) {
        this.exports = exports;
        this.queue = queue;
        this.folders = folders;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws ObscuraException REFUSED when too many wait already */
    public ExportOrder order(ExportWish wish) {
        ExportOrder order = exports.add(wish);
        try {
            journal.append(note(order, wish.by(), Act.ORDER_EXPORT));
        } catch (ObscuraException e) {
            change(order.id(), Export::cancelled);
            throw e;
        }
        queue.add(order.id());
        return order;
    }

    /** @throws ObscuraException REFUSED when it is over already or never was */
    public void cancel(ExportId id, Who by) {
        Export found = found(id, ExportState.CANCELLED);
        journal.append(note(found.order(), by, Act.CANCEL_EXPORT));
        Export before = change(id, Export::cancelled);
        if (before.state() != ExportState.RUNNING) {
            queue.remove(id);
            folders.delete(id);
        }
    }

    /**
     * A person has looked through it; the next turn paints.
     *
     * @param what was decided, in numbers
     * @param reason why, in the person's own words; may be empty
     * @throws ObscuraException REFUSED when it does not wait for a review
     */
    public void decided(ExportId id, Who by, String what, String reason) {
        ExportOrder order = found(id, ExportState.QUEUED).order();
        journal.append(new Note(
                by,
                Act.DECIDE_EXPORT,
                Optional.of(order.camera()),
                Optional.of(order.range()),
                "export " + id + ": " + what,
                reason,
                Result.DONE));
        change(id, Export::decidedUpon);
        queue.add(id);
    }

    /**
     * Removes an export's files; who reads them at this moment reads on to the end.
     *
     * @throws ObscuraException REFUSED when it is not over yet, FAILED when a file can't be removed
     */
    public void delete(ExportId id, Who by) {
        Export found = found(id, ExportState.DELETED);
        journal.append(note(found.order(), by, Act.DELETE_EXPORT));
        if (found.state() == ExportState.DONE || found.state() == ExportState.REVIEW) {
            // From here on nobody begins to read it, and the next expiry goes on should this end half done.
            change(id, export -> export.expiring(clock.instant()));
        }
        folders.delete(id);
        change(id, ExportDesk::gone);
    }

    /** Its expiry and a run of deletion may come for it at once. */
    private static Export gone(Export now) {
        return now.state() == ExportState.DELETED ? now : now.deleted();
    }

    /** Deletes what has expired. */
    public void expire() {
        expire(export -> false);
    }

    /** @param held what stays though its time is over */
    public void expire(Predicate<Export> held) {
        exports.expired(clock.instant()).stream()
                .filter(held.negate())
                .forEach(export -> delete(export.id(), Who.OBSCURA));
    }

    /** At start: what waits or ran when the last process ended gets its turn again, and what it did not clear away goes. */
    public void resume() {
        folders.all().forEach(this::clear);
        exports.in(ExportState.RUNNING).forEach(export -> queue.add(export.id()));
        remind();
    }

    /** Whatever waits has a place in the queue. */
    public void remind() {
        exports.in(ExportState.QUEUED).forEach(export -> queue.add(export.id()));
    }

    private void clear(ExportId id) {
        exports.find(id).map(Export::state).ifPresent(state -> {
            switch (state) {
                case DONE -> folders.forgetReview(id);
                case FAILED, CANCELLED, DELETED -> folders.delete(id);
                case QUEUED, RUNNING, REVIEW -> {}
            }
        });
    }

    private Export found(ExportId id, ExportState next) {
        Export found = exports.find(id).orElseThrow(() -> ObscuraException.refused("There is no such export."));
        require(found, next);
        return found;
    }

    private static void require(Export found, ExportState next) {
        if (!found.state().mayBecome(next)) {
            throw ObscuraException.refused("This export is " + found.state().word() + " and can't become " + next.word()
                    + ". Look at it again.");
        }
    }

    /** Again while others change it too; returns it as it was before. */
    private Export change(ExportId id, Function<Export, Export> how) {
        for (int i = 0; i < TRIES; i++) {
            Export before = exports.find(id).orElseThrow(() -> ObscuraException.refused("There is no such export."));
            Export after = how.apply(before);
            if (exports.update(after)) {
                return before;
            }
        }
        throw new ObscuraException(
                ObscuraException.Kind.FAILED, "This export is being changed all the time. Try again.");
    }

    private static Note note(ExportOrder order, Who by, Act act) {
        return new Note(
                by,
                act,
                Optional.of(order.camera()),
                Optional.of(order.range()),
                "export " + order.id(),
                act == Act.ORDER_EXPORT ? order.reason() : "",
                Result.DONE);
    }
}
