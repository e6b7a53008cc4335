package obscura.web.posture;

import java.time.Clock;
import java.util.function.Function;
import obscura.plugin.camera.Camera;
import obscura.plugin.posture.Facts;
import obscura.plugin.posture.Posture;

/**
 * How each camera stands now. Any thread.
 *
 * @param facts what is known of a camera, from the database only
 */
public record Postures(Function<Camera, Facts> facts, Clock clock) {
    public Posture of(Camera camera) {
        return Posture.of(facts.apply(camera), clock.instant());
    }
}
