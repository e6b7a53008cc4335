package obscura.web.holds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.retention.hold.Hold;
import obscura.retention.hold.Holds;
import obscura.web.http.Call;
import obscura.web.overview.Attention;

/** Holds whose footage is not safe, and those that end soon, for the first page. */
public record HoldAttention(Holds holds, HowSafe safe, Cameras cameras, Clock clock) implements Attention.Source {
    @Override
    public List<Attention> now(Call call) {
        if (!call.visitor().may(Right.SEE_RETENTION)) {
            return List.of();
        }
        List<Attention> all = new ArrayList<>();
        for (Hold hold : holds.standing()) {
            if (call.visitor().maySee(hold.camera())) {
                unsafe(call, hold).ifPresent(all::add);
                if (hold.remindsAt(clock.instant())) {
                    all.add(about(
                            call, hold, false, "holds.attention", call.texts().time(hold.until()), hold.reason()));
                }
            }
        }
        return all;
    }

    private Optional<Attention> unsafe(Call call, Hold hold) {
        SafetyRow row = new SafetyRow(call.view(), safe.of(hold), safe.last().get());
        return row.isTrouble()
                ? Optional.of(about(call, hold, true, "holds.unsafe", row.trouble(), ""))
                : Optional.empty();
    }

    private Attention about(Call call, Hold hold, boolean urgent, String key, String one, String other) {
        String camera = cameras.find(hold.camera())
                .map(Camera::name)
                .orElseGet(() -> call.view().t("holds.cameragone", hold.camera()));
        String sentence = call.view().t(key, camera, one, other);
        return new Attention(
                urgent, Optional.of(hold.camera()), sentence, Optional.of(HoldRoutes.PAGE + "/" + hold.id()));
    }
}
