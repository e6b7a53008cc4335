package obscura.retention.rule;

import java.util.List;

/**
 * Which rule holds where several would.
 *
 * @param rule the strictest: the fewest days
 * @param overruled the others, strictest first
 */
public record Ruling(Rule rule, List<Rule> overruled) {
    public Ruling {
        overruled = List.copyOf(overruled);
    }
}
