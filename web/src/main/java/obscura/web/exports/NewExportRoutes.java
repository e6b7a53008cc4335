package obscura.web.exports;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.mask.Hide;
import obscura.plugin.nvr.Clips;
import obscura.plugin.site.Site;
import obscura.plugin.time.TimeRange;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.text.LocalTimes;

/** Ordering an export: what is in it, what is hidden, why. Nothing typed is lost, and a form sent twice orders once. */
public final class NewExportRoutes {
    private static final long USUAL_SECONDS = 60;

    private final FindExport find;
    private final TakeOrder orders;
    private final Clips clips;
    private final Site site;
    private final SecureRandom random;

    public NewExportRoutes(FindExport find, TakeOrder orders, Clips clips, Site site, SecureRandom random) {
        this.find = find;
        this.orders = orders;
        this.clips = clips;
        this.site = site;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/exports/new", Right.MAKE_EXPORTS, this::start),
                Route.post("/exports/new/recorded", Right.MAKE_EXPORTS, this::recorded),
                Route.post("/exports", Right.MAKE_EXPORTS, this::order));
    }

    private void start(Call call) {
        Optional<CameraId> camera = chosen(call, call.query("camera").orElse(""));
        LocalTimes times = times(call);
        Optional<Instant> from = call.query("from").flatMap(times::inAddress);
        Optional<Instant> to = call.query("to").flatMap(times::inAddress);
        Optional<Instant> newest = camera.flatMap(clips::newest);
        Instant end = to.or(() -> from.map(f -> f.plusSeconds(USUAL_SECONDS)))
                .or(() -> newest)
                .orElseGet(Instant::now);
        Instant start = from.orElseGet(() -> end.minusSeconds(USUAL_SECONDS));
        NewExportPage.Typed typed = new NewExportPage.Typed(
                times.show(start),
                start.toString(),
                times.show(end),
                end.toString(),
                EnumSet.allOf(Hide.class),
                false,
                false,
                "");
        show(call, 200, Form.empty(), camera, typed, newKey());
    }

    /** The camera an address or a form names; the only one when none is named. */
    private Optional<CameraId> chosen(Call call, String named) {
        List<Camera> all = find.cameras(call.visitor());
        if (named.isEmpty()) {
            return all.stream().findFirst().map(Camera::id);
        }
        return Optional.of(all.stream()
                .map(Camera::id)
                .filter(id -> id.toString().equals(named))
                .findFirst()
                .orElseThrow(NotThere::new));
    }

    private String newKey() {
        byte[] key = new byte[16];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private void show(
            Call call, int status, Form form, Optional<CameraId> camera, NewExportPage.Typed typed, String once) {
        call.page(status, "exports/newexport", page(call, form, camera, typed, once));
    }

    private NewExportPage page(
            Call call, Form form, Optional<CameraId> camera, NewExportPage.Typed typed, String once) {
        LocalTimes times = times(call);
        Optional<Recorded> recorded = camera.flatMap(id ->
                range(times, typed).map(range -> Recorded.of(range, clips.recorded(id, range), call.texts())));
        return new NewExportPage(
                call.view(),
                form,
                find.cameras(call.visitor()),
                camera.map(CameraId::toString).orElse(""),
                once,
                typed,
                recorded,
                recorded.filter(Recorded::anything).flatMap(there -> picture(call, camera.orElseThrow(), typed)),
                site.settings().exportDays());
    }

    /** A picture from its start, for those who may look at footage. */
    private static Optional<String> picture(Call call, CameraId camera, NewExportPage.Typed typed) {
        return times(call)
                .read(typed.from(), typed.fromWas())
                .filter(from -> call.visitor().may(Right.SEE_FOOTAGE))
                .map(from -> "/cameras/" + camera + "/picture?at=" + from + "&width=480");
    }

    private static Optional<TimeRange> range(LocalTimes times, NewExportPage.Typed typed) {
        Optional<Instant> from = times.read(typed.from(), typed.fromWas());
        Optional<Instant> to = times.read(typed.to(), typed.toWas());
        return from.isPresent() && to.isPresent() && from.get().isBefore(to.get())
                ? Optional.of(new TimeRange(from.get(), to.get()))
                : Optional.empty();
    }

    /** Only what there is of the range, while somebody still chooses it. */
    private void recorded(Call call) {
        Form form = call.form();
        call.page(
                "exports/recorded",
                page(call, form, chosen(call, form.text("camera")), typed(form), form.text("once")));
    }

    private void order(Call call) {
        Form form = call.form();
        NewExportPage.Typed typed = typed(form);
        Optional<CameraId> camera = chosen(call, form.text("camera"));
        if (form.has("look", "1")) {
            show(call, 200, form, camera, typed, form.text("once"));
            return;
        }
        Optional<AskedExport> asked = asked(call, form, camera, typed);
        asked.ifPresent(order -> orders.wrong(order, call.visitor())
                .forEach(wrong -> form.wrong(wrong.field(), call.view().t(wrong.key()))));
        if (asked.isEmpty() || !form.isRight()) {
            show(call, 422, form, camera, typed, form.text("once"));
            return;
        }
        take(call, form, asked.get(), typed);
    }

    private void take(Call call, Form form, AskedExport asked, NewExportPage.Typed typed) {
        ExportId id;
        try {
            id = orders.order(asked, call.who(), form.text("once"));
        } catch (ObscuraException e) {
            form.wrong("form", e.getMessage());
            show(call, 422, form, Optional.of(asked.camera()), typed, form.text("once"));
            return;
        }
        call.redirect("/exports/" + id, "exports.told.ordered");
    }

    private Optional<AskedExport> asked(Call call, Form form, Optional<CameraId> camera, NewExportPage.Typed typed) {
        LocalTimes times = times(call);
        Optional<Instant> from = times.read(typed.from(), typed.fromWas());
        Optional<Instant> to = times.read(typed.to(), typed.toWas());
        if (camera.isEmpty()) {
            form.wrong("camera", call.view().t("exports.wrong.camera"));
        }
        if (from.isEmpty()) {
            form.wrong("from", call.view().t("exports.wrong.time"));
        }
        if (to.isEmpty()) {
            form.wrong("to", call.view().t("exports.wrong.time"));
        }
        if (camera.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AskedExport(
                camera.get(), from.get(), to.get(), typed.hide(), typed.prove(), typed.review(), typed.reason()));
    }

    private static NewExportPage.Typed typed(Form form) {
        Set<Hide> hide = EnumSet.noneOf(Hide.class);
        for (Hide kind : Hide.values()) {
            if (form.has("hide", kind.word())) {
                hide.add(kind);
            }
        }
        return new NewExportPage.Typed(
                form.text("from").strip(),
                form.text("fromWas"),
                form.text("to").strip(),
                form.text("toWas"),
                hide,
                form.has("prove", "1"),
                form.has("review", "1"),
                form.text("reason"));
    }

    private static LocalTimes times(Call call) {
        return new LocalTimes(call.texts().zone());
    }
}
