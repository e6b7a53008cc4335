package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.folder.MountedFolder;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.nvr.pattern.FolderPattern;

/** Puts together all sides of one Frigate. */
public final class FrigateDoor {
    private static final FolderPattern LAYOUT = new FolderPattern("recordings/{yyyy-MM-dd}/{HH}/{camera}/{mm.ss}");

    private FrigateDoor() {}

    /**
     * One per Frigate, for as long as it is added: it holds the line, its login and what waits for a restart.
     *
     * @param pinned is told the certificate that was seen first, once
     */
    public static NvrDoor of(
            FrigateSettings settings, NvrLogin login, Clock clock, Consumer<String> pinned, Pause pause) {
        NvrLine line = new NvrLine(settings.url(), login.certificate(), pinned);
        FrigateCalls calls = new FrigateCalls(line, new FrigateLogin(line, login, clock));
        AskFrigate ask = new AskFrigate(calls);
        Media media = new Media(new AutoIndex(calls), settings.media().map(MountedFolder::new));
        SegmentRows segments = new SegmentRows(calls);
        WalkSegments walk = new WalkSegments(media, segments, clock, WalkSegments.MOST_FOLDERS);
        Optional<FolderNvr> disk = settings.media()
                .map(folder -> new FolderNvr(new FolderSettings(folder, LAYOUT, ZoneOffset.UTC, false), clock));
        Restarts restarts = new Restarts(calls, ask, pause);
        ChangeConfig change = new ChangeConfig(calls);
        FeedCamera feed = new FeedCamera(calls, ask, change, restarts);
        FrigateControl control = new FrigateControl(calls, ask, change, restarts, feed);
        FrigateScan scan = new FrigateScan(
                ask,
                new FileSights(calls, media, new ExportRows(calls), pause),
                new OpenPorts(calls, settings.url(), url -> new NvrLine(url, Optional.empty(), pin -> {})),
                new MendSight(ask, change, restarts, control),
                restarts,
                clock);
        return new NvrDoor(
                new FrigateNvr(calls, ask, media, walk, disk, clock),
                store(settings, calls, ask, media, walk, segments, clock, change),
                Optional.of(control),
                Optional.of(scan));
    }

    private static FrigateStore store(
            FrigateSettings settings,
            FrigateCalls calls,
            AskFrigate ask,
            Media media,
            WalkSegments walk,
            SegmentRows segments,
            Clock clock,
            ChangeConfig change) {
        DetectionRows detections = new DetectionRows(calls, ask, clock);
        ExportRows exports = new ExportRows(calls);
        OtherNames links = new OtherNames(media);
        return new FrigateStore(
                ask,
                settings.mayDelete(),
                settings.media().isPresent(),
                new ListKept(media, walk, detections, exports),
                new DeleteKept(
                        ask,
                        media,
                        new DeleteDetections(calls, detections, segments, media),
                        new DeleteRecordings(calls, segments),
                        new DeleteFiles(calls, exports, media),
                        links),
                new LookKept(media, detections, links, clock),
                new OwnDays(ask, change));
    }
}
