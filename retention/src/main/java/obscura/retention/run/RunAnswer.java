package obscura.retention.run;

import java.util.List;

/** What became of a wish about a run. */
public sealed interface RunAnswer {
    record Done(Run run) implements RunAnswer {}

    /**
     * Nothing was changed.
     *
     * @param words its figures, in the order the reason names them
     */
    record Refused(Why why, List<String> words) implements RunAnswer {
        public Refused {
            words = List.copyOf(words);
        }
    }

    enum Why {
        /** Another run is not over yet; which, and the word of its state. */
        OTHER_RUN,
        NOT_ASKING,
        /** How many characters a reason has at most. */
        REASON_MISSING,
        ANSWERED_MEANWHILE,
        TOO_LATE_TO_STOP,
        GONE_ON
    }
}
