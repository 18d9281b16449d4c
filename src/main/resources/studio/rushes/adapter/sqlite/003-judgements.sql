-- What the producer thinks of a take. A rejected one is never deleted.
ALTER TABLE takes ADD COLUMN stars INTEGER NOT NULL DEFAULT 0 CHECK (stars BETWEEN 0 AND 5);
ALTER TABLE takes ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected IN (0, 1));

-- Whether the producer said that a block plays its take, or the take only came first.
ALTER TABLE choices ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1));
