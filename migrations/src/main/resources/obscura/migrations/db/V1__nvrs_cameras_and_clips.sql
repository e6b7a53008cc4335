-- What records, which lenses it records, and the index of what it keeps. Ids are never given again: who still holds the id
-- of something that is gone must not be handed something else.

CREATE TABLE nvr (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,  -- folder; frigate and shinobi later
    settings TEXT NOT NULL   -- JSON, as its adapter reads it; never a password
);

CREATE TABLE camera (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,              -- as people see it
    nvr      INTEGER NOT NULL REFERENCES nvr (id),
    nvr_name TEXT NOT NULL,              -- what it is called there
    UNIQUE (nvr, nvr_name)
);

CREATE TABLE clip (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    camera    INTEGER NOT NULL REFERENCES camera (id),
    nvr       INTEGER NOT NULL REFERENCES nvr (id),
    path      TEXT NOT NULL,     -- relative to the folder of its NVR
    starts    INTEGER NOT NULL,
    ends      INTEGER NOT NULL,  -- excluded
    bytes     INTEGER NOT NULL,
    modified  INTEGER NOT NULL,  -- when the file was last written to; with bytes it tells whether it changed
    certainty TEXT NOT NULL,     -- how well starts and ends are known
    UNIQUE (nvr, path)
);

-- Every question about a stretch of time is answered from this index alone.
CREATE INDEX clip_by_time ON clip (camera, starts, ends, bytes);
-- How long the longest clip of a camera is, so that a question knows how far back an overlapping clip can start.
CREATE INDEX clip_by_length ON clip (camera, (ends - starts));
CREATE INDEX clip_end_guessed ON clip (nvr) WHERE certainty = 'END_GUESSED';
