package obscura.plugin.export;

import java.util.List;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.review.ToCheck;

/** What comes of asking for an export with a person's decisions. */
public sealed interface ReviewedExport {
    /** Open moments named in a message. */
    int MOST_NAMED = 12;

    /**
     * The export.
     *
     * @throws ObscuraException REFUSED when there is none, with what to do
     */
    default Redaction redacted() {
        if (this instanceof Done done) {
            return done.redaction;
        }
        throw ObscuraException.refused(this instanceof StillOpen still ? words(still.open) : ((Unfit) this).words);
    }

    private static String words(List<ToCheck> open) {
        String ids = open.stream().limit(MOST_NAMED).map(ToCheck::id).collect(Collectors.joining(", "));
        return "Nothing was painted: " + open.size() + " moments are neither confirmed nor covered: " + ids
                + (open.size() > MOST_NAMED ? " and more" : "") + ".";
    }

    /** It is there. */
    record Done(Redaction redaction) implements ReviewedExport {}

    /**
     * Nothing was painted, because moments are neither confirmed nor covered.
     *
     * @param open those, the worst first
     * @param leftOut how many more there were than a person is asked about
     */
    record StillOpen(List<ToCheck> open, int leftOut) implements ReviewedExport {
        public StillOpen {
            open = List.copyOf(open);
        }
    }

    /** Nothing was painted, because look, decisions, file and request don't belong together; words say what to do. */
    record Unfit(String words) implements ReviewedExport {}
}
