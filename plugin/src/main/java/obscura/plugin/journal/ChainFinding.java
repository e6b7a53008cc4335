package obscura.plugin.journal;

import java.time.Instant;
import obscura.plugin.seal.Fingerprint;

/** One thing a check of the chain came upon, in words that say where it is and what it means. */
public sealed interface ChainFinding {
    String words();

    /** True when the journal is not whole; false for what only should be known. */
    default boolean breaks() {
        return true;
    }

    record Changed(long number) implements ChainFinding {
        @Override
        public String words() {
            return "Entry " + number + " is not as it was written: something in it, or its hash, was changed later.";
        }
    }

    record Missing(long first, long last) implements ChainFinding {
        @Override
        public String words() {
            return first == last
                    ? "Entry " + first + " is missing: it was removed."
                    : "Entries " + first + " to " + last + " are missing: they were removed.";
        }
    }

    record Moved(long number, long written) implements ChainFinding {
        @Override
        public String words() {
            return "What stands as entry " + number + " was written as entry " + written
                    + ": entries were put into another order, or one was removed and the others renumbered.";
        }
    }

    record Unlinked(long number) implements ChainFinding {
        @Override
        public String words() {
            return "Entry " + number + " does not follow from the entry before it: one of the two was exchanged, hash"
                    + " and all.";
        }
    }

    record Stray(long number) implements ChainFinding {
        @Override
        public String words() {
            return "There is an entry numbered " + number + " where none can be: it was put in from outside.";
        }
    }

    /** The anchor is ahead of the database. */
    record Cut(long last, Head anchor) implements ChainFinding {
        @Override
        public String words() {
            return "The journal ends at entry " + last + ", but the anchor saw entry " + anchor.number() + " on "
                    + anchor.at() + ": the last entries were cut off, or the database was put back to an older state.";
        }
    }

    record Rewritten(Head anchor) implements ChainFinding {
        @Override
        public String words() {
            return "Entry " + anchor.number() + " is not the one the anchor saw on " + anchor.at()
                    + ": the journal was written anew from there or from before, or goes on from an older copy.";
        }
    }

    /** Entries went on after the database had lost what the anchor saw. */
    record Lost(Head lost) implements ChainFinding {
        @Override
        public String words() {
            return "The database was once put back to an older state: an entry " + lost.number() + " of " + lost.at()
                    + " had been written and was gone when more was written.";
        }
    }

    record AnchorMissing() implements ChainFinding {
        @Override
        public String words() {
            return "There are entries, but the anchor is missing: whether the last ones were cut off can't be told."
                    + " Compare with a copy you kept (--anchor).";
        }
    }

    record AnchorDamaged() implements ChainFinding {
        @Override
        public String words() {
            return "The anchor is damaged: whether the last entries were cut off can't be told. Compare with a copy you"
                    + " kept (--anchor).";
        }
    }

    /** The database gave no more lines after this one. */
    record Unreadable(long last) implements ChainFinding {
        @Override
        public String words() {
            return "The database can't be read beyond entry " + last + ": the file is damaged.";
        }
    }

    record ClockBack(long number, Instant before, Instant at) implements ChainFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String words() {
            return "The clock went back: entry " + number + " says " + at + ", the one before it " + before + ".";
        }
    }

    record AnchorBehind(long anchor, long last) implements ChainFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String words() {
            return "The anchor saw entry " + anchor + ", the last is " + last
                    + ": what came after the anchor could be cut off without its noticing.";
        }
    }

    record AnchorRestarted(long number) implements ChainFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String words() {
            return "The anchor was missing or damaged when entry " + number
                    + " was written, and was begun anew there: of a cut before that it knows nothing.";
        }
    }

    /** The oldest entries were removed under a rule, as it should be. */
    record Removed(CutSummary newest, Fingerprint key, boolean bySite) implements ChainFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String words() {
            return "Entries 1 to " + newest.range().last() + " were removed under the rule of "
                    + newest.rule().days() + " days, the last of them on " + newest.at() + "; "
                    + (bySite
                            ? "sealed summary signed by this site."
                            : "the sealed summary was signed by the key " + key.groups()
                                    + ": compare it with the one on the About page.");
        }
    }

    /** As it should be, but sealed with a key that was replaced since. */
    record RemovedByEarlier(CutSummary newest, EarlierKey key) implements ChainFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String words() {
            return "Entries 1 to " + newest.range().last() + " were removed under the rule of "
                    + newest.rule().days() + " days, the last of them on " + newest.at()
                    + "; the summary was sealed by an earlier key, " + key.key().groups() + ", accepted by "
                    + key.by() + " on " + key.at() + " (" + key.reason()
                    + "). Whether that key was this site's rests on that word.";
        }
    }

    record AnchorRemoved(Head anchor, long last) implements ChainFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String words() {
            return "The anchor saw entry " + anchor.number() + " of " + anchor.at() + ", which is among entries 1 to "
                    + last
                    + " that were removed under a rule: there is nothing left to compare it with. Keep a newer copy.";
        }
    }

    record CutUnreadable() implements ChainFinding {
        @Override
        public String words() {
            return "A sealed summary of removed entries can't be read: it was changed from outside.";
        }
    }

    record CutChanged(long first, long last) implements ChainFinding {
        @Override
        public String words() {
            return "The summary of the removed entries " + first + " to " + last
                    + " is not as it was signed: it was changed, or more was removed than was signed.";
        }
    }

    record CutUnlinked(long first, long last) implements ChainFinding {
        @Override
        public String words() {
            return "The summary of the removed entries " + first + " to " + last
                    + " does not follow from the one before it: a summary was removed, exchanged or put in.";
        }
    }

    record CutByOther(Fingerprint key) implements ChainFinding {
        @Override
        public String words() {
            return "The newest summary of removed entries was signed by another key than this site's, " + key.groups()
                    + ": somebody else made it, or the site's key was exchanged since. If you know that key as this"
                    + " site's earlier one, run: obscura journal accept-key";
        }
    }

    record CutUnnamed(long first, long last) implements ChainFinding {
        @Override
        public String words() {
            return "No entry of the journal names the summary of the removed entries " + first + " to " + last
                    + ": it was put in from outside.";
        }
    }

    record CutLost(long number) implements ChainFinding {
        @Override
        public String words() {
            return "Entry " + number + " names a summary of removed entries that is not here: it was removed.";
        }
    }
}
