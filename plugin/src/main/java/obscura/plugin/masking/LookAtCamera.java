package obscura.plugin.masking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.RgbPixels;

/** What a person who draws masks wants to see of a camera now. Clear pictures: never kept. Takes seconds. */
public final class LookAtCamera {
    private final CameraLinks links;
    private final MaskCameras cameras;
    private final Frames frames;
    private final Clock clock;

    public LookAtCamera(CameraLinks links, MaskCameras cameras, Frames frames, Clock clock) {
        this.links = links;
        this.cameras = cameras;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * @param room of the picture people draw on
     * @param there all masks in it, whoever made them
     */
    public record Now(CameraPictures pictures, MaskRoom room, List<KeptMask> there) {}

    public CameraAnswer<Now> now(CameraId id) {
        MaskCamera camera = open(id);
        return Situation.of(camera).then(situation -> {
            CameraPicture first = situation.pictures().first();
            return camera.room(first.token()).map(room -> new Now(situation.pictures(), room, situation.in(first)));
        });
    }

    /** A fresh picture of one view; encode it anew for a browser, as {@code video.PictureFile} does. */
    public CameraAnswer<RgbPixels> picture(CameraId id, CameraView view) {
        MaskCamera camera = open(id);
        try (Frames.Session session = frames.session()) {
            Optional<RgbPixels> seen =
                    new ViewLook(camera, session, clock).at(view).picture();
            return seen.map(CameraAnswer::given).orElseGet(() -> new CameraAnswer.No<>(why(camera, view)));
        }
    }

    /** Asked only once there was no picture: where the camera says no reason, the usual ones are told. */
    private static CameraTrouble why(MaskCamera camera, CameraView view) {
        CameraAnswer<?> place = switch (view.kind()) {
            case STREAM -> camera.stream(view.profile());
            case SNAPSHOT -> camera.snapshot(view.profile());
        };
        return place.why()
                .orElseGet(() -> new CameraTrouble(
                        CameraTrouble.Kind.NO_PICTURE,
                        "No picture could be had of this view. Check that the account may watch it, and that the"
                                + " stream is H.264, H.265 or MJPEG over RTSP."));
    }

    private MaskCamera open(CameraId id) {
        CameraLink link = links.find(id)
                .orElseThrow(() -> ObscuraException.refused(
                        "This camera has no ONVIF address yet. Add address, user and password first."));
        return cameras.open(link);
    }
}
