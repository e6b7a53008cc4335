package obscura.web.holds;

import java.util.Optional;
import java.util.function.Supplier;
import obscura.retention.hold.Hold;
import obscura.retention.keeping.KeepHeld.LastRound;
import obscura.retention.keeping.Keepsakes;
import obscura.retention.keeping.Safety;

/**
 * How safe what is held is.
 *
 * @param last when it was last seen to; empty when that was not since the start
 */
public record HowSafe(Keepsakes keepsakes, Supplier<Optional<LastRound>> last) {
    public Safety of(Hold hold) {
        return keepsakes.safety(hold);
    }
}
