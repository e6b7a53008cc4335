-- Exports that were ordered, and the durable jobs that carry things out.

CREATE TABLE export (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- names its folder, so it is never given twice
    camera     INTEGER NOT NULL,                  -- may be gone meanwhile: the order stays
    from_ms    INTEGER NOT NULL,
    to_ms      INTEGER NOT NULL,
    hide       TEXT NOT NULL,                     -- words joined by commas
    prove      INTEGER NOT NULL,
    review     INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    by_from    TEXT NOT NULL,
    ordered_ms INTEGER NOT NULL,
    state      TEXT NOT NULL,
    decided    INTEGER NOT NULL,
    phase      TEXT NOT NULL,
    progress   REAL NOT NULL,
    failure    TEXT NOT NULL,
    result     TEXT,                              -- JSON, as ResultText reads it
    expires_ms INTEGER,
    downloads  INTEGER NOT NULL,
    version    INTEGER NOT NULL                   -- rises with every change but progress and downloads
);

CREATE INDEX export_by_camera ON export (camera, id);
CREATE INDEX export_by_state ON export (state, id);

-- As db-scheduler wants them; one table for each lane, so that long work never holds up short work.
CREATE TABLE job_short (
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

CREATE INDEX job_short_due ON job_short (execution_time);

CREATE TABLE job_long (
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

CREATE INDEX job_long_due ON job_long (execution_time);
