-- What a recorder was heard to count at its broker while it was last looked at.

ALTER TABLE leak_scan ADD COLUMN counts TEXT NOT NULL DEFAULT '{"counts":[]}'; -- JSON of plugin.broker.PublishedCount; as of tried
