package obscura.retention.rule;

import java.util.List;

/** What became of rules somebody typed. */
public sealed interface Saved {
    record Done(RuleSet rules) implements Saved {}

    /** Nothing was kept. */
    record Refused(List<Problem> problems) implements Saved {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else changed them meanwhile; nothing was kept. */
    record Overtaken(RuleSet current) implements Saved {}

    /** @param line which one it is about, from 0; -1 for all */
    record Problem(int line, String sentence) {}
}
