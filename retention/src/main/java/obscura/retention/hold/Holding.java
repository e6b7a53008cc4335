package obscura.retention.hold;

/** What became of a wish about a hold. */
public sealed interface Holding {
    record Done(Hold hold) implements Holding {}

    /** Nothing was changed. */
    record Refused(Why why) implements Holding {}

    enum Why {
        /** It has none, or one of more than {@link Hold#LONGEST_REASON} characters. */
        REASON_MISSING,
        RELEASE_REASON_MISSING,
        OVER_ALREADY,
        /** It would be over when it is set. */
        END_PASSED,
        REMINDER_AFTER_END,
        CHANGED_MEANWHILE
    }
}
