package obscura.web.api;

import java.time.Instant;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.Clips;
import obscura.plugin.time.TimeRange;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/** {@code /api/v1/footage?camera&from&to}: which clips there are. Says nothing of their pictures. */
public final class FootageApi {
    /** Of one answer; a day of ten-second clips and some. */
    static final int MOST = 10_000;

    private final Cameras cameras;
    private final Clips clips;

    public FootageApi(Cameras cameras, Clips clips) {
        this.cameras = cameras;
        this.clips = clips;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/footage", Right.SEE_FOOTAGE, this::list));
    }

    private void list(Call call) {
        CameraId camera = ApiCall.camera(call);
        cameras.find(camera).orElseThrow(NotThere::new);
        Instant from = ApiCall.time(call, "from");
        Instant to = ApiCall.time(call, "to");
        if (!from.isBefore(to)) {
            throw new ObscuraException(Kind.USAGE, "\"to\" must come after \"from\".");
        }
        List<Clip> found = clips.in(camera, new TimeRange(from, to), MOST + 1);
        boolean more = found.size() > MOST;
        call.json(new FootageAnswer(
                camera.number(),
                found.stream().limit(MOST).map(FootageAnswer.Piece::of).toList(),
                more ? found.get(MOST).range().from().toString() : null));
    }
}
