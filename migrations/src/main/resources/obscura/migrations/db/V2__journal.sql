-- The record of who did what to whose picture. Only ever appended to; plugin.journal says how the hashes are made.

CREATE TABLE journal (
    number      INTEGER PRIMARY KEY CHECK (number >= 1),  -- without gaps
    at          INTEGER NOT NULL,                         -- milliseconds since 1970, UTC
    name        TEXT NOT NULL,                            -- who; this and the next, about and reason as ExactText writes them
    place       TEXT NOT NULL,                            -- from where
    act         TEXT NOT NULL,
    camera      INTEGER,                                  -- its number; refers to nothing, so that entries outlive cameras
    range_start INTEGER,                                  -- milliseconds since 1970, UTC
    range_end   INTEGER,
    about       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    result      TEXT NOT NULL,
    previous    TEXT NOT NULL,                            -- hash of the entry before; zeros before the first
    hash        TEXT NOT NULL
);

CREATE INDEX journal_at ON journal (at);
CREATE INDEX journal_act ON journal (act, number);
CREATE INDEX journal_name ON journal (name, number);
CREATE INDEX journal_camera ON journal (camera, number);

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'An entry of the journal is never changed');
END;

CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'An entry of the journal is never removed');
END;

-- Also what keeps INSERT OR REPLACE from replacing: it would remove without asking the trigger above.
CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM journal)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM journal ORDER BY number DESC LIMIT 1), printf('%064d', 0))
BEGIN
    SELECT RAISE(ABORT, 'An entry of the journal follows from the one before it');
END;
