package obscura.plugin.journal;

import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.seal.Signer;

/**
 * Where a person who knows that this site had another key before accepts what that key sealed. It changes nothing of what was
 * sealed: it is one more entry, sealed with the key of now, and good for what was there when it was written.
 */
public final class AcceptKey {
    private final Journal journal;
    private final Entries entries;
    private final Signer signer;

    public AcceptKey(Journal journal, Entries entries, Signer signer) {
        this.journal = journal;
        this.entries = entries;
        this.signer = signer;
    }

    /** What became of it. */
    public sealed interface Answer {
        record Done(Entry entry) implements Answer {}

        /** Nothing was written. */
        record Refused(String sentence) implements Answer {}
    }

    public Answer accept(Fingerprint earlier, Who by, String reason) {
        String why = reason.strip();
        if (earlier.equals(signer.fingerprint())) {
            return new Answer.Refused("That is the key this site has now: there is nothing to accept.");
        }
        if (why.isEmpty() || why.length() > Note.LONGEST_TEXT || why.chars().anyMatch(Character::isISOControl)) {
            return new Answer.Refused("Say on one line of at most " + Note.LONGEST_TEXT
                    + " characters how you know that it was this site's key.");
        }
        Optional<Entry> last = entries.page(EntryFilter.ALL, OptionalLong.empty(), 1).entries().stream()
                .findFirst();
        if (last.isEmpty()) {
            return new Answer.Refused("Nothing was written in this journal yet: there is nothing to accept.");
        }
        return new Answer.Done(journal.append(
                EarlierKey.note(signer, earlier, entries.removed(), last.get().number(), by, why)));
    }
}
