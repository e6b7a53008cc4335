package obscura.web.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.folder.TryPattern;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.nvr.pattern.ShownName;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * Where a folder of recordings is added.
 *
 * @param tried what the layout reads there, if it was tried
 * @param saying a sentence about a guess
 */
public record NewFolderPage(
        View view, Form form, List<String> zones, Optional<TryPattern.Reading> tried, Optional<String> saying) {
    public KnownLayout[] layouts() {
        return KnownLayout.values();
    }

    public boolean isLayout(String name) {
        return form.text("layout").equals(name);
    }

    /** The site's own zone until another is chosen. */
    public boolean isZone(String zone) {
        ZoneId site = view.texts().zone();
        return zone.equals(form.text("zone").isEmpty() ? site.getId() : form.text("zone"));
    }

    public String cameras() {
        return String.join(
                ", ", tried.orElseThrow().cameras().stream().map(ShownName::of).toList());
    }

    public String shown(String name) {
        return ShownName.of(name);
    }

    public String fits() {
        TryPattern.Reading reading = tried.orElseThrow();
        return view.t(
                "settings.fits",
                view.texts().number(reading.fits()),
                view.texts().number(reading.files()));
    }
}
