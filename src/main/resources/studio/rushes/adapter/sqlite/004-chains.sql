-- A request may now wait for the clip before it: a version that does not know that would submit it
-- without, so the file is closed to it. And where a clip lies with its generator is remembered,
-- because some make only those longer.
ALTER TABLE takes ADD COLUMN kept_at TEXT;
