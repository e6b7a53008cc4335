package obscura.web.timeline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.Clips;
import obscura.plugin.time.TimeRange;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;
import obscura.web.text.Texts;
import obscura.web.timeline.TimelinePage.ClipRow;
import obscura.web.timeline.TimelinePage.Footage;

/** Gathers what a page shows of one camera's footage. Asks the index only, never a recorder. */
final class ShowDay {
    /** An hour of clips of a second each would be 3600; no recorder does that, and no page shows it. */
    private static final int MOST_CLIPS = 720;

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 30);

    private final Clips clips;
    private final Clock clock;

    ShowDay(Clips clips, Clock clock) {
        this.clips = clips;
        this.clock = clock;
    }

    /** The day and time that the address asks for; without any the newest footage. */
    Footage footage(Call call, CameraId camera, Form range) {
        Optional<Instant> newest = clips.newest(camera);
        Day day = day(call, newest);
        List<TimeRange> recorded = clips.recorded(camera, day.range());
        Instant at = at(call, day).orElseGet(() -> start(day, recorded));
        return new Footage(
                day, at, recorded, month(call, camera, day), rows(call, camera, day.hour(at), day), newest, range);
    }

    /** The day that the form or address names, else the newest that has footage, else today. */
    Day day(Call call, Optional<Instant> newest) {
        ZoneId zone = call.texts().zone();
        String named = call.query("day").orElse(call.form().text("day"));
        return named.isEmpty()
                ? Day.of(newest.map(end -> end.minusMillis(1)).orElseGet(clock::instant), zone)
                : new Day(date(named), zone);
    }

    private static LocalDate date(String written) {
        try {
            LocalDate date = LocalDate.parse(written);
            if (date.isAfter(FIRST) && date.isBefore(LAST)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new NotThere();
        }
        throw new NotThere();
    }

    private static Optional<Instant> at(Call call, Day day) {
        try {
            return call.query("at").map(day::at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(Day day, List<TimeRange> recorded) {
        if (recorded.isEmpty()) {
            return day.middle();
        }
        TimeRange last = recorded.get(recorded.size() - 1);
        Instant near = last.to().minusSeconds(10);
        Instant start = near.isBefore(last.from()) ? last.from() : near;
        return Instant.ofEpochSecond(start.getEpochSecond() + (start.getNano() > 0 ? 1 : 0));
    }

    private Month month(Call call, CameraId camera, Day day) {
        YearMonth month = YearMonth.from(day.date());
        List<LocalDate> days = clips.days(camera, month.atDay(1), month.atEndOfMonth(), day.zone());
        return Month.around(day.date(), days, call.texts().language().locale());
    }

    private List<ClipRow> rows(Call call, CameraId camera, TimeRange hour, Day day) {
        return clips.in(camera, hour, MOST_CLIPS).stream()
                .map(clip -> row(call.texts(), clip, day))
                .toList();
    }

    private static ClipRow row(Texts texts, Clip clip, Day day) {
        Instant start = clip.range().from().isBefore(day.from())
                ? day.from()
                : clip.range().from();
        return new ClipRow(
                texts.clock(clip.range().from()),
                day.written(start),
                texts.length(clip.range().length()),
                texts.bytes(clip.bytes()),
                guess(texts, clip.certainty()));
    }

    private static Optional<String> guess(Texts texts, Certainty certainty) {
        return switch (certainty) {
            case KNOWN, LISTED -> Optional.empty();
            case END_GUESSED -> Optional.of(texts.of("timeline.endguessed"));
            case START_GUESSED -> Optional.of(texts.of("timeline.startguessed"));
        };
    }
}
