package obscura.plugin.nvr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.ClipIndex.Held;

/**
 * Takes clips out of the index whose files are gone: not met in a whole listing, and not there when looked for by name.
 * When more than half are missing at once, something else is wrong (a disk not mounted, a path changed), and nothing is
 * taken out unless a person said so.
 */
final class RemoveVanished {
    private static final int PAGE = 500;

    private final NvrId id;
    private final Nvr nvr;
    private final ClipIndex index;
    private final RoundNotes notes;
    private final SeenClips seen;
    private final Unread unread;

    RemoveVanished(NvrId id, Nvr nvr, ClipIndex index, RoundNotes notes, SeenClips seen, Unread unread) {
        this.id = id;
        this.nvr = nvr;
        this.index = index;
        this.notes = notes;
        this.seen = seen;
        this.unread = unread;
    }

    /** @param before how many clips the index held when the round began */
    void run(long before, Loss loss) {
        long[] missing = {0};
        pages(page -> page.stream().filter(this::unmet).forEach(held -> {
            if (unread.hides(held.path())) {
                notes.notRemoved++;
            } else {
                missing[0]++;
            }
        }));
        if (missing[0] * 2 > before && loss == Loss.DOUBTED) {
            notes.notRemoved += missing[0];
            notes.problem(missing[0] + " of " + before + " clips are not found any more. That many rarely vanish at"
                    + " once, so they stay listed. Check that the right disk is mounted; if they were really deleted,"
                    + " confirm it.");
        } else if (missing[0] > 0) {
            pages(page -> remove(page.stream()
                    .filter(this::unmet)
                    .filter(held -> !unread.hides(held.path()))
                    .toList()));
        }
    }

    private boolean unmet(Held held) {
        return !seen.has(held.id());
    }

    private void remove(List<Held> missing) {
        List<ClipId> gone = new ArrayList<>();
        for (Held held : missing) {
            ClipFile file = nvr.locate(held.path());
            if (file instanceof ClipFile.Gone) {
                gone.add(held.id());
            } else {
                notes.notRemoved++;
                notes.problem(file instanceof ClipFile.Refused refused ? refused.sentence() : stillThere());
            }
        }
        if (!gone.isEmpty()) {
            index.remove(gone);
            notes.removed += gone.size();
        }
    }

    private static String stillThere() {
        return "A clip is still there but is not listed any more. It stays in the index.";
    }

    private void pages(Consumer<List<Held>> each) {
        long last = 0;
        List<Held> page = index.heldAfter(id, last, PAGE);
        while (!page.isEmpty() && !Thread.currentThread().isInterrupted()) {
            each.accept(page);
            last = page.get(page.size() - 1).id().number();
            page = index.heldAfter(id, last, PAGE);
        }
    }
}
