package obscura.web;

import java.time.Clock;
import java.util.List;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlNvrs;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.posture.Facts;
import obscura.web.http.Route;
import obscura.web.posture.PostureApi;
import obscura.web.posture.Postures;

/** {@link WiringOfApp} continued: how cameras stand, and where pictures leave their recorders. */
final class WiringOfPosture {
    private final Cameras cameras;
    private final Nvrs nvrs;
    private final Clock clock;

    WiringOfPosture(Database database, Clock clock) {
        this.cameras = new SqlCameras(database);
        this.nvrs = new SqlNvrs(database);
        this.clock = clock;
    }

    Postures postures() {
        return new Postures(this::facts, clock);
    }

    private Facts facts(Camera camera) {
        return nvrs.find(camera.nvr()).isPresent() ? Facts.OF_A_RECORDER : Facts.WITHOUT_RECORDER;
    }

    List<Route> routes() {
        return new PostureApi(cameras, postures()).routes();
    }
}
