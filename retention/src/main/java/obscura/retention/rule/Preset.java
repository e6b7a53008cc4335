package obscura.retention.rule;

import java.util.OptionalInt;

/**
 * What is usual in a place. Guidance, never law as a fact; the user confirms it.
 *
 * @param place two letters, {@code eu} or {@code other}
 * @param usualDays the most that passes without a reason; empty where no figure is known, so that any asks for one
 * @param source who says so; empty where nobody was found
 */
public record Preset(String place, OptionalInt usualDays, String source) {
    /** Whether a rule that long needs a reason of its own. */
    public boolean asksReason(RuleKind kind, int days) {
        return kind.shows() && (usualDays.isEmpty() || days > usualDays.getAsInt());
    }
}
