package obscura.plugin.journal;

import java.time.Instant;

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
}
