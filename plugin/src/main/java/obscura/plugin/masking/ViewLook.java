package obscura.plugin.masking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
 * What the views of a camera show now. Clear pictures: gone with this object. The camera is asked for one view after the other;
 * their streams, which take the time, are waited for together.
 *
 * @param session where they are decoded
 */
record ViewLook(MaskCamera camera, Frames.Session session, Clock clock) {
    /** Views that are looked at together: more pictures at once would be more than a small machine has memory for. */
    static final int TOGETHER = 4;

    /**
     * @param at when it was asked for; the picture is no older
     * @param picture empty when there was none to be had
     * @param open whether the camera gave it to somebody without a login
     */
    record Seen(Instant at, Optional<RgbPixels> picture, boolean open) {}

    /** @param order empty when the camera would not say where its picture is */
    private record Asked(CameraView view, Instant at, Optional<FrameOrder> order) {
        Seen seen(Optional<RgbPixels> picture) {
            boolean open = order.filter(given -> given instanceof FrameOrder.Still still
                            && still.file().open())
                    .isPresent();
            return new Seen(at, picture, open);
        }
    }

    /** By id, in their order. */
    Map<String, Seen> at(List<CameraView> views) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (int from = 0; from < views.size(); from += TOGETHER) {
            seen.putAll(together(views.subList(from, Math.min(views.size(), from + TOGETHER))));
        }
        return seen;
    }

    Seen at(CameraView view) {
        return together(List.of(view)).get(view.id());
    }

    private Map<String, Seen> together(List<CameraView> views) {
        List<Asked> asked = views.stream().map(this::ask).toList();
        List<Optional<RgbPixels>> taken = new ArrayList<>(session.take(
                asked.stream().flatMap(each -> each.order().stream()).toList()));
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (Asked each : asked) {
            Optional<RgbPixels> picture = each.order().isPresent() ? taken.remove(0) : Optional.empty();
            seen.put(each.view().id(), each.seen(picture));
        }
        return seen;
    }

    private Asked ask(CameraView view) {
        return new Asked(view, clock.instant(), order(view));
    }

    private Optional<FrameOrder> order(CameraView view) {
        return switch (view.kind()) {
            case STREAM -> camera.stream(view.profile()).found().map(FrameOrder.Played::new);
            case SNAPSHOT -> camera.snapshot(view.profile()).found().map(FrameOrder.Still::new);
        };
    }
}
