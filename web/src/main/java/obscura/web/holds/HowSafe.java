package obscura.web.holds;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.retention.hold.Hold;
import obscura.retention.keeping.Keepsakes;
import obscura.retention.keeping.Safety;

/**
 * How safe what is held is.
 *
 * @param looked when it was last seen to; empty when that was not since the start
 */
public record HowSafe(Keepsakes keepsakes, Supplier<Optional<Instant>> looked) {
    public Safety of(Hold hold) {
        return keepsakes.safety(hold);
    }
}
