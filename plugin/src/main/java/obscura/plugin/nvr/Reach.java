package obscura.plugin.nvr;

/** Whether an NVR's footage can be read now, with a sentence for people. */
public sealed interface Reach {
    String sentence();

    record Reachable() implements Reach {
        @Override
        public String sentence() {
            return "It can be read.";
        }
    }

    /** There is no such folder. */
    record Missing(String sentence) implements Reach {}

    /** There is nothing in it: new, or a disk that is not mounted. */
    record Empty(String sentence) implements Reach {}

    record Unreadable(String sentence) implements Reach {}
}
