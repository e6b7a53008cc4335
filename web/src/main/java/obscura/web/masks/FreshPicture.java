package obscura.web.masks;

import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraView;
import obscura.plugin.id.CameraId;

/** A clear picture of one view of a camera, now. */
@FunctionalInterface
public interface FreshPicture {
    /** A JPEG that we encoded, never the camera's own bytes. Takes seconds. */
    CameraAnswer<byte[]> of(CameraId camera, CameraView view);
}
