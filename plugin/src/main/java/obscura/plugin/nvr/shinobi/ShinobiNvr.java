package obscura.plugin.nvr.shinobi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.Patience;
import obscura.plugin.time.TimeRange;

/**
 * The footage of a Shinobi: its list says what there is and when it was, whatever zone its machine is in; the files come from
 * its videos folder where that is mounted, over the network where it is not. Any thread.
 */
final class ShinobiNvr implements Nvr {
    private static final Instant BEFORE_ALL = Instant.parse("2010-01-01T00:00:00Z");
    private static final Duration FOR_A_FILE = Duration.ofMinutes(10);
    private static final Pattern PATH =
            Pattern.compile("([A-Za-z0-9_-]{1,100})/([A-Za-z0-9_-]{1,100})/([0-9T-]{19}\\.[a-z0-9]{2,4})");

    private final ShinobiLine line;
    private final ShinobiLists lists;
    private final Optional<Mount> mount;
    private final Clock clock;

    ShinobiNvr(ShinobiLine line, Optional<Mount> mount, Clock clock) {
        this.line = line;
        this.lists = new ShinobiLists(line);
        this.mount = mount;
        this.clock = clock;
    }

    @Override
    public Reach reach() {
        return lists.monitors()
                .why()
                .<Reach>map(trouble -> new Reach.Unreadable(trouble.sentence()))
                .orElseGet(Reach.Reachable::new);
    }

    @Override
    public void list(Listing into) {
        listSince(BEFORE_ALL, into);
    }

    @Override
    public void listSince(Instant moment, Listing into) {
        Patience patience = ShinobiLists.patience(clock);
        Answer<List<Monitor>> monitors = lists.monitors();
        monitors.why().ifPresent(trouble -> into.unread("", trouble.sentence()));
        for (Monitor monitor : monitors.found().orElse(List.of())) {
            list(monitor, moment, new ShinobiLists.Listing(patience, into::goOn), into);
        }
    }

    private void list(Monitor monitor, Instant moment, ShinobiLists.Listing listing, Listing into) {
        String folder = line.group() + "/" + monitor.mid();
        Duration longest = ShinobiLists.longest(Optional.of(monitor));
        TimeRange range = new TimeRange(moment.minus(longest), clock.instant().plus(Duration.ofDays(1)));
        Runnable odd = () -> into.unread(folder, "Shinobi lists a clip that Obscura can't make sense of.");
        lists.windows(KeptKind.RECORDING, monitor.mid(), longest, listing, odd)
                .each(range, clip -> {
                    if (clip.range().to().isAfter(moment)) {
                        into.found(found(folder, clip));
                    }
                })
                .ifPresent(trouble -> into.unread(folder, trouble.sentence()));
    }

    /** Shinobi writes a file until its clip ends, so the end is when it was last written to. */
    private static FoundFile found(String folder, Kept clip) {
        return new FoundFile(
                clip.mid(),
                Optional.of(clip.range().from()),
                folder + "/" + clip.name(),
                clip.bytes().orElse(0),
                clip.range().to());
    }

    @Override
    public Timing timing(FoundFile file) {
        return file.start()
                .<Timing>map(start -> new Timing.Known(new TimeRange(start, file.modified()), Certainty.KNOWN))
                .orElseGet(Timing.NotYet::new);
    }

    @Override
    public ClipFile locate(String path) {
        Optional<Matcher> parts = parts(path);
        if (parts.isEmpty()) {
            return new ClipFile.Refused("This is no path of a clip of this Shinobi.");
        }
        if (mount.isPresent() && mount.get().reading().locate(path) instanceof ClipFile.There there) {
            return there;
        }
        Answer<NvrReply> asked = line.beginning(
                "videos", to -> to.then(parts.get().group(2)).then(parts.get().group(3)));
        return asked.found().map(ShinobiNvr::located).orElseGet(() -> new ClipFile.Refused(sentence(asked)));
    }

    private static ClipFile located(NvrReply reply) {
        return switch (FileAnswer.of(reply)) {
            case VIDEO -> new ClipFile.Elsewhere(FileAnswer.bytes(reply));
            case NO_ROW -> new ClipFile.Gone("Shinobi lists the clip no more.");
            case NO_FILE ->
                new ClipFile.Refused("Shinobi lists the clip and does not find its file. Is its disk mounted?");
            case UNCLEAR -> new ClipFile.Refused("Shinobi's answer about the clip makes no sense. Try again.");
        };
    }

    @Override
    public void fetch(String path, Path into, long most) {
        Matcher parts =
                parts(path).orElseThrow(() -> ObscuraException.refused("This is no path of a clip of this Shinobi."));
        String mid = parts.group(2);
        String name = parts.group(3);
        if (mount.isPresent() && mount.get().reading().locate(path) instanceof ClipFile.There) {
            mount.get().reading().fetch(path, into, most);
            return;
        }
        Answer<NvrReply> saved = line.save("videos", to -> to.then(mid).then(name), into, most, FOR_A_FILE);
        if (saved.why().isPresent()) {
            throw new ObscuraException(kind(saved.why().get()), sentence(saved));
        }
        if (!saved.found().filter(ShinobiNvr::isVideo).isPresent()) {
            remove(into);
            throw ObscuraException.refused("Shinobi hands out no video for this clip. Is it still there?");
        }
    }

    /** An error comes with status 200 too, as JSON; it must not be taken for a recording. */
    private static boolean isVideo(NvrReply reply) {
        return reply.status() == 200
                && reply.first("content-type")
                        .filter(type -> type.startsWith("video/"))
                        .isPresent();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED, "An unfinished copy could not be removed. Check the disk.", e);
        }
    }

    private static ObscuraException.Kind kind(Trouble trouble) {
        return trouble.isSilence() ? ObscuraException.Kind.FAILED : ObscuraException.Kind.REFUSED;
    }

    private static String sentence(Answer<NvrReply> answer) {
        return answer.why().map(Trouble::sentence).orElse("");
    }

    private Optional<Matcher> parts(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() && parts.group(1).equals(line.group()) ? Optional.of(parts) : Optional.empty();
    }
}
