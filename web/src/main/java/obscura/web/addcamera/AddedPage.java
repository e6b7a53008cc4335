package obscura.web.addcamera;

import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraFacts;
import obscura.web.http.View;

/** A camera that was kept, with something that whoever added it should know. */
public record AddedPage(View view, Camera camera, CameraFacts facts, List<String> warnings) {}
