package obscura.plugin.camera;

import java.time.Duration;
import java.util.List;

/** Looks around for cameras. What is found is only an offer to a person. */
public interface CameraSearch {
    /** Blocks for the whole time; each once. */
    CameraAnswer<List<CameraOffer>> look(Duration time);
}
