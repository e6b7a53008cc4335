package obscura.plugin.posture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a camera stands. The label is the worst that any reason leads to, and there is always a reason: a better label is
 * earned by facts that take the worse reasons away, never by knowing nothing.
 *
 * @param reasons at least one, the worst first
 */
public record Posture(List<Reason> reasons) {
    public Posture {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A posture has a reason");
        }
        reasons = reasons.stream().sorted(Comparator.comparing(Reason::label)).toList();
    }

    public static Posture of(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.keptUnmasked()) {
            reasons.add(Reason.KEPT_UNMASKED);
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.NOTHING_PROVEN);
        }
        return new Posture(reasons);
    }

    public Label label() {
        return reasons.get(0).label();
    }

    /** What to do about the worst reason. */
    public String next() {
        return reasons.get(0).next();
    }
}
