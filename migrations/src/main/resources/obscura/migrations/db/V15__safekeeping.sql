-- Copies of held recordings in Obscura's own safe-keeping, and those that could not be made. Nothing here refers to NVRs, cameras,
-- clips or holds by a foreign key: a copy outlives them. Times are milliseconds since 1970, UTC.
CREATE TABLE keepsake (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    nvr      INTEGER NOT NULL,
    path     TEXT    NOT NULL,  -- at the recorder, as in clip
    camera   INTEGER NOT NULL,
    there    TEXT    NOT NULL,  -- what its camera is called at the recorder
    from_ms  INTEGER NOT NULL,
    to_ms    INTEGER NOT NULL,
    clip     INTEGER NOT NULL,
    listed   INTEGER NOT NULL,  -- bytes as the recorder lists them
    modified INTEGER NOT NULL,
    state    TEXT    NOT NULL CHECK (state IN ('copied', 'going', 'failed')), -- going: about to be destroyed
    file     TEXT UNIQUE,       -- NULL exactly where it failed, as the next two
    bytes    INTEGER,           -- of the recording in plain
    sha256   TEXT,              -- of the same
    said     TEXT    NOT NULL,  -- why it failed; else empty
    tries    INTEGER NOT NULL,  -- how often it failed
    at       INTEGER NOT NULL,  -- when it was copied, or last tried
    again    INTEGER,           -- when it is tried again; NULL unless it failed
    UNIQUE (nvr, path),
    CHECK ((state = 'failed') = (file IS NULL))
);

CREATE INDEX keepsake_camera ON keepsake (camera, from_ms);

-- The lane of copying: it never waits for a run, and a run never for it. As job_long.
CREATE TABLE job_keeping (
    task_name            TEXT NOT NULL,
    task_instance        TEXT NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP,
    last_failure         TIMESTAMP,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP,
    version              INTEGER NOT NULL,
    priority             INTEGER,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX job_keeping_due ON job_keeping (execution_time);
