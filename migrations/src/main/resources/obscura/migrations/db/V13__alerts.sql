-- Where alerts go. Secrets are locked with a key that is not in the database.
CREATE TABLE alert_webhook (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    url         TEXT NOT NULL,
    header      TEXT NOT NULL,     -- name of the header with the secret; empty for none
    secret      BLOB NOT NULL,     -- locked
    certificate TEXT               -- SHA-256 of the one seen first
);

CREATE TABLE alert_broker (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    tls         INTEGER NOT NULL,
    host        TEXT NOT NULL,
    port        INTEGER NOT NULL,
    user_name   TEXT NOT NULL,
    password    BLOB NOT NULL,     -- locked
    prefix      TEXT NOT NULL,     -- the topic
    certificate TEXT
);

-- What was told, so that each matter is told once. Times are milliseconds since 1970, UTC.
CREATE TABLE alert_told (
    matter  TEXT NOT NULL,
    way     TEXT NOT NULL,
    tries   INTEGER NOT NULL,
    again   INTEGER NOT NULL,
    done    INTEGER,               -- NULL before it arrived
    trouble TEXT NOT NULL,
    PRIMARY KEY (matter, way)
) WITHOUT ROWID;
