package obscura.plugin.nvr;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.ClipIndex.Held;

/**
 * Keeps the index in step with what an NVR really holds, round by round. A file whose size and last write are as before
 * costs one comparison; only new and changed ones are opened. Memory is one bit per clip and one batch.
 *
 * <p>What must stay true: a clip leaves the index only when its file is known to be gone. Whatever is in doubt stays and
 * is reported, for the index decides what is deleted on schedule and what is told to people.
 *
 * <p>Runs on the caller's thread, one round per NVR at a time. An interrupt ends it after the batch at hand; what is in
 * the index by then is right, nothing is taken out, and the thread's interrupt mark stays.
 */
public final class IndexFootage {
    private final Cameras cameras;
    private final ClipIndex index;
    private final Clock clock;

    public IndexFootage(Cameras cameras, ClipIndex index, Clock clock) {
        this.cameras = cameras;
        this.index = index;
        this.clock = clock;
    }

    /** One round over all there is. */
    public IndexReport run(NvrId id, Nvr nvr, Loss loss) {
        RoundNotes notes = new RoundNotes();
        Reach reach = nvr.reach();
        if (!(reach instanceof Reach.Reachable)) {
            return unreachable(id, reach);
        }
        long before = index.count(id);
        SeenClips seen = new SeenClips(lowest(id));
        IndexRound round = new IndexRound(id, nvr, cameras, index, clock.instant(), notes, seen);
        nvr.list(round);
        round.end();
        Reach after = nvr.reach();
        boolean finished = round.goOn();
        if (finished && !(after instanceof Reach.Reachable)) {
            return unreachable(id, after);
        }
        if (finished && notes.files == 0) {
            notes.problem(
                    "No footage was found there. Check that its cameras record. Check the pattern if it is a folder.");
        }
        if (finished) {
            new RemoveVanished(id, nvr, index, notes, seen, round.unread()).run(before, loss);
        }
        settle(id, notes);
        return notes.report(id, after, finished && round.goOn());
    }

    /**
     * A short round over what ends after a moment. It adds and changes; only a whole round takes anything out, and only a whole
     * one notices what was changed before that moment.
     */
    public IndexReport recent(NvrId id, Nvr nvr, Instant since) {
        RoundNotes notes = new RoundNotes();
        Reach reach = nvr.reach();
        if (!(reach instanceof Reach.Reachable)) {
            return unreachable(id, reach);
        }
        SeenClips seen = new SeenClips(lowest(id));
        IndexRound round = new IndexRound(id, nvr, cameras, index, clock.instant(), notes, seen);
        nvr.listSince(since, round);
        round.end();
        settle(id, notes);
        return notes.report(id, reach, round.goOn() && !round.unread().hasAny());
    }

    private void settle(NvrId id, RoundNotes notes) {
        if (notes.added + notes.changed + notes.removed > 0) {
            index.settleEnds(id);
        }
    }

    /** What is to be said of a round that could not begin. */
    public IndexReport unreachable(NvrId id, Reach reach) {
        RoundNotes notes = new RoundNotes();
        notes.notRemoved = index.count(id);
        notes.problem(reach.sentence());
        return notes.report(id, reach, false);
    }

    private long lowest(NvrId id) {
        List<Held> first = index.heldAfter(id, 0, 1);
        return first.isEmpty() ? 1 : first.get(0).id().number();
    }
}
