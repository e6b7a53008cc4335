package obscura.plugin.nvr.frigate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.kept.Look.Standing;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.pattern.ShownName;
import obscura.plugin.time.TimeRange;

/**
 * Frigate's footage, read from its media folder where that is mounted here and else over the network; a clip has the same path
 * either way. Only reads; any thread.
 */
final class FrigateNvr implements Nvr {
    /** What Frigate writes at a time, where no row says how long it became. */
    private static final Duration USUAL = Duration.ofSeconds(10);

    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final Instant ALWAYS = Instant.parse("9000-01-01T00:00:00Z");

    private final FrigateCalls calls;
    private final AskFrigate ask;
    private final Media media;
    private final WalkSegments walk;
    private final Optional<FolderNvr> disk;
    private final Clock clock;

    FrigateNvr(
            FrigateCalls calls, AskFrigate ask, Media media, WalkSegments walk, Optional<FolderNvr> disk, Clock clock) {
        this.calls = calls;
        this.ask = ask;
        this.media = media;
        this.walk = walk;
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public Reach reach() {
        Optional<Trouble> wrong = ask.version().why().or(media::wrong);
        return wrong.<Reach>map(why -> new Reach.Unreadable(why.sentence())).orElseGet(Reach.Reachable::new);
    }

    @Override
    public void list(Listing into) {
        listSince(Instant.EPOCH, into);
    }

    @Override
    public void listSince(Instant moment, Listing into) {
        walk.walk(moment, ALWAYS, camera -> true, new Found(into, moment));
    }

    /** Hands on what was walked past. */
    private record Found(Listing into, Instant since) implements WalkSegments.Take {
        @Override
        public void segment(Segment segment) {
            if (segment.end().filter(end -> !end.isAfter(since)).isEmpty()) {
                into.found(new FoundFile(
                        segment.camera(),
                        Optional.of(segment.start()),
                        segment.end(),
                        segment.path(),
                        segment.bytes().orElse(0),
                        segment.modified()));
            }
        }

        @Override
        public void refused(String path, String why) {
            into.refused(path, why);
        }

        @Override
        public void unread(String path, String why) {
            into.unread(path.equals(Media.RECORDINGS) ? "" : path, why);
        }

        @Override
        public boolean goOn() {
            return into.goOn();
        }
    }

    @Override
    public Timing timing(FoundFile file) {
        Instant start = file.start().orElseThrow();
        Optional<Instant> listed = file.end().filter(end -> end.isAfter(start));
        if (listed.isPresent()) {
            return new Timing.Known(new TimeRange(start, listed.get()), Certainty.LISTED);
        }
        // Its row may still be on its way.
        boolean fresh = Duration.between(file.modified(), clock.instant()).abs().compareTo(SETTLED) < 0;
        return fresh
                ? new Timing.NotYet()
                : new Timing.Known(new TimeRange(start, start.plus(USUAL)), Certainty.END_GUESSED);
    }

    @Override
    public ClipFile locate(String path) {
        String words = "The recording " + ShownName.of(path);
        if (SegmentPath.of(path).isEmpty()) {
            return new ClipFile.Refused(words + " is not named as Frigate names its recordings.");
        }
        if (disk.isPresent()) {
            return onDisk(path);
        }
        LookAtFiles look = new LookAtFiles(media);
        return switch (look.at(path)) {
            case STILL_THERE ->
                new ClipFile.Elsewhere(
                        look.file(path).map(file -> file.bytes().orElse(0)).orElse(0L));
            case GONE -> new ClipFile.Gone(words + " is not there any more.");
            case UNKNOWN, NAME_GONE ->
                new ClipFile.Refused(words + " can't be looked for: "
                        + ask.version().why().map(Trouble::sentence).orElse("Frigate does not list its files now."));
        };
    }

    /** Another disk in the place of Frigate's says nothing about what is gone. */
    private ClipFile onDisk(String path) {
        ClipFile file = disk.orElseThrow().locate(path);
        return file instanceof ClipFile.Gone && new LookAtFiles(media).at(path) != Standing.GONE
                ? new ClipFile.Refused("The recording " + ShownName.of(path)
                        + " is not in the media folder given here, and Frigate does not say that it is gone.")
                : file;
    }

    @Override
    public void fetch(String path, Path into, long most) {
        if (SegmentPath.of(path).isEmpty()) {
            throw ObscuraException.refused(((ClipFile.Refused) locate(path)).sentence());
        }
        if (disk.isPresent()) {
            disk.get().fetch(path, into, most);
            return;
        }
        Answer<NvrReply> reply = calls.save(NvrPath.of("").thenAll(path), into, most);
        String words = "The recording " + ShownName.of(path);
        reply.why().ifPresent(why -> {
            throw ObscuraException.refused(words + " could not be fetched. " + why.sentence());
        });
        NvrReply said = reply.found().orElseThrow();
        if (said.status() == 404) {
            throw ObscuraException.refused(words + " is not there any more.");
        }
        if (said.status() != 200 || said.isPage()) {
            throw ObscuraException.refused(words + " could not be fetched: something else than a file came (status "
                    + said.status() + "). Try again.");
        }
    }
}
