-- What records, which lenses it records, and the index of what it keeps.

CREATE TABLE nvr (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,  -- folder; frigate and shinobi later
    settings TEXT NOT NULL   -- JSON, as its adapter reads it; never a password
);

CREATE TABLE camera (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,              -- as people see it
    nvr      INTEGER NOT NULL REFERENCES nvr (id),
    nvr_name TEXT NOT NULL,              -- what it is called there
    UNIQUE (nvr, nvr_name)
);
