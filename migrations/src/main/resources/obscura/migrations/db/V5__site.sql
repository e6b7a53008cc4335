-- What holds for the whole site; a single row.

CREATE TABLE site (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    name           TEXT    NOT NULL,
    zone           TEXT    NOT NULL, -- such as Europe/Berlin
    export_days    INTEGER NOT NULL,
    allow_loopback INTEGER NOT NULL  -- 1 when cameras may have addresses of this machine
);
