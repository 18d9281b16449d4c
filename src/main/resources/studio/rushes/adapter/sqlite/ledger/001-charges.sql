-- One row for each attempt that costs something; the price counts until it is settled.
CREATE TABLE charges (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt     TEXT NOT NULL UNIQUE,
    take        TEXT NOT NULL,
    project     TEXT NOT NULL,
    title       TEXT NOT NULL,
    block       INTEGER NOT NULL,
    lane        TEXT NOT NULL,
    price       INTEGER NOT NULL CHECK (price > 0),
    currency    TEXT NOT NULL,
    day         TEXT NOT NULL,
    reserved_at TEXT NOT NULL,
    actual      INTEGER CHECK (actual >= 0),
    outcome     TEXT,
    settled_at  TEXT,
    CHECK ((actual IS NULL) = (outcome IS NULL) AND (actual IS NULL) = (settled_at IS NULL))
) STRICT;

CREATE INDEX charges_of_project ON charges (project, seq);
CREATE INDEX charges_of_day ON charges (day);
CREATE INDEX charges_of_take ON charges (take);
CREATE INDEX charges_open ON charges (project) WHERE outcome IS NULL;
