package obscura.web.leaks;

import java.util.List;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Scans;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** {@code /api/v1/recorders/{nvr}/leaks}: what was seen last; nobody is asked for it. */
public final class LeaksApi {
    private final Nvrs nvrs;
    private final Cameras cameras;
    private final Scans scans;

    public LeaksApi(Nvrs nvrs, Cameras cameras, Scans scans) {
        this.nvrs = nvrs;
        this.cameras = cameras;
        this.scans = scans;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/recorders/{nvr}/leaks", Right.SEE_CAMERAS, this::show));
    }

    private void show(Call call) {
        KnownNvr nvr = nvrs.find(call.id("nvr", NvrId::new)).orElseThrow(NotThere::new);
        MayKnow may = MayKnow.of(call.visitor(), nvr.id(), cameras);
        if (may.isNothing()) {
            throw new NotThere();
        }
        call.json(LeaksAnswer.of(nvr, scans.find(nvr.id()), may));
    }
}
