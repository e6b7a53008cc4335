package obscura.plugin.nvr.shinobi;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.Patience;
import obscura.plugin.time.TimeRange;

/** The lists of a Shinobi. Every question about a time has a start and an end, each in UTC and saying so. */
final class ShinobiLists {
    /** No clip lasts longer; Shinobi's own cutoff is 15 minutes unless somebody changes it. */
    static final Duration LONGEST_CLIP = Duration.ofHours(2);

    private static final Duration LONGEST_CUTOFF = Duration.ofHours(26);

    private static final int MOST_MONITORS = 1_000;
    private static final int MOST_QUESTIONS = 20_000;
    private static final Duration LONGEST_LISTING = Duration.ofMinutes(15);

    private final ShinobiLine line;
    private final HourTwice twice = new HourTwice();

    ShinobiLists(ShinobiLine line) {
        this.line = line;
    }

    /**
     * All monitors. A right key with a wrong group is told that there are none, so none is a trouble: nothing that is asked
     * of such a group means anything.
     */
    Answer<List<Monitor>> monitors() {
        return line.ask("monitor", UnaryOperator.identity()).then(this::read);
    }

    private Answer<List<Monitor>> read(Json told) {
        List<Monitor> monitors =
                told.items().stream().flatMap(one -> Monitor.of(one).stream()).toList();
        if (!told.isList() || monitors.size() < told.items().size()) {
            return Answer.no(
                    Trouble.Kind.NOT_THIS_NVR,
                    "What answers there lists no monitors as Shinobi does. Check the address.");
        }
        if (monitors.isEmpty()) {
            return Answer.no(
                    Trouble.Kind.REFUSED,
                    "Shinobi lists no monitor in this group. Check the group key; if it is right, add a monitor in"
                            + " Shinobi first.");
        }
        if (monitors.size() > MOST_MONITORS) {
            return Answer.no(
                    Trouble.Kind.BROKEN_ANSWER,
                    "It lists more than " + MOST_MONITORS
                            + " monitors, which is more than Obscura takes from one group. Check the address.");
        }
        return Answer.given(monitors);
    }

    Answer<Monitor> monitor(String mid) {
        return monitors()
                .then(all -> all.stream()
                        .filter(one -> one.mid().equals(mid))
                        .findFirst()
                        .<Answer<Monitor>>map(Answer::given)
                        .orElseGet(() -> Answer.no(
                                Trouble.Kind.REFUSED,
                                "Shinobi has no such monitor in this group any more. Was it renamed or removed?")));
    }

    /** What a monitor may keep in one piece. */
    static Duration longest(Optional<Monitor> monitor) {
        long minutes = monitor.map(one -> one.setting("cutoff"))
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Long::parseLong)
                .orElse(0L);
        Duration twice = Duration.ofMinutes(2 * minutes);
        Duration longest = twice.compareTo(LONGEST_CLIP) > 0 ? twice : LONGEST_CLIP;
        return longest.compareTo(LONGEST_CUTOFF) > 0 ? LONGEST_CUTOFF : longest;
    }

    /** For one listing, of however many monitors. */
    static Patience patience(Clock clock) {
        return new Patience(clock, MOST_QUESTIONS, LONGEST_LISTING);
    }

    /**
     * @param longest that something lasts; see {@link #longest(Optional)}
     * @param odd is told of every row that can't be understood
     */
    Windows windows(KeptKind kind, String mid, Duration longest, Listing listing, Runnable odd) {
        return new Windows(
                (range, limit) -> rows(kind, mid, range, limit, odd), longest, listing.patience(), listing.goOn());
    }

    /** How far a listing may go. */
    record Listing(Patience patience, BooleanSupplier goOn) {}

    /** What one question about one kind brings, newest first. */
    Answer<List<Kept>> rows(KeptKind kind, String mid, TimeRange range, int limit, Runnable odd) {
        return switch (kind) {
            case RECORDING -> list("videos", mid, range, limit, "videos", Kept::clip, odd);
            case TIMELAPSE -> list("timelapse", mid, range, limit, "", Kept::picture, odd);
            case EXPORT -> list("fileBin", mid, range, limit, "files", Kept::piece, odd);
            case EVENT -> list("events", mid, range, limit, "", Kept::event, odd);
            case REVIEW, THUMBNAIL, SNAPSHOT, PREVIEW, LIVE_REMAINS -> Answer.given(List.of());
        };
    }

    private Answer<List<Kept>> list(
            String about,
            String mid,
            TimeRange range,
            int limit,
            String field,
            Function<Json, Optional<Kept>> read,
            Runnable odd) {
        return line.ask(about, path -> bounded(path.then(mid), range, limit))
                .then(answer -> found(field.isEmpty() ? answer : answer.at(field)))
                .map(rows -> readable(rows, mid, read, odd));
    }

    private static NvrPath bounded(NvrPath path, TimeRange range, int limit) {
        // Shinobi counts in seconds: both ends move outward, and what is too much is left out afterwards.
        String start = range.from().truncatedTo(ChronoUnit.SECONDS).toString();
        String end = range.to().plusMillis(999).truncatedTo(ChronoUnit.SECONDS).toString();
        return path.with("start", start).with("end", end).with("limit", Integer.toString(limit));
    }

    private static Answer<List<Json>> found(Json rows) {
        return rows.isList()
                ? Answer.given(rows.items())
                : Answer.no(
                        Trouble.Kind.BROKEN_ANSWER,
                        "Shinobi's list is not one Obscura knows. Nothing is concluded from it.");
    }

    private List<Kept> readable(List<Json> rows, String mid, Function<Json, Optional<Kept>> read, Runnable odd) {
        List<Kept> kept = new ArrayList<>();
        for (Json row : rows) {
            Optional<Kept> one = read.apply(row);
            if (one.isEmpty() || !one.get().mid().equals(mid)) {
                odd.run();
            } else {
                kept.add(one.get().later(twice.later(one.get().range().from())));
            }
        }
        return kept;
    }
}
