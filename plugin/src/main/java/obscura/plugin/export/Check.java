package obscura.plugin.export;

/**
 * One thing that was checked on the finished export, or was not.
 *
 * @param name what, in a few words, as in "One colour under every region"
 * @param detail what was measured or why it was not, in whole sentences
 */
public record Check(String name, Result result, String detail) {
    public Check {
        Valid.line(name, "check");
        Valid.words(detail, "check's detail");
        Valid.require(result != null, "A check has a result");
    }

    public static Check passed(String name, String detail) {
        return new Check(name, Result.PASSED, detail);
    }

    public static Check failed(String name, String detail) {
        return new Check(name, Result.FAILED, detail);
    }

    public static Check notDone(String name, String reason) {
        return new Check(name, Result.NOT_DONE, reason);
    }

    /** What came of it; what was not done is never counted as passed. */
    public enum Result {
        PASSED("passed"),
        FAILED("failed"),
        NOT_DONE("not-done");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** As the receipt's file writes it. */
        public String word() {
            return word;
        }
    }
}
