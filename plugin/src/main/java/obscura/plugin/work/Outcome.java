package obscura.plugin.work;

/** How the work of another process ended. */
public sealed interface Outcome {
    /** The result is as the worker gave it, for whoever ordered it to read. */
    record Finished(String result) implements Outcome {}

    /** What was given can't be used; the message says what to do. */
    record Refused(String message) implements Outcome {}

    /** A check did not hold; the message says which. */
    record CheckFailed(String message) implements Outcome {}

    /** The worker broke down; {@code what} is one sentence and never what it said to its own log. */
    record Crashed(String what) implements Outcome {}

    /** It said nothing, came no further or took longer than it may. */
    record TimedOut() implements Outcome {}

    record Cancelled() implements Outcome {}
}
