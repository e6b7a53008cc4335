package obscura.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Clips;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.posture.Postures;

/** {@code /api/v1/cameras}. */
public final class CamerasApi {
    private final Cameras cameras;
    private final Clips clips;
    private final Postures postures;

    public CamerasApi(Cameras cameras, Clips clips, Postures postures) {
        this.cameras = cameras;
        this.clips = clips;
        this.postures = postures;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/cameras", Right.SEE_CAMERAS, this::all),
                Route.get("/api/v1/cameras/{id}", Right.SEE_CAMERAS, this::one));
    }

    private void all(Call call) {
        Map<CameraId, Instant> newest = clips.newest();
        call.json(cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .map(camera -> answer(camera, newest.get(camera.id())))
                .toList());
    }

    private void one(Call call) {
        Camera camera = cameras.find(call.camera("id")).orElseThrow(NotThere::new);
        call.json(answer(camera, clips.newest(camera.id()).orElse(null)));
    }

    private CameraAnswer answer(Camera camera, Instant newest) {
        return CameraAnswer.of(camera, postures.of(camera), newest);
    }
}
