package obscura.retention.hold;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;

/**
 * A hold somebody wants.
 *
 * @param remind when to say that it will end; a week before when empty, or half way when that is later
 */
public record HoldWish(CameraId camera, TimeRange range, String reason, Instant until, Optional<Instant> remind) {}
