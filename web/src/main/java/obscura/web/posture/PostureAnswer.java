package obscura.web.posture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.posture.Posture;
import obscura.plugin.posture.Reason;

/**
 * How one camera stands.
 *
 * @param next what to do about the worst reason
 * @param looked when its recorder was last seen whole, ISO-8601 UTC; null when it never was, or the last look failed
 * @param masksProven when all of its masks were; null when they were not, or there are none
 * @param covered when people were last seen to be covered; null when they never were
 */
record PostureAnswer(
        long camera,
        String name,
        String label,
        List<Because> reasons,
        String next,
        String looked,
        String masksProven,
        String covered,
        int lifters) {
    record Because(String key, String label, String sentence, String next) {
        static Because of(Reason reason) {
            return new Because(reason.key(), reason.label().word(), reason.sentence(), reason.next());
        }
    }

    static PostureAnswer of(Camera camera, Posture posture) {
        return new PostureAnswer(
                camera.id().number(),
                camera.name(),
                posture.label().word(),
                posture.reasons().stream().map(Because::of).toList(),
                posture.next(),
                time(posture.facts().recorder().seen()),
                time(posture.facts().zones().proven()),
                time(posture.facts().cover().proven()),
                posture.facts().lifters());
    }

    private static String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
