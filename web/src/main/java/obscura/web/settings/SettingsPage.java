package obscura.web.settings;

import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.site.SiteSettings;
import obscura.web.http.Form;
import obscura.web.http.View;
import obscura.web.rounds.LastRound;

/**
 * The settings of the site, and the recordings it reads.
 *
 * @param recordings absent for who may not manage them
 */
public record SettingsPage(
        View view, SiteSettings settings, Form form, List<String> zones, Optional<List<Row>> recordings) {
    /** A folder of recordings and its newest round. */
    public record Row(KnownNvr nvr, String folder, Optional<LastRound> last) {
        public boolean isReachable() {
            return last.isEmpty() || last.get().report().reach() instanceof Reach.Reachable;
        }

        public boolean hasProblems() {
            return last.isPresent() && !last.get().report().problems().isEmpty();
        }
    }

    /** What is chosen: what was typed, where a form came back. */
    public boolean isZone(String zone) {
        return zone.equals(form.isRight() ? settings.zone().getId() : form.text("zone"));
    }

    public boolean isLoopback() {
        return form.isRight() ? settings.allowLoopback() : form.has("loopback", "yes");
    }

    public String when(LastRound last) {
        return view.texts().time(last.at());
    }
}
