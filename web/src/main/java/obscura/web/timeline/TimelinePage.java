package obscura.web.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.time.TimeRange;
import obscura.web.http.Form;
import obscura.web.http.View;
import obscura.web.posture.PostureView;

/**
 * One camera.
 *
 * @param footage absent for who may not look at footage
 * @param name the form that renames it
 */
public record TimelinePage(View view, Camera camera, PostureView stands, Optional<Footage> footage, Form name) {

    /**
     * What was recorded on one day.
     *
     * @param at where the cursor stands
     * @param recorded stretches of the day
     * @param newest when the newest footage of all ends
     * @param range the form that chooses a stretch
     */
    public record Footage(
            Day day,
            Instant at,
            List<TimeRange> recorded,
            Month month,
            List<ClipRow> clips,
            Optional<Instant> newest,
            Form range) {
        public Strip strip() {
            return Strip.day(day, recorded);
        }

        public Strip hourStrip() {
            return Strip.hour(hour(), recorded, day.zone());
        }

        public TimeRange hour() {
            return day.hour(at);
        }

        public long second() {
            return Duration.between(day.from(), at).toSeconds();
        }

        public long lastSecond() {
            return day.seconds() - 1;
        }

        public long startSecond() {
            return day.from().getEpochSecond();
        }

        /** For the script: seconds of the day, {@code from-to,from-to}. */
        public String spans() {
            return recorded.stream()
                    .map(r -> seconds(r.from()) + "-" + seconds(r.to()))
                    .collect(Collectors.joining(","));
        }

        private long seconds(Instant time) {
            return Duration.between(day.from(), time).toSeconds();
        }

        public boolean isRecorded() {
            return recorded.stream().anyMatch(range -> range.contains(at));
        }

        public String cursor() {
            return Strip.percent(day.range(), at);
        }

        public String hourCursor() {
            return Strip.percent(hour(), at);
        }

        public String date() {
            return day.date().toString();
        }

        public LocalDate yesterday() {
            return day.date().minusDays(1);
        }

        public LocalDate tomorrow() {
            return day.date().plusDays(1);
        }

        public boolean is24Hours() {
            return day.seconds() == 86_400;
        }

        /** The time that many seconds later, as an address says it; the ends of the day are not passed. */
        public String stepped(long seconds) {
            Instant time = at.plusSeconds(seconds);
            Instant last = day.to().minusSeconds(1);
            Instant inside = time.isBefore(day.from()) ? day.from() : time.isAfter(last) ? last : time;
            return written(inside);
        }

        public String written(Instant time) {
            return day.written(time);
        }

        public String offsets() {
            return day.offsets();
        }

        public String length() {
            return Long.toString(day.seconds() / 3600);
        }
    }

    /**
     * A clip in the list.
     *
     * @param address the time of its start, as an address says it
     * @param guess empty when its times are known
     */
    public record ClipRow(String start, String address, String length, String size, Optional<String> guess) {}

    /** Whether there is anything this visitor could choose a stretch for. */
    public boolean mayChoose() {
        return view.may(Right.MAKE_EXPORTS) || view.may(Right.SET_HOLDS);
    }

    /** The day of a time at the site, as an address says it. */
    public String dayOf(Instant time) {
        return LocalDate.ofInstant(time, view.texts().zone()).toString();
    }

    public String picture(int width) {
        return "/cameras/" + camera.id() + "/picture?width=" + width + "&at="
                + footage.orElseThrow().at();
    }

    /** What a step of so many seconds is called. */
    public String step(int seconds) {
        String by = view.t("timeline.by." + Math.abs(seconds));
        return seconds < 0 ? view.t("timeline.stepback", by) : view.t("timeline.stepon", by);
    }
}
