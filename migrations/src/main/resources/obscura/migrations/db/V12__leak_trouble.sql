-- Why a look at a recorder failed, by kind, so that it can be told in every language; and what the recorder says of itself.

ALTER TABLE leak_scan ADD COLUMN trouble TEXT; -- plugin.nvr.control.Trouble.Kind; NULL exactly where failure is
ALTER TABLE leak_scan ADD COLUMN online INTEGER CHECK (online IN (0, 1)); -- NULL: it says nothing

UPDATE leak_scan SET trouble = 'BROKEN_ANSWER' WHERE failure IS NOT NULL;
