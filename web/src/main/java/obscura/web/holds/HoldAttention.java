package obscura.web.holds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.retention.hold.Hold;
import obscura.retention.hold.Holds;
import obscura.web.http.Call;
import obscura.web.overview.Attention;

/** Holds that end soon, for the first page. */
public record HoldAttention(Holds holds, Cameras cameras, Clock clock) implements Attention.Source {
    @Override
    public List<Attention> now(Call call) {
        if (!call.visitor().may(Right.SEE_RETENTION)) {
            return List.of();
        }
        return holds.standing().stream()
                .filter(hold -> hold.remindsAt(clock.instant()))
                .filter(hold -> call.visitor().maySee(hold.camera()))
                .map(hold -> about(call, hold))
                .toList();
    }

    private Attention about(Call call, Hold hold) {
        String camera = cameras.find(hold.camera())
                .map(Camera::name)
                .orElseGet(() -> call.view().t("holds.cameragone", hold.camera()));
        String sentence = call.view().t("holds.attention", camera, call.texts().time(hold.until()), hold.reason());
        return new Attention(
                false, Optional.of(hold.camera()), sentence, Optional.of(HoldRoutes.PAGE + "/" + hold.id()));
    }
}
