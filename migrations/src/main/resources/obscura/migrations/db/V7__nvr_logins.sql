-- How Obscura logs in at NVRs.

CREATE TABLE nvr_login (
    nvr         INTEGER PRIMARY KEY REFERENCES nvr (id) ON DELETE CASCADE,
    user_name   TEXT NOT NULL,  -- empty where there is only a key, or no login
    secret      BLOB NOT NULL,  -- locked with keys/secrets.key, bound to the NVR's number
    certificate TEXT            -- SHA-256 of the one seen first; NULL over http and before the first time
);
