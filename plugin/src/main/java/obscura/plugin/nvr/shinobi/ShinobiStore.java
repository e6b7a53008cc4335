package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
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
import obscura.plugin.time.TimeRange;

/** All that a Shinobi keeps: clips, timelapse pictures, the file bin, events, and what live watching left behind. */
final class ShinobiStore implements NvrStore {
    /** What is left of the last picture of a monitor that shows nothing. */
    static final String LAST_PICTURE = "s.jpg";

    /** Clips go first: while one is there, Shinobi may make another picture of it. */
    private static final List<KeptKind> ORDER =
            List.of(KeptKind.RECORDING, KeptKind.TIMELAPSE, KeptKind.EXPORT, KeptKind.EVENT, KeptKind.LIVE_REMAINS);

    private static final int LOOKS = 6;

    /** A clip every minute for more than half a year. */
    private static final int MOST_NAMES = 300_000;

    /** A file without a row that was written to so recently is not forgotten but unfinished. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final ShinobiLine line;
    private final ShinobiLists lists;
    private final Optional<Mount> mount;
    private final Optional<ItsDisk> disk;
    private final boolean mayDelete;
    private final Clock clock;
    private final Runnable pause;

    /** @param pause between two looks at what Shinobi says it deleted and is not yet gone */
    ShinobiStore(ShinobiLine line, Optional<Mount> mount, boolean mayDelete, Clock clock, Runnable pause) {
        this.line = line;
        this.lists = new ShinobiLists(line);
        this.mount = mount;
        this.disk = mount.map(there -> new ItsDisk(there, lists, clock));
        this.mayDelete = mayDelete;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        return lists.monitors().map(known -> {
            Map<KeptKind, CanDelete> can = new EnumMap<>(KeptKind.class);
            can.put(KeptKind.RECORDING, files("Clip by clip"));
            can.put(KeptKind.TIMELAPSE, files("Picture by picture"));
            can.put(KeptKind.EXPORT, request("Piece by piece over the network; whether its file went can't be seen."));
            can.put(KeptKind.EVENT, new CanDelete.No(DeleteKept.NO_EVENTS));
            can.put(KeptKind.LIVE_REMAINS, new CanDelete.No(DeleteKept.NO_REMAINS));
            return can;
        });
    }

    private CanDelete files(String how) {
        return request(
                mount.isPresent()
                        ? how
                                + " over the network; a file that stays is removed from the disk, and all is looked at again there."
                        : how
                                + " over the network. Shinobi says yes even when the file stays, so whether it went is not known"
                                + " until Shinobi was restarted: mount its videos folder here to know at once.");
    }

    private CanDelete request(String how) {
        return mayDelete
                ? new CanDelete.OnRequest(how)
                : new CanDelete.No("Obscura may not delete at this Shinobi. Allow it in the settings of this NVR.");
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        Answer<List<Monitor>> monitors = lists.monitors();
        if (monitors.why().isPresent() || !Monitor.isSafe(camera)) {
            String why = monitors.why().map(Trouble::sentence).orElse("No monitor of Shinobi is called like that.");
            ORDER.forEach(kind -> into.unread(kind, why));
            return;
        }
        Optional<Monitor> monitor = monitors.found().orElse(List.of()).stream()
                .filter(one -> one.mid().equals(camera))
                .findFirst();
        ShinobiLists.Listing all = new ShinobiLists.Listing(ShinobiLists.patience(clock), into::goOn);
        Wanted wanted = new Wanted(camera, range, all, into);
        Set<String> clips = rows(KeptKind.RECORDING, ShinobiLists.longest(monitor), wanted);
        Set<String> pictures = rows(KeptKind.TIMELAPSE, Duration.ofSeconds(1), wanted);
        rows(KeptKind.EXPORT, Kept.LONGEST_PIECE, wanted);
        rows(KeptKind.EVENT, Duration.ofSeconds(1), wanted);
        mount.filter(there -> into.goOn()).ifPresent(disk -> {
            disk.clips(camera, forgotten(range, into, clips), why -> into.unread(KeptKind.RECORDING, why));
            disk.pictures(camera, forgotten(range, into, pictures), why -> into.unread(KeptKind.TIMELAPSE, why));
        });
        remains(camera, monitor, range, into);
    }

    private record Wanted(String camera, TimeRange range, ShinobiLists.Listing listing, KeptListing into) {}

