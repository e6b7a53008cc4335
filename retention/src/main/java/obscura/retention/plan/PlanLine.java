package obscura.retention.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.RuleKind;

/**
 * What a plan holds of one camera and one kind.
 *
 * @param camera empty for what is of no camera
 * @param days of the rule
 * @param items that must go, and {@code bytes} as far as sizes are known
 * @param oldest when the oldest of them was over; empty when there is none
 * @param newest the same of the newest
 * @param held how many more would have to go if no hold kept them
 */
public record PlanLine(
        Optional<CameraId> camera,
        RuleKind kind,
        int days,
        long items,
        long bytes,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        long held,
        long heldBytes) {
    /** How long the oldest has been there beyond its time; zero when nothing is. */
    public Duration overdue(Instant now) {
        return oldest.map(over -> Duration.between(over.plus(Duration.ofDays(days)), now))
                .filter(late -> !late.isNegative())
                .orElse(Duration.ZERO);
    }
}
