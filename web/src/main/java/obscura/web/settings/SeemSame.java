package obscura.web.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.Clips;
import obscura.plugin.time.TimeRange;

/**
 * Whether another recorder seems to hold the same footage, as a Frigate does that is known by its address and as the folder it
 * writes to: clips of a camera of the same name that start at the same moment and have the same size. Only the index is asked.
 */
final class SeemSame {
    private static final Duration BACK = Duration.ofHours(1);
    private static final int SOME = 5;
    private static final int ENOUGH = 3;

    private final List<Camera> cameras;
    private final Clips clips;

    SeemSame(List<Camera> cameras, Clips clips) {
        this.cameras = cameras;
        this.clips = clips;
    }

    Optional<NvrId> as(NvrId nvr) {
        Map<CameraId, Instant> newest = clips.newest();
        return cameras.stream()
                .filter(camera -> camera.nvr().equals(nvr) && newest.containsKey(camera.id()))
                .flatMap(camera -> as(camera, newest.get(camera.id())).stream())
                .findFirst();
    }

    private Optional<NvrId> as(Camera camera, Instant newest) {
        List<Camera> namesakes = cameras.stream()
                .filter(other ->
                        !other.nvr().equals(camera.nvr()) && other.nvrName().equals(camera.nvrName()))
                .toList();
        if (namesakes.isEmpty()) {
            return Optional.empty();
        }
        List<Clip> some = clips.in(camera.id(), new TimeRange(newest.minus(BACK), newest), SOME);
        return namesakes.stream()
                .filter(other ->
                        some.stream().filter(clip -> hasToo(other, clip)).count()
                                >= Math.min(ENOUGH, Math.max(1, some.size())))
                .map(Camera::nvr)
                .findFirst();
    }

    private boolean hasToo(Camera other, Clip clip) {
        Instant start = clip.range().from();
        return clip.bytes() > 0
                && clips.in(other.id(), new TimeRange(start, start.plusMillis(1)), SOME).stream()
                        .anyMatch(same -> same.range().from().equals(start) && same.bytes() == clip.bytes());
    }
}
