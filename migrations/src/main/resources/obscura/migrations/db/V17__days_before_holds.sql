-- How long a recorder kept things of a camera by itself before it was told to keep them longer for a hold. Written before the
-- recorder is told, and gone once it is told back.
CREATE TABLE retention_days_before (
    camera INTEGER NOT NULL,
    kind   TEXT NOT NULL,      -- of the recorder's things
    days   REAL NOT NULL,      -- before
    told   REAL NOT NULL,      -- what it was told since: another number is somebody else's
    PRIMARY KEY (camera, kind)
) WITHOUT ROWID;
