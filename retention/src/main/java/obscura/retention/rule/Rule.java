package obscura.retention.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;

/**
 * How long things of one kind live. The camera need not exist any more: what is left of it still expires.
 *
 * @param camera empty for all
 * @param days 1 to {@link #MOST_DAYS}, of 24 hours each; 0 of what goes as soon as no hold needs it
 * @param reason why so long; may be empty
 */
public record Rule(Optional<CameraId> camera, RuleKind kind, int days, String reason) {
    public static final int MOST_DAYS = 3650;
    public static final int LONGEST_REASON = 500;

    /** The only one there is about copies in safe-keeping. */
    static final Rule OF_HELD_COPIES = new Rule(Optional.empty(), RuleKind.HELD_COPIES, 0, "");

    public Rule {
        if (kind.isFixed() ? days != 0 : days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Footage lives 1 to " + MOST_DAYS + " days: " + days);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
        }
        if (camera.isPresent() && !kind.byCamera()) {
            throw new IllegalArgumentException("The journal is of no camera");
        }
    }

    public Duration life() {
        return Duration.ofDays(days);
    }

    /** What was over by then, or just then, must go. */
    public Instant cutoff(Instant now) {
        return now.minus(life());
    }

    boolean isFor(Optional<CameraId> asked, RuleKind about) {
        return kind == about && (camera.isEmpty() || camera.equals(asked));
    }
}
