package obscura.web.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Reach;
import obscura.web.http.Form;
import obscura.web.http.View;
import obscura.web.rounds.LastRound;

/**
 * One folder of recordings.
 *
 * @param since a round was asked for at this time; until one ends after it the page keeps asking
 */
public record RecordingsPage(
        View view,
        KnownNvr nvr,
        List<Camera> cameras,
        Map<CameraId, Kept> kept,
        Optional<LastRound> last,
        Instant since,
        Form form) {
    public FolderSettings folder() {
        return (FolderSettings) nvr.settings();
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
