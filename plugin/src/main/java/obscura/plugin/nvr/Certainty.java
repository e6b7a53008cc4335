package obscura.plugin.nvr;

/** How well the times of a clip are known. */
public enum Certainty {
    /** Start from the name, length from the file. */
    KNOWN("Start from the file's name, length from the file."),
    /** Its recorder lists start and end. */
    LISTED("Start and end are as its recorder lists them."),
    /** Start from the name; the end is where the next clip starts or the file was last written to, 15 minutes at most. */
    END_GUESSED("The end is a guess: the file does not say how long it is."),
    /** The name says only the day; the end is when the file was last written to, or else any time of that day. */
    START_GUESSED("Its name says only the day: the time is a guess from when the file was last written to.");

    private final String sentence;

    Certainty(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
