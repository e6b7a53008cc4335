-- What stands in the place of the journal's oldest entries where a rule let them go; plugin.journal.CutSummary says what is
-- signed. Only ever appended to, and each follows from the one before it.

CREATE TABLE journal_cut (
    last    INTEGER PRIMARY KEY CHECK (last >= first),  -- the last entry that was removed
    first   INTEGER NOT NULL,                           -- the first of those this one is about
    hash    TEXT NOT NULL,                              -- of the last entry: what the first entry that was kept follows from
    last_at INTEGER NOT NULL,                           -- when that was written; this and the others: milliseconds since 1970, UTC
    oldest  INTEGER NOT NULL,
    newest  INTEGER NOT NULL,
    acts    TEXT NOT NULL,                              -- how many there were of each act
    sha256  TEXT NOT NULL,                              -- over the hashes of all that was removed
    before  TEXT NOT NULL,                              -- hash of the summary before; zeros in the first
    rules   INTEGER NOT NULL,                           -- version of the rules
    days    INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    key     TEXT NOT NULL,                              -- the site's key and its signature, base64
    value   TEXT NOT NULL
);

CREATE TRIGGER journal_cut_is_not_changed BEFORE UPDATE ON journal_cut
BEGIN
    SELECT RAISE(ABORT, 'A summary of the journal is never changed');
END;

CREATE TRIGGER journal_cut_is_not_removed BEFORE DELETE ON journal_cut
BEGIN
    SELECT RAISE(ABORT, 'A summary of the journal is never removed');
END;

-- It begins with the oldest entry there is, ends at one that is there, and leaves at least the one that tells of it.
CREATE TRIGGER journal_cut_follows BEFORE INSERT ON journal_cut
WHEN NEW.first IS NOT (SELECT coalesce(max(last), 0) + 1 FROM journal_cut)
    OR NEW.hash IS NOT (SELECT hash FROM journal WHERE number = NEW.last)
    OR NEW.last >= (SELECT max(number) FROM journal)
    OR (SELECT act FROM journal ORDER BY number DESC LIMIT 1) IS NOT 'cut-journal'
BEGIN
    SELECT RAISE(ABORT, 'A summary of the journal is about its oldest entries and follows from the one before it');
END;

DROP TRIGGER journal_is_not_shortened;

CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
WHEN OLD.number > (SELECT coalesce(max(last), 0) FROM journal_cut)
BEGIN
    SELECT RAISE(ABORT, 'An entry of the journal is never removed but under a sealed summary');
END;

DROP TRIGGER journal_has_no_gaps;

CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
WHEN NEW.number IS NOT (SELECT max(coalesce((SELECT max(number) FROM journal), 0),
                                   coalesce((SELECT max(last) FROM journal_cut), 0)) + 1)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM journal ORDER BY number DESC LIMIT 1),
                                    (SELECT hash FROM journal_cut ORDER BY last DESC LIMIT 1), printf('%064d', 0))
BEGIN
    SELECT RAISE(ABORT, 'An entry of the journal follows from the one before it');
END;
