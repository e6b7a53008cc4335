package obscura.retention.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Who;

/** All holds there ever were. Each call is on the disk when it returns. Any thread. */
public interface Holds {
    /** @param wish with its reminder */
    Hold add(HoldWish wish, Who by, Instant now);

    Optional<Hold> find(HoldId id);

    /** Those that stand, by camera and beginning. */
    List<Hold> standing();

    /** Standing and ended ones, newest first. */
    List<Hold> newest(Optional<HoldId> before, int most);

    /** @return false when somebody else has changed it since it was found: find it again and think again */
    boolean update(Hold changed);
}
