package obscura.retention.run;

import java.time.Instant;
import java.util.Optional;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Store;
import obscura.retention.footage.Store.Told.Word;

/**
 * One thing of a run.
 *
 * @param number from 1, in the order of the plan
 * @param days of the rule it must go by
 * @param told what the place said when it was asked to delete it; empty when it was not asked
 * @param how what was looked at again; empty before
 * @param said the same as a sentence, or why it was not asked; empty when there is nothing to say
 * @param looked when it was looked at again
 * @param since from when on it is known to be still there
 */
public record RunItem(
        long number,
        Piece piece,
        int days,
        ItemResult result,
        Optional<Store.Told.Word> told,
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
        return new RunItem(
                number, piece, days, ItemResult.PLANNED, Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    /** It was not asked for, and why. */
    RunItem left(ItemResult why, String sentence) {
        return new RunItem(number, piece, days, why, told, how, sentence, looked, since);
    }

    /** Before it is asked for: what is written down of it here is believed whatever happens to this process then. */
    RunItem named(String otherNames) {
        return new RunItem(number, piece, days, result, Optional.of(Word.OTHER_NAMES), how, otherNames, looked, since);
    }

    RunItem asked(Store.Told answer) {
        if (told.filter(word -> word == Word.OTHER_NAMES).isPresent()) {
            String both = answer.word() == Word.DONE ? said : answer.sentence() + " " + said;
            return new RunItem(number, piece, days, ItemResult.ASKED, told, how, both, looked, since);
        }
        return new RunItem(
                number,
                piece,
                days,
                ItemResult.ASKED,
                Optional.of(answer.word()),
                how,
                answer.sentence(),
                looked,
                since);
    }

    RunItem seen(ItemResult what, Store.Seen look) {
        return new RunItem(number, piece, days, what, told, look.how(), said, Optional.of(look.at()), since);
    }
}
