-- What recorders and their brokers keep and send, as it was last seen, and where the brokers are.

CREATE TABLE leak_scan (
    nvr      INTEGER PRIMARY KEY REFERENCES nvr (id) ON DELETE CASCADE,
    tried    INTEGER NOT NULL, -- this and the next: milliseconds since 1970
    seen     INTEGER,          -- NULL: never was everything seen
    findings TEXT    NOT NULL, -- JSON of plugin.leak.Finding
    days     TEXT    NOT NULL, -- JSON, how long recordings are kept, by the recorder's name of the camera
    failure  TEXT              -- NULL: the last look saw everything
);

CREATE TABLE broker (
    nvr         INTEGER PRIMARY KEY REFERENCES nvr (id) ON DELETE CASCADE,
    tls         INTEGER NOT NULL CHECK (tls IN (0, 1)),
    host        TEXT    NOT NULL,
    port        INTEGER NOT NULL,
    user_name   TEXT    NOT NULL, -- empty: no login
    password    BLOB    NOT NULL, -- locked with keys/secrets.key, bound to the recorder's number
    prefix      TEXT    NOT NULL, -- what every topic of the recorder begins with
    certificate TEXT              -- SHA-256 of the one seen first
);
