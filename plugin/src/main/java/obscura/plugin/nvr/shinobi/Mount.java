package obscura.plugin.nvr.shinobi;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;

/** Shinobi's videos folder as this machine sees it: a disk does not lie about what is on it. */
final class Mount {
    private static final int QUARTERS_BACK = -12 * 4;
    private static final int QUARTERS_ON = 14 * 4;

    private final Path media;
    private final String group;
    private final FolderNvr folder;

    Mount(Path media, String group, Clock clock) {
        this.media = media;
        this.group = group;
        // The zone only has to be known: names are put into their place by when the file was written.
        this.folder =
                new FolderNvr(new FolderSettings(media, KnownLayout.SHINOBI.pattern(), ZoneOffset.UTC, false), clock);
    }

    FolderNvr folder() {
        return folder;
    }

    /** Whether the group is seen there; an empty mount point is no proof of anything. */
    boolean showsGroup() {
        return Files.isDirectory(media.resolve(group), LinkOption.NOFOLLOW_LINKS);
    }

    boolean shows(String mid) {
        return Files.isDirectory(media.resolve(group).resolve(mid), LinkOption.NOFOLLOW_LINKS);
    }

    ClipFile clip(String mid, String name) {
        return folder.locate(group + "/" + mid + "/" + name);
    }

    /** @param name begins with its date */
    ClipFile picture(String mid, String name) {
        return folder.locate(group + "/" + mid + "_timelapse/" + Kept.day(name) + "/" + name);
    }

    /**
     * The clips of a monitor that lie there, with or without a row.
     *
     * @param odd is told why one can't be placed in time, or why not all could be looked at
     */
    void clips(String mid, Consumer<Kept> take, Consumer<String> odd) {
        folder.list(new Listing() {
            @Override
            public void found(FoundFile file) {
                if (file.path().startsWith(group + "/" + mid + "/")) {
                    placed(mid, file)
                            .ifPresentOrElse(take, () -> odd.accept("A file on the disk can't be placed in time."));
                }
            }

            @Override
            public void refused(String path, String why) {
                if (path.startsWith(group + "/" + mid + "/")) {
                    odd.accept(why);
                }
            }

            @Override
            public void unread(String path, String why) {
                odd.accept(why);
            }

            @Override
            public boolean goOn() {
                return !Thread.currentThread().isInterrupted();
            }
        });
    }

    private static Optional<Kept> placed(String mid, FoundFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return file.start()
                .flatMap(local -> start(local, file.modified()))
                .map(start -> new Kept(
                        KeptKind.RECORDING,
                        mid,
                        name,
                        new TimeRange(start, later(start, file.modified())),
                        OptionalLong.of(file.bytes()),
                        false));
    }

    private static Instant later(Instant start, Instant modified) {
        return modified.isAfter(start) ? modified : start.plusSeconds(1);
    }

    /** The last moment before the file was written at which some clock of this world showed the time in its name. */
    private static Optional<Instant> start(Instant local, Instant written) {
        for (int quarters = QUARTERS_BACK; quarters <= QUARTERS_ON; quarters++) {
            Instant start = local.minus(Duration.ofMinutes(15L * quarters));
            if (!start.isAfter(written)) {
                return written.isAfter(start.plus(Duration.ofHours(26))) ? Optional.empty() : Optional.of(start);
            }
        }
        return Optional.empty();
    }
}
