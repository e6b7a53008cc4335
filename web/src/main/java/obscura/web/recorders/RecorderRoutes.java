package obscura.web.recorders;

import static obscura.web.settings.NewFolderRoutes.whole;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.settings.ChangeRecordings;
import obscura.web.settings.CheckFolder;

/** Connecting a recorder in the network, and changing how one is reached: type, try, look at what was found, keep. */
public final class RecorderRoutes {
    private static final String BASE = "/settings/recordings/";

    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final ChangeRecordings change;
    private final CheckFolder check;
    private final TryRecorder attempt;
    private final Trials trials;
    private final Journal journal;

    /** What recorders are kept in. */
    public record Kept(Nvrs nvrs, NvrLogins logins, ChangeRecordings change) {}

    RecorderRoutes(Kept kept, CheckFolder check, TryRecorder attempt, Trials trials, Journal journal) {
        this.nvrs = kept.nvrs();
        this.logins = kept.logins();
        this.change = kept.change();
        this.check = check;
        this.attempt = attempt;
        this.trials = trials;
        this.journal = journal;
    }

    public static RecorderRoutes of(
            Kept kept, CheckFolder check, TryRecorder attempt, Journal journal, SecureRandom random, Clock clock) {
        return new RecorderRoutes(kept, check, attempt, new Trials(random, clock), journal);
    }

    /** The password is asked for before the form is filled in, so that nothing typed is lost over it. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get(
                BASE + "add",
                Right.MANAGE_CAMERAS,
                whole(call -> call.page("recorders/choose", new ChoosePage(call.view())))));
        for (RecorderKind kind : RecorderKind.values()) {
            String page = BASE + kind.word();
            routes.add(Route.get(
                    page, Right.MANAGE_CAMERAS, whole(Grave.action(page, call -> show(call, asked(kind, call))))));
            routes.add(Route.post(
                    page, Right.MANAGE_CAMERAS, whole(Grave.action(page, call -> test(call, asked(kind, call))))));
            routes.add(Route.post(
                    page + "/keep", Right.MANAGE_CAMERAS, whole(Grave.action(page, call -> keep(call, page)))));
        }
        String known = BASE + "{id}/connection";
        routes.add(Route.get(known, Right.MANAGE_CAMERAS, whole(grave(call -> show(call, existing(call))))));
        routes.add(Route.post(known, Right.MANAGE_CAMERAS, whole(grave(call -> test(call, existing(call))))));
        routes.add(Route.post(
                known + "/keep",
                Right.MANAGE_CAMERAS,
                whole(grave(call -> keep(call, BASE + call.part("id") + "/connection")))));
        routes.add(Route.get(BASE + "trials/{trial}/picture", Right.MANAGE_CAMERAS, whole(this::picture)));
        return routes;
    }

    private static Action grave(Action action) {
        return call -> Grave.action(BASE + call.id("id", NvrId::new) + "/connection", action)
                .run(call);
    }

    /** What a page is about: a kind, and the recorder if there is one already. */
    private record Asked(RecorderKind kind, Form form, Optional<RecorderForm.Existing> existing) {}

    private static Asked asked(RecorderKind kind, Call call) {
        return new Asked(kind, call.form(), Optional.empty());
    }

    private Asked existing(Call call) {
        KnownNvr nvr = nvrs.find(call.id("id", NvrId::new)).orElseThrow(NotThere::new);
        NvrSettings settings = nvr.settings();
        if (settings instanceof FrigateSettings frigate) {
            return new Asked(RecorderKind.FRIGATE, call.form(), Optional.of(known(nvr, frigate.url())));
        }
        if (settings instanceof ShinobiSettings shinobi) {
            return new Asked(RecorderKind.SHINOBI, call.form(), Optional.of(known(nvr, shinobi.url())));
        }
        throw new NotThere();
    }

    private RecorderForm.Existing known(KnownNvr nvr, NvrUrl url) {
        return new RecorderForm.Existing(nvr, url, logins.of(nvr.id()));
    }

    private static void show(Call call, Asked asked) {
        show(call, 200, asked, Optional.empty(), Optional.empty());
    }

    private static void show(
            Call call, int status, Asked asked, Optional<Trouble> trouble, Optional<Tried.OtherCertificate> other) {
        call.page(
                status,
                "recorders/recorder",
                new RecorderPage(
                        call.view(),
                        asked.kind(),
                        asked.form(),
                        asked.existing().map(RecorderForm.Existing::nvr),
                        asked.existing().map(known -> known.login().user()).orElse(""),
                        trouble,
                        other));
    }

