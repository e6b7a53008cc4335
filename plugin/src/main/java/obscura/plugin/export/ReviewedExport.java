package obscura.plugin.export;

import java.util.List;
import obscura.plugin.export.review.ToCheck;

/** What comes of asking for an export with a person's decisions. */
public sealed interface ReviewedExport {
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
