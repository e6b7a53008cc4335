package obscura.web.addcamera;

import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraFacts;
import obscura.web.http.View;

/**
 * Cameras that were kept, with something that whoever added them should know.
 *
 * @param cameras one for each lens of the device
 * @param warnings whole sentences
 */
public record AddedPage(View view, List<Camera> cameras, CameraFacts facts, List<String> warnings) {
    public String title() {
        return view.t("addcamera.addedhead", cameras.get(0).name());
    }
}
