package obscura.plugin.nvr;

import java.time.Clock;
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

    /** One round. */
    public IndexReport run(NvrId id, Nvr nvr, Loss loss) {
        RoundNotes notes = new RoundNotes();
        Reach reach = nvr.reach();
        long before = index.count(id);
        if (!(reach instanceof Reach.Reachable)) {
            return unreachable(id, notes, reach, before);
        }
        SeenClips seen = new SeenClips(lowest(id));
        IndexRound round = new IndexRound(id, nvr, cameras, index, clock.instant(), notes, seen);
        nvr.list(round);
        if (round.goOn()) {
            round.flush();
        }
        Reach after = nvr.reach();
        boolean finished = round.goOn();
        if (finished && !(after instanceof Reach.Reachable)) {
            return unreachable(id, notes, after, before);
        }
        if (finished && notes.files == 0) {
            notes.problem("No file in the folder is named as the pattern says. Check the pattern.");
        }
        if (finished) {
            new RemoveVanished(id, nvr, index, notes, seen, round.unread()).run(before, loss);
        }
        if (notes.added + notes.changed + notes.removed > 0) {
            index.settleEnds(id);
        }
        return notes.report(id, after, finished && round.goOn());
    }

    private IndexReport unreachable(NvrId id, RoundNotes notes, Reach reach, long held) {
        notes.notRemoved = held;
        notes.problem(reach.sentence());
        return notes.report(id, reach, false);
    }

    private long lowest(NvrId id) {
        List<Held> first = index.heldAfter(id, 0, 1);
        return first.isEmpty() ? 1 : first.get(0).id().number();
    }
}
