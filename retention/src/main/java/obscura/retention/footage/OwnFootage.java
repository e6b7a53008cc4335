package obscura.retention.footage;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.RuleKind;

/** Something Obscura keeps itself, to be listed and deleted. */
public interface OwnFootage {
    /** Of which there is something, also when they are gone. */
    Collection<CameraId> cameras();

    /** As {@link Footage#each}; kinds that are none of its own are passed over. */
    void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into);

    Store store();
}
