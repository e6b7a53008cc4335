package obscura.web.api;

import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.access.Right;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.settings.ChangeRecordings;
import obscura.web.settings.CheckFolder;
import obscura.web.settings.SettingsRoutes;

/** {@code /api/v1/nvrs}: for those who may manage cameras and see all of them. */
public final class NvrsApi {
    private static final String PATH = "/api/v1/nvrs";

    private final Nvrs nvrs;
    private final ChangeRecordings change;
    private final CheckFolder check;

    public NvrsApi(Nvrs nvrs, ChangeRecordings change, CheckFolder check) {
        this.nvrs = nvrs;
        this.change = change;
        this.check = check;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Right.MANAGE_CAMERAS, this::all), Route.post(PATH, Right.MANAGE_CAMERAS, this::add));
    }

    private void all(Call call) {
        requireWhole(call);
        call.json(nvrs.all().stream().map(NvrAnswer::of).toList());
    }

    private void add(Call call) {
        requireWhole(call);
        ApiCall.requireFresh(call);
        NvrWish wish = ApiCall.body(call, NvrWish.class);
        FolderSettings settings = wish.settings(check, call.texts());
        change.alreadyReading(settings.folder()).ifPresent(other -> {
            throw ObscuraException.refused(call.texts().of("settings.folder.twice", other.name()));
        });
        KnownNvr added = change.add(call.who(), KnownNvr.checked(wish.nameOr(settings.folder())), settings);
        call.json(201, NvrAnswer.of(added));
    }

    private static void requireWhole(Call call) {
        if (!SettingsRoutes.managesRecordings(call.visitor())) {
            throw new NotThere();
        }
    }
}
