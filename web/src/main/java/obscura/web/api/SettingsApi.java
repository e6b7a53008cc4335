package obscura.web.api;

import java.util.List;
import obscura.plugin.access.Right;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.site.Site;
import obscura.plugin.site.SiteSettings;
import obscura.web.http.Call;
import obscura.web.http.Route;
import obscura.web.settings.SettingsRoutes;

/** {@code /api/v1/settings}. */
public final class SettingsApi {
    private static final String PATH = "/api/v1/settings";

    private final Site site;
    private final Journal journal;

    public SettingsApi(Site site, Journal journal) {
        this.site = site;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Right.CHANGE_SETTINGS, call -> call.json(SettingsAnswer.of(site.settings()))),
                Route.put(PATH, Right.CHANGE_SETTINGS, this::change));
    }

    private void change(Call call) {
        ApiCall.requireFresh(call);
        SiteSettings before = site.settings();
        SiteSettings after = ApiCall.body(call, SettingsAnswer.class).over(before);
        site.change(after);
        journal.append(Note.of(call.who(), Act.CHANGE_SETTINGS, SettingsRoutes.changed(before, after), Result.DONE));
        call.json(SettingsAnswer.of(after));
    }
}
