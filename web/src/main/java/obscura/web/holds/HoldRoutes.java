package obscura.web.holds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.HoldId;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldWish;
import obscura.retention.hold.Holding;
import obscura.retention.hold.Holds;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.text.LocalTimes;

/** Holds: setting, changing and releasing them. Whoever may not see a camera knows of none on it. */
public final class HoldRoutes {
    static final String PAGE = "/holds";

    private static final int ROWS = 100;
    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration USUAL_STRETCH = Duration.ofHours(1);

    private final Holds holds;
    private final HoldDesk desk;
    private final Cameras cameras;
    private final HowSafe safe;
    private final Runnable changed;
    private final Clock clock;

    /** @param changed told after something about a hold has changed */
    public HoldRoutes(Holds holds, HoldDesk desk, Cameras cameras, HowSafe safe, Runnable changed, Clock clock) {
        this.holds = holds;
        this.desk = desk;
        this.cameras = cameras;
        this.safe = safe;
        this.changed = changed;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PAGE, Right.SEE_RETENTION, this::list),
                Route.get(PAGE + "/new", Right.SET_HOLDS, this::start),
                Route.post(PAGE, Right.SET_HOLDS, this::set),
                Route.get(PAGE + "/{id}", Right.SEE_RETENTION, call -> one(call, 200, Form.empty())),
                Route.post(PAGE + "/{id}/change", Right.SET_HOLDS, this::change),
                Route.post(PAGE + "/{id}/release", Right.SET_HOLDS, grave(this::release)));
    }

    private static Action grave(Action action) {
        return call ->
                Grave.action(PAGE + "/" + call.id("id", HoldId::new), action).run(call);
    }

    private void list(Call call) {
        List<HoldRow> standing = rows(call, holds.standing());
        Optional<HoldId> before =
                call.query("before").filter(v -> v.matches("[1-9]\\d{0,17}")).map(v -> new HoldId(Long.parseLong(v)));
        List<Hold> newest = holds.newest(before, ROWS + 1);
        List<HoldRow> ended = rows(
                call, newest.stream().limit(ROWS).filter(hold -> !hold.stands()).toList());
        Optional<String> older = newest.size() > ROWS
                ? Optional.of(PAGE + "?before=" + newest.get(ROWS - 1).id())
                : Optional.empty();
        call.page("holds/holds", new HoldsPage(call.view(), standing, ended, older));
    }

    private List<HoldRow> rows(Call call, List<Hold> all) {
        return all.stream()
                .filter(hold -> call.visitor().maySee(hold.camera()))
                .map(hold -> row(call, hold))
                .toList();
    }

    private HoldRow row(Call call, Hold hold) {
        String camera = cameras.find(hold.camera())
                .map(Camera::name)
                .orElseGet(() -> call.view().t("holds.cameragone", hold.camera()));
        Optional<SafetyRow> kept = hold.stands()
                ? Optional.of(
                        new SafetyRow(call.view(), safe.of(hold), safe.last().get()))
                : Optional.empty();
        return new HoldRow(call.view(), hold, camera, kept, clock.instant());
    }

    private void start(Call call) {
        LocalTimes times = new LocalTimes(call.texts().zone());
        Instant now = clock.instant();
        Instant to = call.query("to").flatMap(times::inAddress).orElse(now);
        Instant from = call.query("from").flatMap(times::inAddress).orElse(to.minus(USUAL_STRETCH));
        HoldForm form = HoldForm.fresh(times, call.query("camera").orElse(""), from, to, now.plus(USUAL));
        showNew(call, 200, form, Form.empty());
    }

    private void showNew(Call call, int status, HoldForm typed, Form form) {
        List<Camera> shown = cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .toList();
        call.page(status, "holds/newhold", new NewHoldPage(call.view(), form, typed, shown));
    }

    private void set(Call call) {
        Form form = call.form();
        HoldForm typed = HoldForm.typed(form);
        Optional<HoldWish> wish = typed.wish(call, form);
        if (wish.isPresent()) {
            Holding answer = desk.set(wish.get(), call.who());
            if (answer instanceof Holding.Done done) {
                changed.run();
                call.redirect(PAGE + "/" + done.hold().id(), "holds.told.set");
                return;
            }
            form.wrong("all", HoldWords.refused(((Holding.Refused) answer).why(), call.texts()));
        }
        showNew(call, 422, typed, form);
    }

    private Hold hold(Call call) {
        return holds.find(call.id("id", HoldId::new))
                .filter(found -> call.visitor().maySee(found.camera()))
                .orElseThrow(NotThere::new);
    }

    private void one(Call call, int status, Form form) {
        Hold hold = hold(call);
        LocalTimes times = new LocalTimes(call.texts().zone());
        call.page(
                status,
                "holds/hold",
                new HoldPage(
                        call.view(),
                        row(call, hold),
                        form,
                        times.show(hold.until()),
                        times.show(hold.remind()),
                        hold.stands() && call.view().may(Right.SET_HOLDS)));
    }

    private void change(Call call) {
        Hold hold = hold(call);
        Form form = call.form();
        LocalTimes times = new LocalTimes(call.texts().zone());
        Optional<Instant> until = times.read(form.text("until"), hold.until().toString());
        Optional<Instant> remind = times.read(form.text("remind"), hold.remind().toString());
        if (until.isEmpty()) {
            form.wrong("until", call.view().t("holds.timebad"));
            one(call, 422, form);
            return;
        }
        answer(
                call,
                form,
                "reason",
                desk.change(hold.id(), until.get(), remind, call.who(), form.text("reason")),
                "holds.told.changed");
    }

    private void release(Call call) {
        Hold hold = hold(call);
        Form form = call.form();
        answer(call, form, "why", desk.release(hold.id(), call.who(), form.text("why")), "holds.told.released");
    }

    private void answer(Call call, Form form, String field, Holding answer, String told) {
        if (answer instanceof Holding.Refused refused) {
            form.wrong(field, HoldWords.refused(refused.why(), call.texts()));
            one(call, 422, form);
            return;
        }
        changed.run();
        call.redirect(PAGE + "/" + ((Holding.Done) answer).hold().id(), told);
    }
}
