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

    /**
     * @param line which one it is about, from 0; -1 for all
     * @param words the figures of the reason, in the order it names them
     */
    record Problem(int line, Why why, List<String> words) {
        public Problem {
            words = List.copyOf(words);
        }
    }

    /** What is wrong; with its figures. */
    enum Why {
        NO_SUCH_PLACE,
        /** How many characters a reason for the change has at most. */
        CHANGE_REASON_MISSING,
        /** How many rules there are at most. */
        TOO_MANY,
        /** Nothing of this kind is kept yet; its word. */
        STILL_TO_COME,
        /** How long copies of held footage live is fixed. */
        FIXED,
        /** How many days a rule has at most. */
        DAYS_OUT_OF_RANGE,
        /** How many characters a reason has at most. */
        REASON_TOO_LONG,
        JOURNAL_HAS_NO_CAMERA,
        /** Than is usual in a place; its word. */
        LONGER_THAN_USUAL,
        /** How many days longer than anything else, and how many that makes. */
        JOURNAL_TOO_SHORT
    }
}
