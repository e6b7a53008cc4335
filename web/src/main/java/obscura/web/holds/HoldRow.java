package obscura.web.holds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import obscura.retention.hold.Hold;
import obscura.web.http.View;

/**
 * A hold in words.
 *
 * @param safe how safe what it covers is; empty when it is over
 */
public record HoldRow(View view, Hold hold, String camera, Optional<SafetyRow> safe, Instant now) {
    public String range() {
        LocalDate first = day(hold.range().from());
        LocalDate last = day(hold.range().to());
        String to = view.texts().clock(hold.range().to());
        return view.texts().date(first) + ", " + view.texts().clock(hold.range().from()) + " – "
                + (first.equals(last) ? to : view.texts().date(last) + ", " + to);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, view.texts().zone());
    }

    public String until() {
        return view.texts().time(hold.until());
    }

    public String remind() {
        return view.texts().time(hold.remind());
    }

    public String since() {
        return view.texts().time(hold.since());
    }

    public String state() {
        return hold.ended()
                .map(end -> view.t("holds.ended", view.texts().time(end)))
                .orElseGet(() -> view.t(hold.remindsAt(now) ? "holds.soon" : "holds.stands"));
    }

    public String mood() {
        return hold.stands() ? hold.remindsAt(now) ? "warn" : "good" : "";
    }

    /** Where its footage is shown; in the hour that comes twice a clock on the wall needs its offset. */
    public String footage() {
        ZonedDateTime begins = hold.range().from().atZone(view.texts().zone());
        String clock = DateTimeFormatter.ofPattern("HH:mm:ss").format(begins)
                + begins.getOffset().getId();
        return "/cameras/" + hold.camera() + "?day=" + begins.toLocalDate() + "&at="
                + URLEncoder.encode(clock, StandardCharsets.UTF_8);
    }
}
