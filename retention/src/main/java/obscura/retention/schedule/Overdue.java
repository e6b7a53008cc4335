package obscura.retention.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;

/**
 * What should be gone by now and is not.
 *
 * @param whole false when there may be more than was counted
 */
public record Overdue(List<Line> lines, boolean whole) {
    public static final Overdue NOTHING = new Overdue(List.of(), true);

    public Overdue {
        lines = List.copyOf(lines);
    }

    /**
     * What lies in one place, of one camera.
     *
     * @param camera empty for what is of no camera
     * @param due when the oldest of it had to go
     * @param said why it is still there, as far as anybody said
     */
    public record Line(Place place, Optional<CameraId> camera, long items, Instant due, Saying said) {}

    public long items() {
        return lines.stream().mapToLong(Line::items).sum();
    }

    /** For how long; zero when nothing is. */
    public Duration late(Instant now) {
        return lines.stream()
                .map(Line::due)
                .min(Comparator.naturalOrder())
                .map(due -> Duration.between(due, now))
                .filter(late -> !late.isNegative())
                .orElse(Duration.ZERO);
    }
}
