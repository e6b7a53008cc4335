-- Who may do what. No password, token or code is here that would open anything: only hashes. The one secret that has to
-- be kept as it is (second_factor.secret) is worth nothing without the password.
--
-- all_cameras: 1 = every camera, those added later included; 0 = those listed in the table beside it, and a camera that
-- goes takes its line along. AUTOINCREMENT: the number of somebody who has gone never means somebody else.

CREATE TABLE person (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,         -- as it is shown
    name_key    TEXT NOT NULL UNIQUE,  -- the same for all names that are taken for one another
    role        TEXT NOT NULL,
    all_cameras INTEGER NOT NULL CHECK (all_cameras IN (0, 1)),
    password    TEXT NOT NULL,         -- $argon2id$...
    made_at     INTEGER NOT NULL
);

CREATE TABLE person_camera (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    camera INTEGER NOT NULL REFERENCES camera (id) ON DELETE CASCADE,
    PRIMARY KEY (person, camera)
);

CREATE TABLE second_factor (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    secret TEXT NOT NULL,                              -- base 32
    is_on  INTEGER NOT NULL CHECK (is_on IN (0, 1)),   -- 0 until a first code was right
    step   INTEGER NOT NULL                            -- the last one that was spent; it and those before are void
);

CREATE TABLE recovery_code (
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,           -- SHA-256
    PRIMARY KEY (person, code_hash)    -- a spent one is gone
);

CREATE TABLE session (
    token_hash   TEXT PRIMARY KEY,     -- SHA-256
    person       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    made_at      INTEGER NOT NULL,
    used_at      INTEGER NOT NULL,     -- to the minute or so
    confirmed_at INTEGER NOT NULL,     -- when the password was last typed
    place        TEXT NOT NULL         -- network address
);

CREATE INDEX session_of_person ON session (person, made_at);

-- Where somebody has signed in lately. There the throttle of the whole name does not hold.
CREATE TABLE known_place (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place  TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (person, place)
);

CREATE TABLE invitation (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash  TEXT NOT NULL UNIQUE,  -- SHA-256; a used one is gone
    role        TEXT NOT NULL,
    all_cameras INTEGER NOT NULL CHECK (all_cameras IN (0, 1)),
    made_at     INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    made_by     INTEGER REFERENCES person (id) ON DELETE CASCADE  -- NULL: on the console
);

CREATE TABLE invitation_camera (
    invitation INTEGER NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
    camera     INTEGER NOT NULL REFERENCES camera (id) ON DELETE CASCADE,
    PRIMARY KEY (invitation, camera)
);

CREATE TABLE api_token (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,
    token_hash  TEXT NOT NULL UNIQUE,  -- SHA-256
    rights      TEXT NOT NULL,         -- words joined by commas
    all_cameras INTEGER NOT NULL CHECK (all_cameras IN (0, 1)),
    made_at     INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    used_at     INTEGER,               -- to the minute or so
    made_by     INTEGER REFERENCES person (id) ON DELETE CASCADE  -- NULL: on the console
);

CREATE TABLE api_token_camera (
    api_token INTEGER NOT NULL REFERENCES api_token (id) ON DELETE CASCADE,
    camera    INTEGER NOT NULL REFERENCES camera (id) ON DELETE CASCADE,
    PRIMARY KEY (api_token, camera)
);

-- A person in one row, for all who have to know one.
CREATE VIEW person_now AS
SELECT p.id          AS person_id,
       p.name        AS person_name,
       p.name_key    AS person_name_key,
       p.role        AS person_role,
       p.all_cameras AS person_all_cameras,
       (SELECT group_concat(camera) FROM person_camera WHERE person = p.id)             AS person_cameras,
       (SELECT secret FROM second_factor WHERE person = p.id AND is_on = 1)             AS person_secret,
       p.password    AS person_password,
       p.made_at     AS person_made_at
FROM person p;
