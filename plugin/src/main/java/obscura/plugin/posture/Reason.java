package obscura.plugin.posture;

import java.util.Locale;

/** Why a camera stands as it does, and what to do about it. */
public enum Reason {
    KEPT_UNMASKED(
            Label.IDENTIFIABLE,
            "Its recorder keeps every picture unmasked.",
            "Hand footage on only as a redacted export, and let the recorder keep it no longer than it is needed."),
    NOTHING_PROVEN(
            Label.IDENTIFIABLE,
            "Nothing proves that the people in its pictures are covered.",
            "Treat its pictures as showing who was there.");

    private final Label label;
    private final String sentence;
    private final String next;

    Reason(Label label, String sentence, String next) {
        this.label = label;
        this.sentence = sentence;
        this.next = next;
    }

    /** The best that can be said while this holds. */
    public Label label() {
        return label;
    }

    public String sentence() {
        return sentence;
    }

    /** What to do next; a sentence. */
    public String next() {
        return next;
    }

    /** As keys of sentences are written: lower case, letters only. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
