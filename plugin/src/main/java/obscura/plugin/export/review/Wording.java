package obscura.plugin.export.review;

import java.util.Locale;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;

/** How lengths and kinds are put into the sentences of moments to check. */
final class Wording {
    private Wording() {}

    static double seconds(Span span) {
        return (span.to() - span.from()) / (double) Span.SECOND;
    }

    static String word(Hide kind) {
        return switch (kind) {
            case PEOPLE -> "a person";
            case FACES -> "a face";
            case TEXT -> "lettering";
            case MOTION -> "movement";
        };
    }

    /** The same at the start of a sentence. */
    static String subject(Hide kind) {
        String word = word(kind);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
