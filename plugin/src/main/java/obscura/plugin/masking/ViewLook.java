package obscura.plugin.masking;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.mask.RgbPixels;

/**
 * What the views of a camera show now. Clear pictures: gone with this object.
 *
 * @param session where they are decoded
 */
record ViewLook(MaskCamera camera, Frames.Session session, Clock clock) {
    /** @param picture empty when there was none to be had */
    record Seen(Instant at, Optional<RgbPixels> picture) {}

    /** By id, one after the other. */
    Map<String, Seen> at(List<CameraView> views) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        views.forEach(view -> seen.put(view.id(), at(view)));
        return seen;
    }

    Seen at(CameraView view) {
        Optional<FrameOrder> order = order(view);
        Optional<RgbPixels> picture = order.flatMap(session::take);
        return new Seen(clock.instant(), picture);
    }

    private Optional<FrameOrder> order(CameraView view) {
        return switch (view.kind()) {
            case STREAM -> camera.stream(view.profile()).found().map(FrameOrder.Played::new);
            case SNAPSHOT -> camera.snapshot(view.profile()).found().map(FrameOrder.Still::new);
        };
    }
}
