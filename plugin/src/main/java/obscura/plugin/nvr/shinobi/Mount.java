package obscura.plugin.nvr.shinobi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.folder.MountedFolder;
import obscura.plugin.nvr.folder.MountedFolder.Entry;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;

/**
 * Shinobi's videos folder as this machine sees it: a disk does not lie about what is on it. Clips lie in {@code
 * group/monitor}, timelapse pictures in {@code group/monitor_timelapse/day}.
 */
final class Mount {
    /** A name begins with the server's local time. */
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private static final int LENGTH_OF_TIME = 19;
    private static final int QUARTERS_BACK = -12 * 4;
    private static final int QUARTERS_ON = 14 * 4;
    private static final Duration LONGEST = Duration.ofHours(26);

    private final String group;
    private final FolderNvr reading;
    private final MountedFolder folder;

    Mount(Path media, String group, Clock clock) {
        this.group = group;
        // The zone is not needed: nothing is listed by it.
        this.reading =
                new FolderNvr(new FolderSettings(media, KnownLayout.SHINOBI.pattern(), ZoneOffset.UTC, false), clock);
        this.folder = new MountedFolder(media);
    }

    FolderNvr reading() {
        return reading;
    }

    /** Whether the group is seen there; an empty mount point is no proof of anything. */
    boolean showsGroup() {
        return isFolder(group);
    }

    /** Which folder it is, as the disk knows it. */
    Optional<Object> identity() {
        return folder.identity();
    }

    boolean shows(String mid) {
        return isFolder(group + "/" + mid);
    }

    private boolean isFolder(String path) {
        return folder.list(path).found().flatMap(inside -> inside).isPresent();
    }

    /** Whether a file of ours lies there; empty for what is kept in no file of this folder. */
    Optional<ClipFile> look(KeptItem item) {
        return place(item).map(reading::locate);
    }

    /** Removes it; says whether it was there. */
    Optional<Answer<Boolean>> remove(KeptItem item) {
        return place(item).map(folder::remove);
    }

    /** Which of these have other names there, with a sentence for each. */
    Map<KeptItem, String> otherNames(List<KeptItem> items) {
        return folder.otherNames(items, item -> Kept.hasName(item) ? place(item).orElse("") : "");
    }

    private Optional<String> place(KeptItem item) {
        return switch (item.kind()) {
            case RECORDING -> Optional.of(group + "/" + item.camera() + "/" + item.key());
            case TIMELAPSE ->
                Optional.of(group + "/" + item.camera() + "_timelapse/" + Kept.day(item.key()) + "/" + item.key());
            // The file bin is no part of the videos folder.
            case EXPORT, EVENT, LIVE_REMAINS, REVIEW, THUMBNAIL, SNAPSHOT, PREVIEW -> Optional.empty();
        };
    }

    /**
     * The clips of a monitor that lie there, with or without a row.
     *
     * @param odd is told why one can't be placed in time, or why not all could be looked at
     */
    void clips(String mid, Consumer<Kept> take, Consumer<String> odd) {
        files(group + "/" + mid, odd).forEach(file -> placed(KeptKind.RECORDING, mid, file, take, odd));
    }

    /** The same of its timelapse pictures. */
    void pictures(String mid, Consumer<Kept> take, Consumer<String> odd) {
        String all = group + "/" + mid + "_timelapse";
        for (Entry day : entries(all, odd)) {
            if (day.folder()) {
                files(all + "/" + day.name(), odd).forEach(file -> placed(KeptKind.TIMELAPSE, mid, file, take, odd));
            }
        }
    }

    private List<Entry> files(String path, Consumer<String> odd) {
        return entries(path, odd).stream().filter(entry -> !entry.folder()).toList();
    }

    private List<Entry> entries(String path, Consumer<String> odd) {
        Answer<Optional<List<Entry>>> inside = folder.list(path);
        inside.why().map(Trouble::sentence).ifPresent(odd);
        return inside.found().flatMap(there -> there).orElse(List.of());
    }

    private static void placed(KeptKind kind, String mid, Entry file, Consumer<Kept> take, Consumer<String> odd) {
        Optional<Kept> kept = local(file.name())
                .flatMap(local -> start(local, file.modified()))
                .map(start -> new Kept(
                        kind, mid, file.name(), range(kind, start, file), OptionalLong.of(file.bytes()), false))
                .filter(one -> Kept.hasName(one.item()));
        kept.ifPresentOrElse(
                take, () -> odd.accept("On the disk lies a file whose name or time is none of Shinobi's."));
    }

    private static TimeRange range(KeptKind kind, Instant start, Entry file) {
        if (kind == KeptKind.TIMELAPSE) {
            return new TimeRange(start, start.plusMillis(1));
        }
        Instant written = file.modified();
        return new TimeRange(start, written.isAfter(start) ? written : start.plusSeconds(1));
    }

    private static Optional<Instant> local(String name) {
        try {
            String time = name.substring(0, Math.min(LENGTH_OF_TIME, name.length()));
            return Optional.of(LocalDateTime.parse(time, NAME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last moment before the file was written at which some clock of this world showed the time in its name. */
    private static Optional<Instant> start(Instant local, Instant written) {
        for (int quarters = QUARTERS_BACK; quarters <= QUARTERS_ON; quarters++) {
            Instant start = local.minus(Duration.ofMinutes(15L * quarters));
            if (!start.isAfter(written)) {
                return written.isAfter(start.plus(LONGEST)) ? Optional.empty() : Optional.of(start);
            }
        }
        return Optional.empty();
    }
}
