-- An attempt may have been submitted elsewhere: it costs nothing here and is never made again by
-- itself. A version that does not know that would, so the file is closed to it. The mark is what it
-- is recognised by where it has no operation; expected is where its clip is to appear.
ALTER TABLE attempts ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));
ALTER TABLE attempts ADD COLUMN mark TEXT;
ALTER TABLE attempts ADD COLUMN expected TEXT;

CREATE INDEX attempts_by_operation ON attempts (operation) WHERE operation IS NOT NULL;
CREATE UNIQUE INDEX attempts_by_mark ON attempts (mark) WHERE mark IS NOT NULL;
