package obscura.plugin.camera;

import java.time.Duration;

/**
 * What a camera says it is; untrusted text, escaped where it is shown.
 *
 * @param clockAhead its clock minus ours
 */
public record CameraFacts(String manufacturer, String model, String firmware, Duration clockAhead) {}
