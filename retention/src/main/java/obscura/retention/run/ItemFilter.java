package obscura.retention.run;

import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.rule.RuleKind;

/** Which things of a run; what is empty does not matter. */
public record ItemFilter(Optional<CameraId> camera, Optional<RuleKind> kind, Optional<ItemResult> result) {
    public static final ItemFilter ALL = new ItemFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public static ItemFilter of(ItemResult result) {
        return new ItemFilter(Optional.empty(), Optional.empty(), Optional.of(result));
    }
}
