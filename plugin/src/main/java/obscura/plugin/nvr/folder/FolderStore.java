package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.NameReading;
import obscura.plugin.time.TimeRange;

/**
 * What a folder of recordings keeps: its files. A file is removed only where that was allowed when the folder was added, and is
 * gone only with its last name: one that has others (hard links) loses this one and is never called gone. Any thread.
 */
public final class FolderStore implements NvrStore {
    /** More than is asked for between two looks. */
    private static final int MOST_REMEMBERED = 5_000;

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
            return new Said(item, Said.Word.DONE, words(done));
        } catch (NoSuchFileException e) {
            return nvr.reach() instanceof Reach.Reachable
                    ? new Said(item, Said.Word.NOT_THERE, "It is not there under that name.")
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

    @Override
    public Map<KeptItem, String> otherNames(List<KeptItem> items) {
        return settings.mayDelete()
                ? new OtherNames(settings.folder()).of(items, item -> isOf(item) ? item.key() : "")
                : Map.of();
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
        return new LookForFiles(settings, nvr, clock, this::removed).at(items);
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
