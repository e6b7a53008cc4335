package obscura.retention.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the clock said when it was last looked at. A jump stays known until a person has confirmed the new time or the clock is
 * back where it should be; without that a jumped clock would become the normal one by itself.
 *
 * @param at when it was last looked at and could be believed
 * @param jumpedTo where it jumped since then
 */
public record ClockSeen(Instant at, Optional<Instant> jumpedTo) {
    public static final Duration MOST_FORWARD = Duration.ofDays(1);
    /** Clocks are set right by small steps. */
    public static final Duration MOST_BACK = Duration.ofMinutes(5);

    public static ClockSeen first(Instant now) {
        return new ClockSeen(now, Optional.empty());
    }

    /** The clock was looked at again. */
    public ClockSeen next(Instant now) {
        boolean believed = !now.isAfter(at.plus(MOST_FORWARD)) && !now.isBefore(at.minus(MOST_BACK));
        return believed
                ? new ClockSeen(now.isBefore(at) ? at : now, Optional.empty())
                : new ClockSeen(at, Optional.of(now));
    }

    public Optional<Doubt> doubt() {
        return jumpedTo.map(to ->
                to.isAfter(at) ? Doubt.of(Doubt.Kind.CLOCK_FORWARD, to, at) : Doubt.of(Doubt.Kind.CLOCK_BACK, at, to));
    }
}
