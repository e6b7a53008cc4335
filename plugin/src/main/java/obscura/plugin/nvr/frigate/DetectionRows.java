package obscura.plugin.nvr.frigate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.Patience;
import obscura.plugin.time.TimeRange;

/**
 * Frigate's rows about what was detected: events, and reviews that gather them. Asked in windows that are halved when an answer
 * is full, so every row comes exactly once and memory holds one answer.
 */
final class DetectionRows {
    private static final int FULL = 1_000;
    private static final Duration SMALLEST = Duration.ofSeconds(2);
    /** Rows are asked for by their start; what began before a range may reach into it. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_QUESTIONS = 5_000;
    private static final Duration LONGEST_LISTING = Duration.ofMinutes(10);

    private final FrigateCalls calls;
    private final AskFrigate ask;
    private final Clock clock;

    DetectionRows(FrigateCalls calls, AskFrigate ask, Clock clock) {
        this.calls = calls;
        this.ask = ask;
        this.clock = clock;
    }

    /** @param ended false while it still goes on; its range then ends now */
    record Row(String id, String camera, TimeRange range, boolean ended) {}

    enum Table {
        EVENTS,
        REVIEWS
    }

    /**
     * Hands over what overlaps the range.
     *
     * @return why not all of it came
     */
    Optional<Trouble> each(Table table, String camera, TimeRange range, BooleanSupplier goOn, Consumer<Row> take) {
        Instant now = clock.instant().plus(LONGEST);
        Instant to = range.to().isAfter(now) ? now : range.to();
        Instant from = range.from().isBefore(Instant.EPOCH)
                ? Instant.EPOCH
                : range.from().minus(LONGEST);
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        Patience patience = new Patience(clock, MOST_QUESTIONS, LONGEST_LISTING);
        BooleanSupplier further = () -> goOn.getAsBoolean() && patience.ask();
        boolean[] any = {false};
        Optional<Trouble> trouble = window(table, camera, new TimeRange(from, to), further, row -> {
            any[0] = true;
            if (row.range().overlaps(range)) {
                take.accept(row);
            }
        });
        return trouble.or(() -> patience.isOver() ? Optional.of(patience.over()) : Optional.empty())
                .or(() -> any[0] ? Optional.empty() : hidden(camera));
    }

    /** Why an empty list says nothing about a camera: rows of one that is not in the configuration any more are not listed. */
    Optional<Trouble> hidden(String camera) {
        Answer<FrigateConfig> config = ask.config();
        return config.why()
                .or(() -> config.found().orElseThrow().names().contains(camera)
                        ? Optional.empty()
                        : Optional.of(new Trouble(
                                Trouble.Kind.CANT,
                                "Frigate does not have this camera any more and lists none of its events and"
                                        + " reviews. Add it there again, switched off, to have them deleted.")));
    }

    /** Those of a camera that start in the window. */
    private Optional<Trouble> window(
            Table table, String camera, TimeRange window, BooleanSupplier goOn, Consumer<Row> take) {
        if (!goOn.getAsBoolean()) {
            return Optional.empty();
        }
        Answer<Json> answer = calls.json(path(table, camera, window));
        if (answer.why().isPresent() || !answer.found().orElseThrow().isList()) {
            return answer.why().or(() -> Optional.of(odd()));
        }
        List<Json> items = answer.found().orElseThrow().items();
        if (items.size() >= FULL) {
            return halves(table, camera, window, goOn, take);
        }
        for (Json item : items) {
            Optional<Row> row = row(item);
            if (row.isEmpty()) {
                return Optional.of(odd());
            }
            row.filter(r -> r.camera().equals(camera)
                            && window.contains(r.range().from()))
                    .ifPresent(take);
        }
        return Optional.empty();
    }

    private Optional<Trouble> halves(
            Table table, String camera, TimeRange window, BooleanSupplier goOn, Consumer<Row> take) {
        if (window.length().compareTo(SMALLEST) < 0) {
            return Optional.of(new Trouble(
                    Trouble.Kind.BROKEN_ANSWER, "Frigate lists more within two seconds than it can have seen."));
        }
        Instant middle = window.from().plus(window.length().dividedBy(2));
        Optional<Trouble> early = window(table, camera, new TimeRange(window.from(), middle), goOn, take);
        return early.isPresent() ? early : window(table, camera, new TimeRange(middle, window.to()), goOn, take);
    }

    private static Trouble odd() {
        return new Trouble(Trouble.Kind.BROKEN_ANSWER, "Frigate's list makes no sense. Nothing is taken from it.");
    }

    /** Its own ends are not in the range, so it is a second wider; what was looked through already counts too. */
    private static NvrPath path(Table table, String camera, TimeRange window) {
        NvrPath path = NvrPath.of(table == Table.EVENTS ? "/api/events" : "/api/review")
                .with("cameras", camera)
                .with("after", SegmentRows.seconds(window.from().minusSeconds(1)))
                .with("before", SegmentRows.seconds(window.to().plusSeconds(1)))
                .with("limit", String.valueOf(FULL));
        return table == Table.EVENTS ? path.with("include_thumbnails", "0") : path.with("reviewed", "1");
    }

    Optional<Row> row(Json item) {
        Optional<String> id = item.at("id").text().filter(KeptName::isRow);
        Optional<String> camera = item.at("camera").text().filter(name -> !name.isEmpty());
        Optional<Instant> start = item.at("start_time").moment();
        if (id.isEmpty() || camera.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> end = item.at("end_time").moment();
        TimeRange range = KeptName.range(start.get(), end.orElse(clock.instant()));
        return Optional.of(new Row(id.get(), camera.get(), range, end.isPresent()));
    }

    /** One event; nothing when there is none of that id. */
    Answer<Optional<Row>> event(String id) {
        return calls.jsonIfThere(NvrPath.of("/api/events").then(id)).then(json -> {
            if (json.isEmpty()) {
                return Answer.given(Optional.empty());
            }
            Optional<Row> row = row(json.get());
            return row.isPresent() ? Answer.given(row) : new Answer.No<>(odd());
        });
    }

    /**
     * One review, found in the list of the moment it began in, so that no long list has to be whole; nothing when that does not
     * have it.
     */
    Answer<Optional<Row>> review(String camera, TimeRange range, String id) {
        List<Row> found = new ArrayList<>();
        TimeRange around =
                new TimeRange(range.from().minus(SMALLEST), range.from().plus(SMALLEST));
        Optional<Trouble> trouble = window(Table.REVIEWS, camera, around, () -> true, row -> {
            if (row.id().equals(id)) {
                found.add(row);
            }
        });
        return trouble.<Answer<Optional<Row>>>map(Answer.No::new)
                .orElseGet(() -> Answer.given(found.stream().findFirst()));
    }
}
