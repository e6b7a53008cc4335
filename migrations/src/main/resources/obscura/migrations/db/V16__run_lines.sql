-- How many things of a run came to what, for runs whose things are no longer told one by one here but only in their certificate.
-- A run that has rows here is one of those; its rows in retention_item go little by little, but for what is still there.
-- Times are milliseconds since 1970, UTC.
CREATE TABLE retention_line (
    run    INTEGER NOT NULL REFERENCES retention_run (id),
    line   INTEGER NOT NULL,
    camera INTEGER,            -- NULL for what is of no camera
    kind   TEXT NOT NULL,
    days   INTEGER NOT NULL,
    result TEXT NOT NULL,
    items  INTEGER NOT NULL,
    bytes  INTEGER NOT NULL,
    first  INTEGER NOT NULL,   -- when the oldest of them begins
    last   INTEGER NOT NULL,   -- when the newest of them ends
    PRIMARY KEY (run, line)
) WITHOUT ROWID;