    /** Returns the names of all that was listed, also of what does not overlap the range. */
    private Set<String> rows(KeptKind kind, Duration longest, Wanted wanted) {
        Set<String> names = new HashSet<>();
        TimeRange wide = new TimeRange(
                wanted.range().from().minus(longest), wanted.range().to());
        KeptListing into = wanted.into();
        Runnable odd = () -> into.unread(kind, "Shinobi lists something that Obscura can't make sense of.");
        ShinobiLists.Listing some =
                new ShinobiLists.Listing(wanted.listing().patience(), () -> names.size() < MOST_NAMES && into.goOn());
        lists.windows(kind, wanted.camera(), longest, some, odd)
                .each(wide, kept -> {
                    names.add(kept.name());
                    if (kept.item().range().overlaps(wanted.range())) {
                        into.found(kept.item());
                    }
                })
                .ifPresent(trouble -> into.unread(kind, trouble.sentence()));
        if (names.size() >= MOST_NAMES) {
            into.unread(kind, "Shinobi lists more of it than Obscura takes in at a time. Ask for a shorter range.");
        }
        return names;
    }

    /** Files Shinobi has forgotten, and will remember at its next start. */
    private Consumer<Kept> forgotten(TimeRange range, KeptListing into, Set<String> listed) {
        Instant settled = clock.instant().minus(SETTLED);
        return kept -> {
            if (!kept.range().overlaps(range) || listed.contains(kept.name())) {
                return;
            }
            if (kept.range().to().isAfter(settled)) {
                into.unread(kept.kind(), "The newest file is still being written. Ask again when it is finished.");
            } else {
                into.found(kept.item());
            }
        };
    }

    private void remains(String camera, Optional<Monitor> monitor, TimeRange range, KeptListing into) {
        Instant now = clock.instant();
        if (monitor.filter(one -> !one.isStopped()).isPresent() || !range.from().isBefore(now) || !into.goOn()) {
            return;
        }
        Answer<Boolean> there = new LiveRemains(line).of(camera);
        there.why().ifPresent(trouble -> into.unread(KeptKind.LIVE_REMAINS, trouble.sentence()));
        if (there.found().orElse(false)) {
            // When it was taken nobody knows, so any time of the range is possible.
            Instant to = range.to().isBefore(now) ? range.to() : now;
            into.found(new KeptItem(
                    KeptKind.LIVE_REMAINS,
                    camera,
                    new TimeRange(range.from(), to),
                    LAST_PICTURE,
                    OptionalLong.empty()));
        }
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        Map<KeptItem, Said> said = new LinkedHashMap<>();
        for (KeptKind kind : ORDER) {
            items.stream().filter(item -> item.kind() == kind).forEach(item -> said.put(item, delete(item)));
        }
        return items.stream()
                .map(item -> said.computeIfAbsent(item, this::delete))
                .toList();
    }

    @Override
    public Map<KeptItem, String> otherNames(List<KeptItem> items) {
        return mount.filter(there -> mayDelete)
                .map(there -> there.otherNames(items))
                .orElse(Map.of());
    }

    private Said delete(KeptItem item) {
        if (!mayDelete) {
            return new Said(item, Said.Word.REFUSED, "Obscura may not delete at this Shinobi.");
        }
        disk.filter(its -> Kept.hasName(item)).ifPresent(its -> its.remember(item));
        Said said = new DeleteKept(line).of(item);
        boolean forgotten = said.word() == Said.Word.DONE || said.word() == Said.Word.NOT_THERE;
        return forgotten ? leftBehind(said) : said;
    }

    /** Shinobi's yes may leave the file, to be taken up again at its next start; where it can be reached it goes now. */
    private Said leftBehind(Said said) {
        Optional<Answer<Boolean>> removed = mount.flatMap(there -> there.remove(said.item()));
        if (removed.flatMap(Answer::why).isPresent()) {
            return new Said(
                    said.item(),
                    said.word(),
                    said.sentence() + " " + removed.flatMap(Answer::why).get().sentence());
        }
        return removed.flatMap(Answer::found).orElse(false)
                ? new Said(
                        said.item(),
                        Said.Word.DONE,
                        "Shinobi lists it no more, and its file was removed from the disk.")
                : said;
    }

    /** Shinobi says yes before the file is gone, so what is still there is looked at a few times more. */
    @Override
    public List<Look> look(List<KeptItem> items) {
        LookAgain again = new LookAgain(line, lists, mount, disk, lists.monitors(), clock);
        List<Look> looks = new ArrayList<>();
        items.forEach(item -> looks.add(again.at(item)));
        for (int i = 1; i < LOOKS && looks.stream().anyMatch(ShinobiStore::mayStillGo); i++) {
            pause.run();
            looks.replaceAll(look -> mayStillGo(look) ? again.at(look.item()) : look);
        }
        return looks;
    }

    private static boolean mayStillGo(Look look) {
        boolean file = look.item().kind() == KeptKind.RECORDING
                || look.item().kind() == KeptKind.TIMELAPSE
                || look.item().kind() == KeptKind.EXPORT;
        return file && look.standing() == Look.Standing.STILL_THERE;
    }

    @Override
    public Answer<OwnRetention> keeps(String camera) {
        return new OwnDays(line, lists).of(camera);
    }

    @Override
    public Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days) {
        return new OwnDays(line, lists).set(camera, kind, days);
    }
}
