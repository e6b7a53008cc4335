package obscura.web.api;

import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Right;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.recorders.RecorderRoutes;
import obscura.web.recorders.Tried;
import obscura.web.recorders.TryRecorder;
import obscura.web.recorders.Wanted;
import obscura.web.settings.ChangeRecordings;
import obscura.web.settings.CheckFolder;
import obscura.web.settings.SettingsRoutes;

/** {@code /api/v1/nvrs}: for those who may manage cameras and see all of them. */
public final class NvrsApi {
    private static final String PATH = "/api/v1/nvrs";

    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final ChangeRecordings change;
    private final CheckFolder check;
    private final TryRecorder attempt;

    public NvrsApi(RecorderRoutes.Kept kept, CheckFolder check, TryRecorder attempt) {
        this.nvrs = kept.nvrs();
        this.logins = kept.logins();
        this.change = kept.change();
        this.check = check;
        this.attempt = attempt;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Right.MANAGE_CAMERAS, this::all), Route.post(PATH, Right.MANAGE_CAMERAS, this::add));
    }

    private void all(Call call) {
        requireWhole(call);
        call.json(nvrs.all().stream().map(this::answer).toList());
    }

    private NvrAnswer answer(KnownNvr nvr) {
        return NvrAnswer.of(nvr, logins.of(nvr.id()));
    }

    private void add(Call call) {
        requireWhole(call);
        ApiCall.requireFresh(call);
        NvrWish wish = ApiCall.body(call, NvrWish.class);
        KnownNvr added = wish.recorder()
                .map(kind -> addFar(call, wish.far(kind, check, call.texts())))
                .orElseGet(() -> addFolder(call, wish));
        call.json(201, answer(added));
    }

    private KnownNvr addFolder(Call call, NvrWish wish) {
        FolderSettings settings = wish.folder(check, call.texts());
        requireNew(call, settings, "settings.folder.twice");
        String name = KnownNvr.checked(wish.nameOr(settings.folder()));
        return change.add(call.who(), name, settings, NvrLogin.NONE);
    }

    /** Tested before it is kept, as on the page. */
    private KnownNvr addFar(Call call, Wanted wanted) {
        requireNew(call, wanted.settings(), "recorders.twice");
        Tried tried = attempt.with(wanted, false);
        if (tried instanceof Tried.Fine fine) {
            Wanted found = fine.wanted();
            return change.add(call.who(), found.name(), found.settings(), found.login());
        }
        if (tried instanceof Tried.Refused refused) {
            throw ObscuraException.refused(refused.trouble().sentence());
        }
        throw ObscuraException.refused(call.texts().of("recorders.trouble.certificatechanged"));
    }

    private void requireNew(Call call, NvrSettings settings, String sentence) {
        change.alreadyReading(settings).ifPresent(other -> {
            throw ObscuraException.refused(call.texts().of(sentence, other.name()));
        });
    }

    private static void requireWhole(Call call) {
        if (!SettingsRoutes.managesRecordings(call.visitor())) {
            throw new NotThere();
        }
    }
}
