package obscura.web.holds;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;
import obscura.retention.hold.HoldWish;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;
import obscura.web.text.LocalTimes;

/**
 * A hold as it is typed, with times as the clock on the wall says them.
 *
 * @param fromWas the times the form showed first, as ISO-8601: a wall clock alone does not say which of two equal hours is meant
 * @param remind empty for the usual reminder
 */
public record HoldForm(
        String camera,
        String from,
        String fromWas,
        String to,
        String toWas,
        String reason,
        String until,
        String remind) {
    static HoldForm fresh(LocalTimes times, String camera, Instant from, Instant to, Instant until) {
        return new HoldForm(
                camera, times.show(from), from.toString(), times.show(to), to.toString(), "", times.show(until), "");
    }

    static HoldForm typed(Form form) {
        return new HoldForm(
                form.text("camera"),
                form.text("from"),
                form.text("from-was"),
                form.text("to"),
                form.text("to-was"),
                form.text("reason"),
                form.text("until"),
                form.text("remind"));
    }

    /** Empty when something is wrong; the form says what. */
    Optional<HoldWish> wish(Call call, Form form) {
        LocalTimes times = new LocalTimes(call.texts().zone());
        CameraId id = camera(call);
        Optional<Instant> begin = time(call, form, "from", times.read(from, fromWas));
        Optional<Instant> end = time(call, form, "to", times.read(to, toWas));
        Optional<Instant> last = time(call, form, "until", times.read(until, ""));
        Optional<Instant> reminder =
                remind.isBlank() ? Optional.empty() : time(call, form, "remind", times.read(remind, ""));
        if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
            form.wrong("to", call.view().t("holds.order"));
        }
        return form.isRight()
                ? Optional.of(new HoldWish(
                        id,
                        new TimeRange(begin.orElseThrow(), end.orElseThrow()),
                        reason,
                        last.orElseThrow(),
                        reminder))
                : Optional.empty();
    }

    private CameraId camera(Call call) {
        if (!camera.matches("[1-9]\\d{0,17}")) {
            throw new NotThere();
        }
        CameraId id = new CameraId(Long.parseLong(camera));
        if (!call.visitor().maySee(id)) {
            throw new NotThere();
        }
        return id;
    }

    private static Optional<Instant> time(Call call, Form form, String field, Optional<Instant> read) {
        if (read.isEmpty()) {
            form.wrong(field, call.view().t("holds.timebad"));
        }
        return read;
    }
}
