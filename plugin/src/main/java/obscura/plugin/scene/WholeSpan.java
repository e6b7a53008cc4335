package obscura.plugin.scene;

import obscura.plugin.time.Span;

/** A time in which the whole picture must be painted, because what is empty there cannot be known. */
public record WholeSpan(Span span, Why why) {
    /** Why nothing of the picture may be seen. */
    public enum Why {
        /** Too few frames between two cuts to learn what is empty. */
        SHOT_TOO_SHORT,
        /** The camera was knocked, or its exposure jumped. */
        SHAKEN,
        /** More of the picture differs from the empty scene than people in it explain. */
        TOO_MUCH_DIFFERS
    }
}
