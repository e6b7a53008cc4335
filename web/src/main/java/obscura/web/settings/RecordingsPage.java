package obscura.web.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.web.http.Form;
import obscura.web.http.View;
import obscura.web.rounds.LastRound;

/**
 * One recorder: a folder of recordings, or one in the network.
 *
 * @param twin the name of another recorder that seems to hold the same footage
 * @param certificate SHA-256 of the one it must show
 * @param since a round was asked for at this time; until one ends after it the page keeps asking
 */
public record RecordingsPage(
        View view,
        KnownNvr nvr,
        List<Camera> cameras,
        Map<CameraId, Kept> kept,
        Optional<LastRound> last,
        Instant since,
        Form form,
        Optional<String> certificate,
        Optional<String> twin) {
    /** Null for a recorder in the network. */
    public FolderSettings folder() {
        return nvr.settings() instanceof FolderSettings folder ? folder : null;
    }

    public String address() {
        return nvr.settings() instanceof FrigateSettings frigate
                ? frigate.url().toString()
                : ((ShinobiSettings) nvr.settings()).url().toString();
    }

    /** Null where there is none. */
    public String media() {
        Optional<Path> media = nvr.settings() instanceof FrigateSettings frigate
                ? frigate.media()
                : ((ShinobiSettings) nvr.settings()).media();
        return media.map(Path::toString).orElse(null);
    }

    public boolean mayDelete() {
        if (nvr.settings() instanceof FrigateSettings frigate) {
            return frigate.mayDelete();
        }
        return nvr.settings() instanceof ShinobiSettings shinobi ? shinobi.mayDelete() : folder().mayDelete();
    }

    /** What it says it is; empty before its first answer. */
    public Optional<NvrAbout> about() {
        return last.flatMap(LastRound::about);
    }

    public String abilities(NvrAbout about) {
        String known = Arrays.stream(NvrAbout.Ability.values())
                .filter(about::can)
                .map(ability -> view.t("settings.can."
                        + ability.name().toLowerCase(Locale.ROOT).replace("_", "")))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? view.t("settings.can.read") : known;
    }

    /** Since when it gives no answer; null while it does. */
    public String silent() {
        return last.flatMap(LastRound::silent).map(view.texts()::time).orElse(null);
    }

    public boolean isWaiting() {
        return last.isEmpty() || last.get().began().isBefore(since);
    }

    public IndexReport report() {
        return last.orElseThrow().report();
    }

    public boolean isReachable() {
        return report().reach() instanceof Reach.Reachable;
    }

    /** Whether it can be told that what is not found was really deleted. */
    public boolean mayBelieve() {
        return isReachable() && report().finished() && report().notRemoved() > 0;
    }

    public String size(Camera camera) {
        Kept there = kept.getOrDefault(camera.id(), new Kept(0, 0));
        return view.texts().count("settings.clips", there.clips()) + ", "
                + view.texts().bytes(there.bytes());
    }
}
