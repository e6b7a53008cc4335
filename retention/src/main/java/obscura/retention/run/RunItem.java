package obscura.retention.run;

import java.time.Instant;
import java.util.Optional;
import obscura.retention.footage.Piece;

/**
 * One thing of a run.
 *
 * @param number from 1, in the order of the plan
 * @param days of the rule it must go by
 * @param how what was looked at again; empty before
 * @param said what the place said, or why it was not asked; empty when nothing
 * @param looked when it was looked at again
 * @param since from when on it is known to be still there
 */
public record RunItem(
        long number,
        Piece piece,
        int days,
        ItemResult result,
        String how,
        String said,
        Optional<Instant> looked,
        Optional<Instant> since) {
    public static final int LONGEST_SAID = 500;

    public RunItem {
        said = said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) : said;
        how = how.length() > LONGEST_SAID ? how.substring(0, LONGEST_SAID) : how;
    }

    public static RunItem planned(long number, Piece piece, int days) {
        return new RunItem(number, piece, days, ItemResult.PLANNED, "", "", Optional.empty(), Optional.empty());
    }
}
