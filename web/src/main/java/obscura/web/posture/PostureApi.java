package obscura.web.posture;

import java.util.List;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Cameras;
import obscura.web.http.Call;
import obscura.web.http.Route;

/** {@code /api/v1/posture}. */
public final class PostureApi {
    private final Cameras cameras;
    private final Postures postures;

    public PostureApi(Cameras cameras, Postures postures) {
        this.cameras = cameras;
        this.postures = postures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/posture", Right.SEE_CAMERAS, this::all));
    }

    private void all(Call call) {
        call.json(cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .map(camera -> PostureAnswer.of(camera, postures.of(camera)))
                .toList());
    }
}
