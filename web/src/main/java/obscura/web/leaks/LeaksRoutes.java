package obscura.web.leaks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.Brokers;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.leak.Scans;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.posture.Postures;
import obscura.web.settings.SettingsRoutes;

/** What a recorder keeps and sends: looking, mending, and where its broker is. Shown from the database, done in {@link LeakRuns}. */
public final class LeaksRoutes {
    private final Nvrs nvrs;
    private final Brokers brokers;
    private final ScanForLeaks leaks;
    private final LeakRuns runs;
    private final Journal journal;
    private final ShowLeaks show;

    public LeaksRoutes(
            Nvrs nvrs,
            Cameras cameras,
            Scans scans,
            Brokers brokers,
            Postures postures,
            ScanForLeaks leaks,
            LeakRuns runs,
            Journal journal) {
        this.nvrs = nvrs;
        this.brokers = brokers;
        this.leaks = leaks;
        this.runs = runs;
        this.journal = journal;
        this.show = new ShowLeaks(cameras, scans, brokers, postures, runs);
    }

    public List<Route> routes() {
        String page = "/recorders/{nvr}/leaks";
        return List.of(
                Route.get(page, Right.SEE_CAMERAS, call -> show(call, 200, Form.empty())),
                Route.post(page + "/look", Right.MANAGE_CAMERAS, whole(this::look)),
                Route.post(page + "/mend", Right.MANAGE_CAMERAS, whole(grave(this::mend))),
                Route.post(page + "/broker", Right.MANAGE_CAMERAS, whole(grave(this::broker))),
                Route.post(page + "/broker/remove", Right.MANAGE_CAMERAS, whole(grave(this::removeBroker))));
    }

    private static Action whole(Action action) {
        return call -> {
            if (!SettingsRoutes.managesRecordings(call.visitor())) {
                throw new NotThere();
            }
            action.run(call);
        };
    }

    private static Action grave(Action action) {
        return call ->
                Grave.action(LeaksPage.path(call.id("nvr", NvrId::new)), action).run(call);
    }

    private KnownNvr nvr(Call call) {
        return nvrs.find(call.id("nvr", NvrId::new)).orElseThrow(NotThere::new);
    }

    private void show(Call call, int status, Form form) {
        call.page(status, call.isFragment() ? "leaks/found" : "leaks/leaks", show.page(call, nvr(call), form));
    }

    private void look(Call call) {
        look(nvr(call).id(), call.who());
        call.redirect(LeaksPage.path(nvr(call).id()));
    }

    private void look(NvrId nvr, Who who) {
        runs.start(nvr, () -> {
            leaks.scan(nvr, who);
            return Optional.empty();
        });
    }

    private void mend(Call call) {
        NvrId nvr = nvr(call).id();
        Finding wanted = wanted(call.form());
        Who who = call.who();
        runs.start(nvr, () -> Optional.of(leaks.mend(nvr, wanted, who)));
        call.redirect(LeaksPage.path(nvr));
    }

    /** What a button names; whether it was found, and can be mended, is for {@link ScanForLeaks} to say. */
    private static Finding wanted(Form form) {
        try {
            Optional<String> camera = Optional.of(form.text("camera")).filter(name -> !name.isEmpty());
            Sight sight = Sight.valueOf(form.text("sight").toUpperCase(Locale.ROOT));
            Finding.Source source = Finding.Source.valueOf(form.text("source").toUpperCase(Locale.ROOT));
            return new Finding(source, new Sighting(sight, camera, form.text("where"), true, Instant.EPOCH));
        } catch (IllegalArgumentException noSuchThing) {
            throw new NotThere();
        }
    }

    private void broker(Call call) {
        KnownNvr nvr = nvr(call);
        Form form = call.form();
        BrokerForm typed = new BrokerForm(call.view(), form);
        Optional<BrokerSettings> settings = typed.settings();
        if (settings.isEmpty()) {
            show(call, 422, form);
            return;
        }
        brokers.put(nvr.id(), settings.get(), typed.password(brokers, nvr.id(), settings.get()));
        note(
                call,
                nvr,
                "broker " + settings.get().address() + ", " + settings.get().prefix());
        look(nvr.id(), call.who());
        call.redirect(LeaksPage.path(nvr.id()), "leaks.brokersaved");
    }

    private void removeBroker(Call call) {
        KnownNvr nvr = nvr(call);
        brokers.remove(nvr.id());
        note(call, nvr, "broker removed");
        look(nvr.id(), call.who());
        call.redirect(LeaksPage.path(nvr.id()), "leaks.brokerremoved");
    }

    private void note(Call call, KnownNvr nvr, String what) {
        journal.append(Note.of(call.who(), Act.CHANGE_NVR, nvr.name() + ": " + what, Result.DONE));
    }
}
