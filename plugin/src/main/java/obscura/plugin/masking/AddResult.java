package obscura.plugin.masking;

import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraTrouble;

/** What became of adding a camera. */
public sealed interface AddResult {
    /** @param warnings whole sentences, such as that it takes no masks or that its clock is off */
    record Added(Camera camera, CameraFacts facts, List<String> warnings) implements AddResult {
        public Added {
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing was kept. */
    record Refused(CameraTrouble trouble) implements AddResult {}
}
