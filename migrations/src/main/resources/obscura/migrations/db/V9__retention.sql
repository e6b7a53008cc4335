-- How long footage lives, what outlives that, and every run that deleted. Nothing here refers to cameras, NVRs or clips by a
-- foreign key: what was said of them outlives them. Times are milliseconds since 1970, UTC.

-- Every version of the rules stays.
CREATE TABLE retention_rules (
    version INTEGER PRIMARY KEY CHECK (version >= 1),
    place   TEXT NOT NULL,     -- the preset they were measured by
    by_name TEXT NOT NULL,
    by_from TEXT NOT NULL,
    reason  TEXT NOT NULL,
    at      INTEGER NOT NULL
);

CREATE TABLE retention_rule (
    version INTEGER NOT NULL REFERENCES retention_rules (version),
    line    INTEGER NOT NULL,
    camera  INTEGER,           -- NULL for all
    kind    TEXT NOT NULL,
    days    INTEGER NOT NULL CHECK (days BETWEEN 1 AND 3650),
    reason  TEXT NOT NULL,
    PRIMARY KEY (version, line)
) WITHOUT ROWID;

CREATE TABLE retention_hold (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    camera  INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms   INTEGER NOT NULL,
    reason  TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_from TEXT NOT NULL,
    since   INTEGER NOT NULL,
    until   INTEGER NOT NULL,
    remind  INTEGER NOT NULL,
    ended   INTEGER,           -- NULL while it stands
    version INTEGER NOT NULL
);

CREATE INDEX retention_hold_standing ON retention_hold (camera, from_ms) WHERE ended IS NULL;

CREATE TABLE retention_run (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    cause          TEXT NOT NULL,
    state          TEXT NOT NULL,
    by_name        TEXT NOT NULL,
    by_from        TEXT NOT NULL,
    rules          INTEGER NOT NULL,  -- version; 0 before it is planned
    asked          INTEGER NOT NULL,
    planned        INTEGER,
    confirmed_name TEXT,
    confirmed_from TEXT,
    begun_number   INTEGER,           -- entry of the journal
    begun_hash     TEXT,
    ended          INTEGER,
    failure        TEXT NOT NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX retention_run_unfinished ON retention_run (state, id);

CREATE TABLE retention_doubt (
    run      INTEGER NOT NULL REFERENCES retention_run (id),
    line     INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (run, line)
) WITHOUT ROWID;

-- What a run must delete, written down before it begins, and what became of it.
CREATE TABLE retention_item (
    run         INTEGER NOT NULL REFERENCES retention_run (id),
    number      INTEGER NOT NULL,
    place       TEXT NOT NULL,
    kind        TEXT NOT NULL,     -- of its rule
    what        TEXT NOT NULL,     -- of the NVR's things; empty for what is our own
    camera      INTEGER,
    there       TEXT NOT NULL,     -- what its camera is called in that place
    from_ms     INTEGER NOT NULL,
    to_ms       INTEGER NOT NULL,
    over        INTEGER NOT NULL,  -- from when on its life counts
    item_key    TEXT NOT NULL,
    bytes       INTEGER,
    clip        INTEGER,
    sha256      TEXT NOT NULL,
    days        INTEGER NOT NULL,
    result      TEXT NOT NULL,
    told        TEXT,
    how         TEXT NOT NULL,
    said        TEXT NOT NULL,
    looked      INTEGER,
    since       INTEGER,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;

CREATE INDEX retention_item_result ON retention_item (run, result, number);
CREATE UNIQUE INDEX retention_item_once ON retention_item (run, place, what, item_key);

-- What should be gone and is not, over all runs. Whoever deletes may be the only one who still knows of it.
CREATE TABLE retention_still (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    place    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    what     TEXT NOT NULL,
    camera   INTEGER,
    there    TEXT NOT NULL,
    from_ms  INTEGER NOT NULL,
    to_ms    INTEGER NOT NULL,
    over     INTEGER NOT NULL,
    item_key TEXT NOT NULL,
    bytes    INTEGER,
    clip     INTEGER,
    sha256   TEXT NOT NULL,
    days     INTEGER NOT NULL,
    said     TEXT NOT NULL,
    since    INTEGER NOT NULL,
    tries    INTEGER NOT NULL,
    again    INTEGER NOT NULL,     -- when it is tried again
    UNIQUE (place, what, item_key)
);

CREATE INDEX retention_still_again ON retention_still (again);

-- What the clock said when it was last looked at; a single row.
CREATE TABLE retention_clock (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    at     INTEGER NOT NULL,
    jumped INTEGER                 -- where it jumped since; NULL when it can be believed
);

-- When runs begin by themselves; a single row.
CREATE TABLE retention_schedule (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    cron TEXT,                     -- empty for never; NULL before anybody chose
    seen INTEGER NOT NULL          -- up to when its times have been seen to
);
