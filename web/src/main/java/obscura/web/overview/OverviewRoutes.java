package obscura.web.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Clips;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** The first page. Asks the database only, never a recorder. */
public final class OverviewRoutes {
    private final Cameras cameras;
    private final Clips clips;

    public OverviewRoutes(Cameras cameras, Clips clips) {
        this.cameras = cameras;
        this.clips = clips;
    }

    public List<Route> routes() {
        return List.of(Route.get("/", Right.SEE_CAMERAS, this::show));
    }

    private void show(Call call) {
        Map<CameraId, Instant> newest = clips.newest();
        List<OverviewPage.Card> cards = cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .map(camera -> new OverviewPage.Card(
                        camera, Optional.ofNullable(newest.get(camera.id())).map(call.texts()::time)))
                .toList();
        call.page("overview/overview", new OverviewPage(call.view(), cards));
    }
}
