package obscura.web.masks;

import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.access.Right;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.WantedMasks;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import obscura.web.http.Route;

/**
 * {@code /api/v1/cameras/{camera}/masks}. Whoever sends {@code If-Match} with the {@code ETag} of an earlier answer replaces
 * only what they have seen.
 */
public final class MasksApi {
    private final Cameras cameras;
    private final CameraLinks links;
    private final Masks masks;
    private final StartRuns start;
    private final MaskWork work;

    public MasksApi(Cameras cameras, CameraLinks links, Masks masks, StartRuns start, MaskWork work) {
        this.cameras = cameras;
        this.links = links;
        this.masks = masks;
        this.start = start;
        this.work = work;
    }

    public List<Route> routes() {
        String path = "/api/v1/cameras/{camera}/masks";
        return List.of(Route.get(path, Right.DRAW_MASKS, this::read), Route.put(path, Right.DRAW_MASKS, this::replace));
    }

    private void read(Call call) {
        CameraId camera = camera(call);
        answer(call, masks.wanted(camera), masks.report(camera));
    }

    private void replace(Call call) {
        CameraId camera = camera(call);
        Drawn drawn = Drawn.read(call.raw().body(), call.raw().jsonMapper());
        if (drawn instanceof Drawn.Wrong wrong) {
            String about = wrong.name().isEmpty() ? "" : "Mask \"" + wrong.name() + "\": ";
            throw new ObscuraException(Kind.USAGE, about + wrong.sentence() + ". Nothing was changed.");
        }
        CameraLink link = links.find(camera)
                .orElseThrow(() -> ObscuraException.refused(
                        "This camera has no ONVIF address yet. Add address, user and password first."));
        WantedMasks wanted = new WantedMasks(version(call, camera), ((Drawn.Right) drawn).masks());
        SaveResult saved = work.save(camera, wanted, call.who());
        if (saved instanceof SaveResult.Stale) {
            throw new ObscuraException(
                    Kind.CHECK_FAILED,
                    "Somebody else has saved masks meanwhile. Read them again; nothing was changed.");
        }
        MaskReport report = start.applyHere(link, call.who())
                .orElseThrow(() -> new ObscuraException(
                        Kind.CHECK_FAILED,
                        "The masks are saved, but something else is being done to this camera. Send them again soon."));
        answer(call, ((SaveResult.Saved) saved).masks(), Optional.of(report));
    }

    private long version(Call call, CameraId camera) {
        String seen = call.raw().header("If-Match");
        if (seen == null || seen.equals("*")) {
            return masks.wanted(camera).version();
        }
        if (!seen.matches("\"\\d{1,18}\"")) {
            throw new ObscuraException(Kind.USAGE, "If-Match is no ETag of an earlier answer, such as \"3\".");
        }
        return Long.parseLong(seen.substring(1, seen.length() - 1));
    }

    private static void answer(Call call, WantedMasks wanted, Optional<MaskReport> report) {
        call.raw().header("ETag", "\"" + wanted.version() + "\"");
        call.json(MaskAnswer.of(wanted.masks(), report));
    }

    private CameraId camera(Call call) {
        return cameras.find(call.camera("camera")).orElseThrow(NotThere::new).id();
    }
}
