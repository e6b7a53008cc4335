package obscura.retention.rule;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;

/**
 * Rules as somebody typed them; anything may be wrong with them.
 *
 * @param seen the version that was looked at when they were typed
 * @param place a word of {@link Presets}
 * @param reason why the rules are changed
 */
public record RulesWish(long seen, String place, List<Line> lines, String reason) {
    public RulesWish {
        lines = List.copyOf(lines);
    }

    /** @param camera empty for all */
    public record Line(Optional<CameraId> camera, RuleKind kind, long days, String reason) {}
}
