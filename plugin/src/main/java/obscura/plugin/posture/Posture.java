package obscura.plugin.posture;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How a camera stands. The label is the worst that any reason leads to, and there is always a reason: a better label is
 * earned by facts that take the worse reasons away, never by knowing nothing.
 *
 * @param facts it rests on
 * @param reasons at least one, the worst first
 */
public record Posture(Facts facts, List<Reason> reasons) {
    public Posture {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A posture has a reason");
        }
        reasons = reasons.stream()
                .distinct()
                .sorted(Comparator.comparing(Reason::label).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** How it stands at that time: the same facts say less the older they are. */
    public static Posture of(Facts facts, Instant now) {
        return new Posture(facts, new WeighFacts(facts, now).reasons());
    }

    public Label label() {
        return reasons.get(0).label();
    }

    /** What to do about the worst reason. */
    public String next() {
        return reasons.get(0).next();
    }
}
