package obscura.retention.run;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.RuleKind;

/**
 * How many things of a run, of one camera and kind, came to one result.
 *
 * @param from when the oldest of them begins
 * @param to when the newest of them ends
 */
public record RunLine(
        Optional<CameraId> camera,
        RuleKind kind,
        int days,
        ItemResult result,
        long items,
        long bytes,
        Instant from,
        Instant to) {}
