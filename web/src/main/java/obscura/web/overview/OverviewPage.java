package obscura.web.overview;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.web.http.View;

/** Every camera somebody may see. */
public record OverviewPage(View view, List<Card> cards) {
    /**
     * One camera.
     *
     * @param newest when its newest footage ends, as told to people
     */
    public record Card(Camera camera, Optional<String> newest) {}
}
