package obscura.retention.run;

import java.time.Instant;
import java.util.Optional;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Store;
import obscura.retention.footage.Store.Told.Word;

/**
 * One thing of a run.
 *
 * @param number from 1, in the order of the plan
 * @param days of the rule it must go by
 * @param told what the place said when it was asked to delete it; empty when it was not asked
 * @param how what was looked at again; nothing before
 * @param said the same with its reason, or why it was not asked
 * @param looked when it was looked at again
 * @param since from when on it is known to be still there
 */
public record RunItem(
        long number,
        Piece piece,
        int days,
        ItemResult result,
        Optional<Store.Told.Word> told,
        Saying how,
        Saying said,
        Optional<Instant> looked,
        Optional<Instant> since) {
    public static final int LONGEST_SAID = 500;

    public RunItem {
        said = said.within(LONGEST_SAID);
        how = how.within(LONGEST_SAID);
    }

    public static RunItem planned(long number, Piece piece, int days) {
        return new RunItem(
                number,
                piece,
                days,
                ItemResult.PLANNED,
                Optional.empty(),
                Saying.NOTHING,
                Saying.NOTHING,
                Optional.empty(),
                Optional.empty());
    }

    /** It was not asked for, and why. */
    RunItem left(ItemResult why, Saying saying) {
        return new RunItem(number, piece, days, why, told, how, saying, looked, since);
    }

    /** Before it is asked for: what is written down of it here is believed whatever happens to this process then. */
    RunItem named(Saying otherNames) {
        return new RunItem(number, piece, days, result, Optional.of(Word.OTHER_NAMES), how, otherNames, looked, since);
    }

    RunItem asked(Store.Told answer) {
        if (told.filter(word -> word == Word.OTHER_NAMES).isPresent()) {
            Saying both = answer.word() == Word.DONE ? said : answer.saying().and(said);
            return new RunItem(number, piece, days, ItemResult.ASKED, told, how, both, looked, since);
        }
        return new RunItem(
                number, piece, days, ItemResult.ASKED, Optional.of(answer.word()), how, answer.saying(), looked, since);
    }

    RunItem seen(ItemResult what, Store.Seen look) {
        return new RunItem(number, piece, days, what, told, look.how(), said, Optional.of(look.at()), since);
    }
}
