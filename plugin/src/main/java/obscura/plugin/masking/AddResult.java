package obscura.plugin.masking;

import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraTrouble;

/** What became of adding a camera. */
public sealed interface AddResult {
    /** @param cameras at least one: one for each lens of the device, in its order */
    record Added(List<Camera> cameras, CameraFacts facts, List<AddWarning> warnings) implements AddResult {
        public Added {
            cameras = List.copyOf(cameras);
            warnings = List.copyOf(warnings);
            if (cameras.isEmpty()) {
                throw new IllegalArgumentException("What was added is at least one camera");
            }
        }

        /** Of the first lens. */
        public Camera camera() {
            return cameras.get(0);
        }
    }

    /** Nothing was kept. */
    record Refused(CameraTrouble trouble) implements AddResult {}

    /**
     * Nothing was kept: a camera is one lens, and the device has several.
     *
     * @param lenses their tokens in the device's order, at least two
     */
    record WhichLens(List<String> lenses) implements AddResult {
        public WhichLens {
            lenses = List.copyOf(lenses);
        }

        public String sentence() {
            return "The device has " + lenses.size() + " lenses, and a camera is one of them. Say which: "
                    + String.join(", ", lenses) + ".";
        }
    }
}
