-- How cameras are spoken to, and the masks that are meant to be on them.

CREATE TABLE camera_link (
    camera      INTEGER PRIMARY KEY REFERENCES camera (id) ON DELETE CASCADE,
    address     TEXT NOT NULL,                            -- never with user or password
    user_name   TEXT NOT NULL,                            -- empty: no login
    password    BLOB NOT NULL,                            -- locked with keys/secrets.key, bound to the camera's number
    certificate TEXT,                                     -- SHA-256 of the one seen first
    lens        TEXT,                                     -- NULL: the first
    reapply     INTEGER NOT NULL CHECK (reapply IN (0, 1)) -- 1: masks that vanished are put back without asking
);

CREATE TABLE camera_masks (
    camera  INTEGER PRIMARY KEY REFERENCES camera (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,  -- of wanted; rises with every save
    wanted  TEXT NOT NULL,     -- this and the next: JSON of plugin.masking's records, as MaskJson writes it
    attempt TEXT,              -- a change that is under way, or was cut short
    report  TEXT,              -- what is known since the last look
    notes   TEXT               -- what the watch knows
);

-- The masks on a camera that are ours; all others are left alone.
CREATE TABLE camera_mask_ours (
    camera INTEGER NOT NULL REFERENCES camera (id) ON DELETE CASCADE,
    token  TEXT NOT NULL,      -- the camera's name for it
    shape  TEXT NOT NULL,      -- JSON, what it is meant to be
    PRIMARY KEY (camera, token)
);
