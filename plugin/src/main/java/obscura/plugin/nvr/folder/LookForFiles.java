package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.NameReading;

/**
 * Looks for files that should be gone: each by its path, gone to anew from the top, and each folder they lay in listed once.
 * What it costs grows with what is looked for and not with what else lies there. A folder that is absent, empty, or another
 * one proves nothing.
 */
final class LookForFiles {
    private final FolderSettings settings;
    private final FolderNvr nvr;
    private final NameReader names;
    private final Clock clock;
    private final Function<String, Removed> removed;
    private final Map<String, Listed> listed = new HashMap<>();
    private Boolean holdsRecordings;
    private Object root;

    /** @param removed what is remembered of a file that was removed under that path; null when that is nothing */
    LookForFiles(FolderSettings settings, FolderNvr nvr, Clock clock, Function<String, Removed> removed) {
        this.settings = settings;
        this.nvr = nvr;
        this.names = settings.pattern().reader(settings.zone());
        this.clock = clock;
        this.removed = removed;
    }

    /** @param trouble why not all of the folder could be looked at; empty when it could */
    private record Listed(List<ListAgain.Odd> odd, String trouble) {}

    List<Look> at(List<KeptItem> items) {
        Reach reach = nvr.reach();
        if (!(reach instanceof Reach.Reachable)) {
            return items.stream().map(item -> unknown(item, reach.sentence())).toList();
        }
        Map<String, List<KeptItem>> gone = new HashMap<>();
        Map<KeptItem, ClipFile> files = new HashMap<>();
        for (KeptItem item : items) {
            ClipFile file = nvr.locate(item.key());
            files.put(item, file);
            if (file instanceof ClipFile.Gone) {
                gone.computeIfAbsent(folder(item), folder -> new ArrayList<>()).add(item);
            }
        }
        gone.forEach((folder, lost) -> listed.put(folder, list(folder, lost)));
        root = root();
        return items.stream().map(item -> look(item, files.get(item))).toList();
    }

    private static String folder(KeptItem item) {
        return item.key().substring(0, Math.max(0, item.key().lastIndexOf('/')));
    }

    private Listed list(String folder, List<KeptItem> lost) {
        Set<Object> files = new HashSet<>();
        Set<Long> sizes = new HashSet<>();
        for (KeptItem item : lost) {
            Optional.ofNullable(removed.apply(item.key())).map(Removed::file).ifPresent(files::add);
            item.bytes().ifPresent(sizes::add);
        }
        Path top = settings.folder();
        List<String> parts = folder.isEmpty() ? List.of() : List.of(folder.split("/"));
        try {
            return new Listed(
                    ListAgain.in(
                            top,
                            parts,
                            odd -> files.contains(odd.seen().fileKey())
                                    || odd.isOfTheDisk()
                                            && sizes.contains(odd.seen().size())),
                    "");
        } catch (IOException e) {
            return new Listed(List.of(), "Not everything in its folder could be looked at. " + IoWords.of(e));
        }
    }

    private Look look(KeptItem item, ClipFile file) {
        if (file instanceof ClipFile.Refused refused) {
            return unknown(item, refused.sentence());
        }
        if (!(file instanceof ClipFile.Gone)) {
            return new Look(item, Standing.STILL_THERE, "the disk", clock.instant());
        }
        Removed done = removed.apply(item.key());
        Listed list = listed.get(folder(item));
        Optional<ListAgain.Odd> elsewhere =
                list.odd().stream().filter(odd -> is(odd, item, done)).findFirst();
        if (elsewhere.isPresent()) {
            return new Look(
                    item,
                    Standing.STILL_THERE,
                    "the disk: it lies there under another name, "
                            + elsewhere.get().name(),
                    clock.instant());
        }
        if (!list.trouble().isEmpty()) {
            return unknown(item, list.trouble());
        }
        return done == null ? byName(item) : removed(item, done);
    }

    private static boolean is(ListAgain.Odd odd, KeptItem item, Removed done) {
        return done == null
                ? odd.isOfTheDisk()
                        && item.bytes().equals(OptionalLong.of(odd.seen().size()))
                : odd.is(done);
    }

    private Look byName(KeptItem item) {
        return holdsRecordings()
                ? new Look(item, Standing.GONE, "the disk, by its name", clock.instant())
                : unknown(item, "No recording is in the folder: another disk may be mounted there.");
    }

    private Look removed(KeptItem item, Removed done) {
        if (!done.root().equals(root)) {
            return unknown(item, "Another folder is there now than when it was removed.");
        }
        return done.names() > 1
                ? new Look(
                        item, Standing.NAME_GONE, "the disk: this name is gone; the file had others", clock.instant())
                : new Look(item, Standing.GONE, "the disk, by its name and by its folder", clock.instant());
    }

    private Object root() {
        try {
            return RemoveFile.root(settings.folder());
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether anything in it is named as recordings are: the wrong disk in its place need not be empty. */
    private boolean holdsRecordings() {
        if (holdsRecordings == null) {
            holdsRecordings = sampled();
        }
        return holdsRecordings;
    }

    private boolean sampled() {
        try {
            return SampleNames.of(settings.folder()).stream()
                    .anyMatch(name -> names.read(name, Instant.EPOCH) instanceof NameReading.Placed);
        } catch (IOException e) {
            return false;
        }
    }

    private Look unknown(KeptItem item, String how) {
        return new Look(item, Standing.UNKNOWN, how, clock.instant());
    }
}
