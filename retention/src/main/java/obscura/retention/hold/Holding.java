package obscura.retention.hold;

/** What became of a wish about a hold. */
public sealed interface Holding {
    record Done(Hold hold) implements Holding {}

    /** Nothing was changed. */
    record Refused(String sentence) implements Holding {}
}
