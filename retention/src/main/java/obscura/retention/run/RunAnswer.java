package obscura.retention.run;

/** What became of a wish about a run. */
public sealed interface RunAnswer {
    record Done(Run run) implements RunAnswer {}

    /** Nothing was changed. */
    record Refused(String sentence) implements RunAnswer {}
}
