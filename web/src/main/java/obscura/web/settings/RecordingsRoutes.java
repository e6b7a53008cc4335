package obscura.web.settings;

import static obscura.web.settings.NewFolderRoutes.whole;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.Nvrs;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.rounds.IndexRounds;

/** One folder of recordings: what its last round saw, reading it now, its name, its removal. */
public final class RecordingsRoutes {
    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final Cameras cameras;
    private final Clips clips;
    private final IndexRounds rounds;
    private final ChangeRecordings change;
    private final Clock clock;

    public RecordingsRoutes(
            Nvrs nvrs,
            NvrLogins logins,
            Cameras cameras,
            Clips clips,
            IndexRounds rounds,
            ChangeRecordings change,
            Clock clock) {
        this.nvrs = nvrs;
        this.logins = logins;
        this.cameras = cameras;
        this.clips = clips;
        this.rounds = rounds;
        this.change = change;
        this.clock = clock;
    }

    public List<Route> routes() {
        String page = "/settings/recordings/{id}";
        return List.of(
                Route.get(page, Right.MANAGE_CAMERAS, whole(call -> show(call, 200, Form.empty()))),
                Route.post(page + "/read", Right.MANAGE_CAMERAS, whole(this::read)),
                Route.post(page + "/believe", Right.MANAGE_CAMERAS, whole(grave(this::believe))),
                Route.post(page + "/name", Right.MANAGE_CAMERAS, whole(grave(this::rename))),
                Route.post(page + "/remove", Right.MANAGE_CAMERAS, whole(grave(this::remove))));
    }

    private static Action grave(Action action) {
        return call -> Grave.action(page(call.id("id", NvrId::new)), action).run(call);
    }

    private static String page(NvrId nvr) {
        return "/settings/recordings/" + nvr;
    }

    private KnownNvr nvr(Call call) {
        return nvrs.find(call.id("id", NvrId::new)).orElseThrow(NotThere::new);
    }

    private void show(Call call, int status, Form form) {
        KnownNvr nvr = nvr(call);
        List<Camera> all = cameras.all();
        Optional<String> twin =
                new SeemSame(all, clips).as(nvr.id()).flatMap(nvrs::find).map(KnownNvr::name);
        RecordingsPage page = new RecordingsPage(
                call.view(),
                nvr,
                all.stream().filter(c -> c.nvr().equals(nvr.id())).toList(),
                clips.kept(),
                rounds.last(nvr.id()),
                since(call),
                form,
                logins.pinned(nvr.id()),
                twin);
        call.page(status, call.isFragment() ? "settings/round" : "settings/recordings", page);
    }

    private static Instant since(Call call) {
        return call.query("since")
                .filter(text -> text.matches("\\d{1,14}"))
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    private void read(Call call) {
        KnownNvr nvr = nvr(call);
        String since = "?since=" + clock.instant().toEpochMilli();
        change.readNow(nvr.id());
        call.redirect(page(nvr.id()) + since);
    }

    private void believe(Call call) {
        KnownNvr nvr = nvr(call);
        String since = "?since=" + clock.instant().toEpochMilli();
        change.believeLoss(call.who(), nvr);
        call.redirect(page(nvr.id()) + since);
    }

    private void rename(Call call) {
        KnownNvr nvr = nvr(call);
        Form form = call.form();
        String name = form.line("name", KnownNvr.LONGEST_NAME, call.view().t("settings.nvrnamebad"));
        if (name.chars().anyMatch(Character::isISOControl)) {
            form.wrong("name", call.view().t("settings.nvrnamebad"));
        }
        if (!form.isRight()) {
            show(call, 422, form);
            return;
        }
        change.rename(call.who(), nvr, name);
        call.redirect(page(nvr.id()), "settings.told.renamed");
    }

    private void remove(Call call) {
        change.remove(call.who(), nvr(call));
        call.redirect("/settings", "settings.told.removed");
    }
}
