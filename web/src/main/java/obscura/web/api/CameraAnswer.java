package obscura.web.api;

import java.time.Instant;
import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.posture.Posture;
import obscura.plugin.posture.Reason;

/**
 * A camera.
 *
 * @param nvr where its footage is kept, and what it is called there
 * @param mode null while nothing masks it
 * @param newest when its newest footage ends, ISO-8601 UTC; null when there is none
 */
record CameraAnswer(long id, String name, AtNvr nvr, String mode, Stands posture, String newest) {
    record AtNvr(long id, String camera) {}

    record Stands(String label, List<String> reasons, String next) {
        static Stands of(Posture posture) {
            return new Stands(
                    posture.label().word(),
                    posture.reasons().stream().map(Reason::sentence).toList(),
                    posture.next());
        }
    }

    /** @param newest may be null */
    static CameraAnswer of(Camera camera, Posture posture, Instant newest) {
        return new CameraAnswer(
                camera.id().number(),
                camera.name(),
                new AtNvr(camera.nvr().number(), camera.nvrName()),
                null,
                Stands.of(posture),
                newest == null ? null : newest.toString());
    }
}
