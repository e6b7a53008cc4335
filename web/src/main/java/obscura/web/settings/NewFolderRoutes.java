package obscura.web.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.folder.TryPattern;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** Adding a folder of recordings: first a look at what would be read there, then the decision. */
public final class NewFolderRoutes {
    private static final String PAGE = "/settings/recordings/new";

    private final ChangeRecordings change;
    private final CheckFolder check;

    public NewFolderRoutes(ChangeRecordings change, CheckFolder check) {
        this.change = change;
        this.check = check;
    }

    /** The password is asked for before the form is filled in, so that nothing typed is lost over it. */
    public List<Route> routes() {
        return List.of(
                Route.get(PAGE, Right.MANAGE_CAMERAS, whole(Grave.action(PAGE, this::show))),
                Route.post(PAGE, Right.MANAGE_CAMERAS, whole(Grave.action(PAGE, this::answer))),
                Route.post(PAGE + "/preview", Right.MANAGE_CAMERAS, whole(this::preview)));
    }

    /** For those who may manage recorders and see all cameras; for others it is not there. */
    public static Action whole(Action action) {
        return call -> {
            if (!SettingsRoutes.managesRecordings(call.visitor())) {
                throw new NotThere();
            }
            action.run(call);
        };
    }

    private void show(Call call) {
        show(call, 200, Form.empty(), Optional.empty(), Optional.empty());
    }

    private void show(Call call, int status, Form form, Optional<TryPattern.Reading> tried, Optional<String> saying) {
        NewFolderPage page =
                new NewFolderPage(call.view(), form, Zones.with(call.texts().zone()), tried, saying);
        call.page(status, "settings/newfolder", page);
    }

    /** One form, three buttons. */
    private void answer(Call call) {
        FolderForm wanted = new FolderForm(call.form(), check, call.texts());
        switch (wanted.form().text("do")) {
            case "guess" -> guess(call, wanted);
            case "try" -> {
                Optional<TryPattern.Reading> tried = tried(wanted);
                show(call, wanted.form().isRight() ? 200 : 422, wanted.form(), tried, Optional.empty());
            }
            default -> add(call, wanted);
        }
    }

    private void guess(Call call, FolderForm wanted) {
        Optional<Path> folder = wanted.folder();
        if (folder.isEmpty()) {
            show(call, 422, wanted.form(), Optional.empty(), Optional.empty());
            return;
        }
        Optional<FolderForm> guessed = wanted.guessed(folder.get());
        String saying = call.view().t(guessed.isPresent() ? "settings.guessed" : "settings.noguess");
        FolderForm shown = guessed.orElse(wanted);
        Optional<TryPattern.Reading> tried = guessed.flatMap(NewFolderRoutes::tried);
        show(call, 200, shown.form(), tried, Optional.of(saying));
    }

    private static Optional<TryPattern.Reading> tried(FolderForm wanted) {
        return wanted.settings().flatMap(s -> TryPattern.of(s.folder(), s.pattern(), s.zone()));
    }

    private void add(Call call, FolderForm wanted) {
        Optional<FolderSettings> settings = wanted.settings();
        String name = settings.map(s -> wanted.name(s.folder())).orElse("");
        settings.flatMap(change::alreadyReading)
                .ifPresent(other ->
                        wanted.form().wrong("folder", call.view().t("settings.folder.twice", other.name())));
        if (!wanted.form().isRight()) {
            show(call, 422, wanted.form(), Optional.empty(), Optional.empty());
            return;
        }
        KnownNvr added = change.add(call.who(), name, settings.orElseThrow(), NvrLogin.NONE);
        call.redirect("/settings/recordings/" + added.id(), "settings.told.added");
    }

    /** Only the piece that says what the pattern reads, while it is typed. */
    private void preview(Call call) {
        FolderForm wanted = new FolderForm(call.form(), check, call.texts());
        Optional<TryPattern.Reading> tried = tried(wanted);
        call.page(
                "settings/preview", new NewFolderPage(call.view(), wanted.form(), List.of(), tried, Optional.empty()));
    }
}
