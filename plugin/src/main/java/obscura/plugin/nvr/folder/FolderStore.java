package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.NameReading;
import obscura.plugin.time.TimeRange;

/**
 * What a folder of recordings keeps: its files. A file is removed only where that was allowed when the folder was added. It is
 * gone when neither its name nor the file itself, whatever it is called by now, is found in the folder it was removed from; a
 * folder that is absent, empty, or another one says nothing. Any thread.
 */
public final class FolderStore implements NvrStore {
    private static final int MOST_REMEMBERED = 50_000;

    private final FolderSettings settings;
    private final Clock clock;
    private final FolderNvr nvr;
    private final NameReader names;
    private final RemoveFile remove;
    private final Map<String, Removed> removed = new LinkedHashMap<>();

    public FolderStore(FolderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.nvr = new FolderNvr(settings, clock);
        this.names = settings.pattern().reader(settings.zone());
        this.remove = new RemoveFile(settings.folder(), clock);
    }

    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        if (!(nvr.reach() instanceof Reach.Reachable)) {
            return Answer.no(Trouble.Kind.UNREACHABLE, nvr.reach().sentence());
        }
        CanDelete can = settings.mayDelete()
                ? new CanDelete.OnRequest("Its files are removed from the disk, and looked for again.")
                : new CanDelete.No("Obscura may only read this folder. Allow it to delete there first.");
        return Answer.given(Map.of(KeptKind.RECORDING, can));
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        Reach reach = nvr.reach();
        if (reach instanceof Reach.Reachable) {
            nvr.list(new KeptFiles(nvr, camera, range, into));
        } else {
            into.unread(KeptKind.RECORDING, reach.sentence());
        }
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        return items.stream().map(this::delete).toList();
    }

    private Said delete(KeptItem item) {
        if (!settings.mayDelete()) {
            return new Said(item, Said.Word.REFUSED, "Obscura may only read this folder.");
        }
        if (item.kind() != KeptKind.RECORDING) {
            return new Said(item, Said.Word.NOT_THERE, "A folder keeps recordings only.");
        }
        if (!isOf(item)) {
            return new Said(item, Said.Word.REFUSED, "It is not named like a recording of this camera.");
        }
        try {
            Removed done = remove.remove(item);
            remember(item.key(), done);
            return new Said(item, done.names() == 1 ? Said.Word.DONE : Said.Word.PARTLY, words(done));
        } catch (NoSuchFileException e) {
            return nvr.reach() instanceof Reach.Reachable
                    ? new Said(item, Said.Word.NOT_THERE, "It is not there.")
                    : new Said(item, Said.Word.SILENT, nvr.reach().sentence());
        } catch (NotAllowed e) {
            return new Said(item, Said.Word.REFUSED, e.getMessage());
        } catch (IOException e) {
            return new Said(
                    item,
                    Said.Word.REFUSED,
                    "It can't be removed. Let Obscura's user write to its folder, and check the disk.");
        }
    }

    /** Whatever the key says, nothing but this camera's recordings is ever removed. */
    private boolean isOf(KeptItem item) {
        int slash = item.key().lastIndexOf('/') + 1;
        return VideoName.of(item.key().substring(slash))
                .map(video -> names.read(item.key().substring(0, slash) + video.stem(), clock.instant()))
                .filter(read -> read instanceof NameReading.Placed placed
                        && placed.camera().equals(item.camera()))
                .isPresent();
    }

    private static String words(Removed done) {
        return done.names() == 1
                ? "The file was removed."
                : "One of its " + done.names()
                        + " names was removed; under the others (hard links) it is still on the disk.";
    }

    private synchronized void remember(String path, Removed done) {
        removed.put(path, done);
        if (removed.size() > MOST_REMEMBERED) {
            removed.remove(removed.keySet().iterator().next());
        }
    }

    private synchronized Removed removed(String path) {
        return removed.get(path);
    }

    @Override
    public List<Look> look(List<KeptItem> items) {
        Reach reach = nvr.reach();
        if (!(reach instanceof Reach.Reachable)) {
            return items.stream().map(item -> unknown(item, reach.sentence())).toList();
        }
        Map<Object, Removed> wanted = new HashMap<>();
        for (KeptItem item : items) {
            Removed done = removed(item.key());
            if (done != null && done.file() != null) {
                wanted.put(done.file(), done);
            }
        }
        FindAgain.Result again =
                wanted.isEmpty() ? new FindAgain.Result(Map.of(), true) : FindAgain.in(settings.folder(), wanted);
        return items.stream().map(item -> look(item, again)).toList();
    }

    private Look look(KeptItem item, FindAgain.Result again) {
        ClipFile file = nvr.locate(item.key());
        if (file instanceof ClipFile.Refused refused) {
            return unknown(item, refused.sentence());
        }
        if (!(file instanceof ClipFile.Gone)) {
            return new Look(item, Standing.STILL_THERE, "the disk", now());
        }
        Removed done = removed(item.key());
        return done == null ? byName(item) : look(item, done, again);
    }

    private Look byName(KeptItem item) {
        return holdsRecordings()
                ? new Look(item, Standing.GONE, "the disk, by its name", now())
                : unknown(item, "No recording is in the folder: another disk may be mounted there.");
    }

    private Look look(KeptItem item, Removed done, FindAgain.Result again) {
        String elsewhere = again.found().get(done.file());
        if (elsewhere != null) {
            return new Look(item, Standing.STILL_THERE, "the disk: it lies there under another name", now());
        }
        if (!isSameFolder(done)) {
            return unknown(item, "Another folder is there now than when it was removed.");
        }
        if (done.names() > 1) {
            return unknown(item, "Its name is gone, but it had other names (hard links) that were not found.");
        }
        return again.whole()
                ? new Look(item, Standing.GONE, "the disk, by its name and by the file itself", now())
                : unknown(item, "Not everything in the folder could be looked at.");
    }

    private boolean isSameFolder(Removed done) {
        try {
            return done.root().equals(RemoveFile.root(settings.folder()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether anything in it is named as recordings are: the wrong disk in its place need not be empty. */
    private boolean holdsRecordings() {
        try {
            return SampleNames.of(settings.folder()).stream()
                    .anyMatch(name -> names.read(name, Instant.EPOCH) instanceof NameReading.Placed);
        } catch (IOException e) {
            return false;
        }
    }

    private Look unknown(KeptItem item, String how) {
        return new Look(item, Standing.UNKNOWN, how, now());
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public Answer<OwnRetention> keeps(String camera) {
        return Answer.no(Trouble.Kind.CANT, "A folder has no retention of its own.");
    }

    @Override
    public Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days) {
        return keeps(camera);
    }
}
