package obscura.web.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.Nvrs;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.posture.PostureView;
import obscura.web.posture.Postures;

/** One camera: its footage by day and hour, the choice of a stretch, its name. */
public final class TimelineRoutes {
    private final Cameras cameras;
    private final Clips clips;
    private final Nvrs nvrs;
    private final Postures postures;
    private final Journal journal;
    private final ShowDay days;

    public TimelineRoutes(Cameras cameras, Clips clips, Nvrs nvrs, Postures postures, Journal journal, Clock clock) {
        this.nvrs = nvrs;
        this.postures = postures;
        this.cameras = cameras;
        this.clips = clips;
        this.journal = journal;
        this.days = new ShowDay(clips, clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/cameras/{id}", Right.SEE_CAMERAS, call -> show(call, 200, Form.empty(), Form.empty())),
                Route.get("/cameras/{id}/clips", Right.SEE_FOOTAGE, this::clips),
                Route.get("/cameras/{id}/stretch", Right.SEE_FOOTAGE, this::choose),
                Route.post(
                        "/cameras/{id}/name",
                        Right.MANAGE_CAMERAS,
                        call -> Grave.action(page(call), this::rename).run(call)));
    }

    private void show(Call call, int status, Form range, Form name) {
        call.page(status, "timeline/timeline", page(call, range, name));
    }

    /** The list of one hour, for a page whose cursor went there. */
    private void clips(Call call) {
        call.page("timeline/clips", page(call, Form.empty(), Form.empty()));
    }

    private TimelinePage page(Call call, Form range, Form name) {
        Camera camera = camera(call);
        Optional<TimelinePage.Footage> footage = call.visitor().may(Right.SEE_FOOTAGE)
                ? Optional.of(days.footage(call, camera.id(), range))
                : Optional.empty();
        return new TimelinePage(
                call.view(), camera, new PostureView(call.view(), postures.of(camera), leaks(camera)), footage, name);
    }

    private Camera camera(Call call) {
        return cameras.find(call.camera("id")).orElseThrow(NotThere::new);
    }

    private Optional<String> leaks(Camera camera) {
        return nvrs.find(camera.nvr()).map(nvr -> "/recorders/" + nvr.id() + "/leaks");
    }

    private static String page(Call call) {
        return "/cameras/" + call.camera("id");
    }

    /** A stretch of the day, as two times by the clock, becomes one that is the same everywhere. */
    private void choose(Call call) {
        Camera camera = camera(call);
        Form form = new Form(call.queries());
        Day day = days.day(call, clips.newest(camera.id()));
        Optional<Instant> from = form.read("from", day::at, call.view().t("timeline.timebad"));
        Optional<Instant> to =
                form.read("to", text -> end(day, text), call.view().t("timeline.timebad"));
        if (form.isRight() && !from.orElseThrow().isBefore(to.orElseThrow())) {
            form.wrong("to", call.view().t("timeline.torder"));
        }
        if (!form.isRight()) {
            show(call, 422, form, Form.empty());
            return;
        }
        String purpose = form.has("for", "hold") ? "/holds/new" : "/exports/new";
        call.redirect(purpose + "?camera=" + camera.id() + "&from=" + encoded(from) + "&to=" + encoded(to));
    }

    /** Midnight as an end is the end of the day. */
    private static Instant end(Day day, String text) {
        return text.matches("00:00(:00)?|24:00(:00)?") ? day.to() : day.at(text);
    }

    private static String encoded(Optional<Instant> time) {
        return URLEncoder.encode(time.orElseThrow().toString(), StandardCharsets.UTF_8);
    }

    private void rename(Call call) {
        Camera camera = camera(call);
        Form form = call.form();
        String name = form.line("name", Camera.LONGEST_NAME, call.view().t("timeline.namebad"));
        if (name.chars().anyMatch(Character::isISOControl)) {
            form.wrong("name", call.view().t("timeline.namebad"));
        }
        if (!form.isRight()) {
            show(call, 422, Form.empty(), form);
            return;
        }
        cameras.rename(camera.id(), name);
        journal.append(new Note(
                call.who(),
                Act.CHANGE_CAMERA,
                Optional.of(camera.id()),
                Optional.empty(),
                camera.name() + " → " + name,
                "",
                Result.DONE));
        call.redirect(page(call), "timeline.told.renamed");
    }
}
