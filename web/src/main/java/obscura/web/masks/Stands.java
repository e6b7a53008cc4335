package obscura.web.masks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.OurMask;

/** Asks cameras how they stand. The last answer is kept for a minute: while somebody draws, every change needs the limits. */
public final class Stands {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final MaskCameras cameras;
    private final Masks masks;
    private final Clock clock;
    private final Map<CameraId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Instant at, CameraLink link, Stand stand) {}

    public Stands(MaskCameras cameras, Masks masks, Clock clock) {
        this.cameras = cameras;
        this.masks = masks;
        this.clock = clock;
    }

    CameraAnswer<Stand> lately(CameraLink link) {
        Kept last = kept.get(link.camera());
        boolean holds = last != null
                && last.link().equals(link)
                && last.at().plus(LATELY).isAfter(clock.instant());
        return holds ? CameraAnswer.given(last.stand()) : now(link);
    }

    CameraAnswer<Stand> now(CameraLink link) {
        return line(link)
                .then(camera -> camera.pictures()
                        .then(pictures -> camera.room(pictures.first().token())
                                .then(room -> camera.masks(pictures.first().token())
                                        .map(there -> new Stand(pictures, room, notOurs(link.camera(), there))))))
                .whenGiven(stand -> kept.put(link.camera(), new Kept(clock.instant(), link, stand)));
    }

    /** After a change, or when the link is another. */
    void forget(CameraId camera) {
        kept.remove(camera);
    }

    /** Nothing is asked of it yet. */
    CameraAnswer<MaskCamera> line(CameraLink link) {
        try {
            return CameraAnswer.given(cameras.open(link));
        } catch (ObscuraException noPassword) {
            return CameraAnswer.no(CameraTrouble.Kind.PASSWORD_LOST, noPassword.getMessage());
        }
    }

    private List<KeptMask> notOurs(CameraId camera, List<KeptMask> there) {
        Set<String> ours = masks.ours(camera).stream().map(OurMask::token).collect(Collectors.toSet());
        return there.stream().filter(mask -> !ours.contains(mask.token())).toList();
    }
}