    private void test(Call call, Asked asked) {
        Optional<Wanted> wanted =
                new RecorderForm(asked.kind(), asked.form(), check, call.texts()).wanted(asked.existing());
        wanted.flatMap(this::twice)
                .ifPresent(other -> asked.form().wrong("address", call.view().t("recorders.twice", other.name())));
        if (!asked.form().isRight()) {
            show(call, 422, asked, Optional.empty(), Optional.empty());
            return;
        }
        boolean pictures = call.visitor().may(Right.SEE_FOOTAGE);
        Tried tried = attempt.with(wanted.orElseThrow(), pictures);
        if (tried instanceof Tried.Fine fine) {
            found(call, asked.kind(), fine, pictures);
        } else if (tried instanceof Tried.OtherCertificate other) {
            show(call, 422, asked, Optional.empty(), Optional.of(other));
        } else {
            Trouble trouble = ((Tried.Refused) tried).trouble();
            asked.form().wrong(field(asked.kind(), trouble.kind()), call.view().t(TroubleWords.key(trouble.kind())));
            show(call, 422, asked, Optional.of(trouble), Optional.empty());
        }
    }

    private Optional<KnownNvr> twice(Wanted wanted) {
        return wanted.existing()
                .map(nvr -> change.alreadyReading(wanted.settings(), nvr))
                .orElseGet(() -> change.alreadyReading(wanted.settings()));
    }

    private void found(Call call, RecorderKind kind, Tried.Fine fine, boolean pictures) {
        if (!fine.pictures().isEmpty()) {
            String about = "Pictures of " + fine.pictures().size() + " cameras of "
                    + fine.wanted().name();
            journal.append(Note.of(
                    call.who(),
                    Act.VIEW_CAMERA,
                    about.substring(0, Math.min(about.length(), Note.LONGEST_TEXT)),
                    Result.DONE));
        }
        String trial = trials.add(call.who().name(), fine);
        call.page("recorders/found", new FoundPage(call.view(), kind, fine, trial, pictures));
    }

    /** Only what was tried is kept, exactly as it was tried. */
    private void keep(Call call, String page) {
        Optional<Tried.Fine> tried = trials.take(call.who().name(), call.form().text("trial"));
        if (tried.isEmpty()) {
            call.redirect(page, "recorders.told.tooold");
            return;
        }
        Wanted wanted = tried.get().wanted();
        if (twice(wanted).isPresent()) {
            call.redirect(page, "recorders.told.twice");
            return;
        }
        NvrId kept = wanted.existing().isPresent() ? changed(call, wanted) : added(call, wanted);
        call.redirect(BASE + kept, wanted.existing().isPresent() ? "recorders.told.changed" : "recorders.told.added");
    }

    private NvrId added(Call call, Wanted wanted) {
        return change.add(call.who(), wanted.name(), wanted.settings(), wanted.login())
                .id();
    }

    private NvrId changed(Call call, Wanted wanted) {
        KnownNvr nvr = nvrs.find(wanted.existing().orElseThrow()).orElseThrow(NotThere::new);
        change.change(call.who(), nvr, wanted.settings(), wanted.login());
        return nvr.id();
    }

    private void picture(Call call) {
        if (!call.visitor().may(Right.SEE_FOOTAGE)) {
            throw new NotThere();
        }
        byte[] jpeg = trials.find(call.who().name(), call.part("trial"))
                .flatMap(tried -> call.query("camera").map(tried.pictures()::get))
                .orElseThrow(NotThere::new);
        call.raw().contentType("image/jpeg").result(jpeg);
    }

    /** Where the sentence stands: beside what has to be typed differently. */
    private static String field(RecorderKind kind, Trouble.Kind trouble) {
        return switch (trouble) {
            case ADDRESS_REFUSED, UNREACHABLE, NOT_THIS_NVR, BROKEN_ANSWER -> "address";
            case LOGIN_NEEDED, LOGIN_REFUSED -> "secret";
            case NO_RIGHT -> kind == RecorderKind.FRIGATE ? "user" : "secret";
            case CERTIFICATE_CHANGED, CANT, REFUSED, NOT_DONE -> "form";
        };
    }
}
