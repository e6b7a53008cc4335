package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.time.TimeRange;

/**
 * Whether something is still kept: Shinobi's list, the file by its name, and the disk where it is mounted.
 *
 * <p>What must stay true: a file is gone only when a disk says so. Shinobi forgets a clip's row before and whether or not its
 * file goes, then says of the file what it says of one that never was, and at its next start takes the file up again. So
 * without its videos folder mounted the most that can be known is that Shinobi shows it no more, and that is not gone.
 */
final class LookAgain {
    static final String NOT_KNOWN =
            "Shinobi's list and the file by its name: neither shows it. Its file may stay on the disk all"
                    + " the same, and be back after the next start of Shinobi: look again after a restart of Shinobi, or mount"
                    + " its videos folder here.";

    private final ShinobiLine line;
    private final ShinobiLists lists;
    private final Optional<Mount> mount;
    private final Optional<ItsDisk.Witness> disk;
    private final Answer<List<Monitor>> monitors;
    private final Clock clock;

    /** @param monitors of this moment; a trouble means that no absence means anything */
    LookAgain(
            ShinobiLine line,
            ShinobiLists lists,
            Optional<Mount> mount,
            Optional<ItsDisk> disk,
            Answer<List<Monitor>> monitors,
            Clock clock) {
        this.line = line;
        this.lists = lists;
        this.mount = mount;
        this.monitors = monitors;
        this.disk = disk.map(its -> its.witness(monitors.found().orElse(List.of())));
        this.clock = clock;
    }

    Look at(KeptItem item) {
        if (!Kept.hasName(item)) {
            return look(item, Standing.UNKNOWN, "Nothing of Shinobi's is called like that.");
        }
        if (monitors.why().isPresent()) {
            return look(item, Standing.UNKNOWN, monitors.why().get().sentence());
        }
        Optional<Monitor> monitor = monitors.found().orElse(List.of()).stream()
                .filter(one -> one.mid().equals(item.camera()))
                .findFirst();
        return switch (item.kind()) {
            case RECORDING, TIMELAPSE, EXPORT -> file(item, monitor);
            case EVENT -> event(item);
            case LIVE_REMAINS -> remains(item, monitor);
            case REVIEW, THUMBNAIL, SNAPSHOT, PREVIEW ->
                look(item, Standing.UNKNOWN, "Shinobi keeps nothing of that kind.");
        };
    }

    private Look file(KeptItem item, Optional<Monitor> monitor) {
        // The disk first: what lies there lies there, whatever Shinobi says.
        Optional<ClipFile> onDisk = mount.flatMap(there -> there.look(item));
        if (onDisk.filter(ClipFile.There.class::isInstance).isPresent()) {
            disk.ifPresent(its -> its.saw(item));
            return look(item, Standing.STILL_THERE, "the disk");
        }
        Answer<Boolean> listed = listed(item);
        if (listed.why().isPresent()) {
            return look(item, Standing.UNKNOWN, listed.why().get().sentence());
        }
        if (listed.found().orElse(true)) {
            return look(item, Standing.STILL_THERE, "Shinobi's list");
        }
        return unlisted(item, monitor, onDisk);
    }

    private Look unlisted(KeptItem item, Optional<Monitor> monitor, Optional<ClipFile> onDisk) {
        Answer<NvrReply> asked = line.beginning(about(item.kind()), path -> named(path, item));
        if (asked.why().isPresent()) {
            return look(item, Standing.UNKNOWN, asked.why().get().sentence());
        }
        if (asked.found().map(FileAnswer::of).orElse(FileAnswer.UNCLEAR) == FileAnswer.VIDEO) {
            return look(item, Standing.STILL_THERE, "the file, which Shinobi still hands out");
        }
        boolean gone = onDisk.filter(ClipFile.Gone.class::isInstance).isPresent() && provesAbsence(item, monitor);
        return gone
                ? look(item, Standing.GONE, "Shinobi's list, the file by its name, and the disk")
                : look(item, Standing.UNKNOWN, onDisk.isEmpty() ? NOT_KNOWN : notOnThisDisk(onDisk.get()));
    }

    private static String notOnThisDisk(ClipFile seen) {
        return seen instanceof ClipFile.Refused refused
                ? refused.sentence()
                : "It is not in the videos folder that is mounted here, but that folder does not show what Shinobi keeps of this"
                        + " monitor. Check that the right disk is mounted.";
    }

    /** An empty mount point, another disk, or a monitor with a storage of its own proves nothing. */
    private boolean provesAbsence(KeptItem item, Optional<Monitor> monitor) {
        boolean usual = monitor.map(one -> !one.storedElsewhere())
                .orElseGet(
                        () -> mount.filter(there -> there.shows(item.camera())).isPresent());
        return usual
                && mount.filter(Mount::showsGroup).isPresent()
                && disk.filter(its -> its.speaksFor(item)).isPresent();
    }

    private Answer<Boolean> listed(KeptItem item) {
        // Its range as it was said then; Shinobi's machine may have been moved to another zone since.
        TimeRange wide = new TimeRange(
                item.range().from().minus(Duration.ofHours(1)),
                item.range().to().plus(ShinobiLists.LONGEST_CLIP));
        boolean[] odd = {false};
        boolean[] found = {false};
        ShinobiLists.Listing all = new ShinobiLists.Listing(ShinobiLists.patience(clock), () -> true);
        Optional<Trouble> why = lists.windows(
                        item.kind(), item.camera(), ShinobiLists.LONGEST_CLIP, all, () -> odd[0] = true)
                .each(wide, kept -> found[0] |= kept.name().equals(item.key()));
        if (found[0]) {
            return Answer.given(true);
        }
        if (why.isPresent()) {
            return new Answer.No<>(why.get());
        }
        return odd[0]
                ? Answer.no(Trouble.Kind.BROKEN_ANSWER, "Shinobi lists something that Obscura can't make sense of.")
                : Answer.given(false);
    }

    private static String about(KeptKind kind) {
        return switch (kind) {
            case TIMELAPSE -> "timelapse";
            case EXPORT -> "fileBin";
            case RECORDING, EVENT, LIVE_REMAINS, REVIEW, THUMBNAIL, SNAPSHOT, PREVIEW -> "videos";
        };
    }

    private static NvrPath named(NvrPath path, KeptItem item) {
        NvrPath there = path.then(item.camera());
        return (item.kind() == KeptKind.TIMELAPSE ? there.then(Kept.day(item.key())) : there).then(item.key());
    }

    /** An event is a row and nothing else, so the list is the thing itself. */
    private Look event(KeptItem item) {
        Answer<Boolean> listed = listed(item);
        if (listed.why().isPresent()) {
            return look(item, Standing.UNKNOWN, listed.why().get().sentence());
        }
        return look(item, listed.found().orElse(true) ? Standing.STILL_THERE : Standing.GONE, "Shinobi's list");
    }

    private Look remains(KeptItem item, Optional<Monitor> monitor) {
        if (monitor.filter(one -> !one.isStopped()).isPresent()) {
            return look(item, Standing.UNKNOWN, "The monitor runs: what is seen of it is what it sees now.");
        }
        Answer<Boolean> there = new LiveRemains(line).of(item.camera());
        if (there.why().isPresent()) {
            return look(item, Standing.UNKNOWN, there.why().get().sentence());
        }
        return look(
                item,
                there.found().orElse(true) ? Standing.STILL_THERE : Standing.GONE,
                "the last picture, as Shinobi still shows it");
    }

    private Look look(KeptItem item, Standing standing, String how) {
        return new Look(item, standing, how, clock.instant());
    }
}
