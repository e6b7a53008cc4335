package obscura.web.overview;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.web.http.View;
import obscura.web.posture.PostureView;

/**
 * Every camera somebody may see.
 *
 * @param attention what needs somebody first
 * @param recorders whether any recorder was added
 */
public record OverviewPage(View view, List<Attention> attention, List<Card> cards, boolean recorders) {
    /**
     * One camera.
     *
     * @param newest when its newest footage ends, as told to people
     * @param picture where its newest picture is; empty when there is none or they may not see it
     * @param age when that was taken, where it is not out of footage and here already
     * @param waits whether something about it needs attention
     */
    public record Card(
            Camera camera,
            PostureView stands,
            Optional<String> newest,
            Optional<String> picture,
            Optional<String> age,
            boolean waits) {}
}
