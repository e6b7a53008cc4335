package obscura.web.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.site.Site;
import obscura.plugin.site.SiteSettings;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.Route;
import obscura.web.rounds.IndexRounds;

/** What holds for the whole site. */
public final class SettingsRoutes {
    private static final String PAGE = "/settings";

    private final Site site;
    private final Nvrs nvrs;
    private final IndexRounds rounds;
    private final Journal journal;

    public SettingsRoutes(Site site, Nvrs nvrs, IndexRounds rounds, Journal journal) {
        this.site = site;
        this.nvrs = nvrs;
        this.rounds = rounds;
        this.journal = journal;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PAGE, Right.CHANGE_SETTINGS, call -> show(call, 200, Form.empty())),
                Route.post(PAGE, Right.CHANGE_SETTINGS, Grave.action(PAGE, this::change)));
    }

    private void show(Call call, int status, Form form) {
        SiteSettings settings = site.settings();
        call.page(
                status,
                "settings/settings",
                new SettingsPage(call.view(), settings, form, Zones.with(settings.zone()), recordings(call)));
    }

    private Optional<List<SettingsPage.Row>> recordings(Call call) {
        return managesRecordings(call.visitor())
                ? Optional.of(nvrs.all().stream().map(this::row).toList())
                : Optional.empty();
    }

    /** A recorder brings cameras, so it is a matter for those who may see all of them. */
    public static boolean managesRecordings(Visitor visitor) {
        return visitor.may(Right.MANAGE_CAMERAS) && visitor.cameras() instanceof CameraLimit.All;
    }

    private SettingsPage.Row row(KnownNvr nvr) {
        NvrSettings settings = nvr.settings();
        String folder;
        if (settings instanceof FolderSettings own) {
            folder = own.folder().toString();
        } else if (settings instanceof FrigateSettings frigate) {
            folder = frigate.url().toString();
        } else {
            folder = ((ShinobiSettings) settings).url().toString();
        }
        return new SettingsPage.Row(nvr, folder, rounds.last(nvr.id()));
    }

    private void change(Call call) {
        Form form = call.form();
        String name = form.line("name", SiteSettings.LONGEST_NAME, call.view().t("settings.namebad"));
        Optional<ZoneId> zone = form.read("zone", ZoneId::of, call.view().t("settings.zonebad"));
        Optional<Integer> days =
                form.read("days", SettingsRoutes::days, call.view().t("settings.daysbad"));
        if (!form.isRight()) {
            show(call, 422, form);
            return;
        }
        SiteSettings before = site.settings();
        SiteSettings after =
                new SiteSettings(name, zone.orElseThrow(), days.orElseThrow(), form.has("loopback", "yes"));
        site.change(after);
        journal.append(Note.of(call.who(), Act.CHANGE_SETTINGS, changed(before, after), Result.DONE));
        call.redirect(PAGE, "settings.told.changed");
    }

    private static int days(String typed) {
        int days = Integer.parseInt(typed);
        if (days < 1 || days > SiteSettings.MOST_EXPORT_DAYS) {
            throw new IllegalArgumentException("Not so many days");
        }
        return days;
    }

    /** What is different, for the journal; the words are those of the API. */
    public static String changed(SiteSettings before, SiteSettings after) {
        StringBuilder words = new StringBuilder();
        change(words, "name", before.name(), after.name());
        change(words, "zone", before.zone(), after.zone());
        change(words, "exportDays", before.exportDays(), after.exportDays());
        change(words, "allowLoopback", before.allowLoopback(), after.allowLoopback());
        return words.isEmpty() ? "nothing" : words.toString();
    }

    private static void change(StringBuilder words, String what, Object before, Object after) {
        if (!before.equals(after)) {
            words.append(words.isEmpty() ? "" : "; ")
                    .append(what)
                    .append(": ")
                    .append(before)
                    .append(" → ")
                    .append(after);
        }
    }
}
