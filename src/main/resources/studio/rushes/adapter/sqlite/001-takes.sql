CREATE TABLE takes (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    block      TEXT NOT NULL,
    ordinal    INTEGER NOT NULL,
    generator  TEXT NOT NULL,
    file_name  TEXT NOT NULL UNIQUE,
    request    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    state      TEXT NOT NULL,
    details    TEXT NOT NULL,
    settled    INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    version    INTEGER NOT NULL DEFAULT 1,
    UNIQUE (block, ordinal)
) STRICT;

CREATE INDEX takes_open ON takes (seq) WHERE settled = 0;

-- One row for each intended charge, written before the call that may charge it.
CREATE TABLE attempts (
    id          TEXT PRIMARY KEY,
    take        TEXT NOT NULL REFERENCES takes (id),
    intended_at TEXT NOT NULL,
    request     TEXT NOT NULL,
    operation   TEXT,
    outcome     TEXT,
    ended_at    TEXT
) STRICT;

CREATE INDEX attempts_of_take ON attempts (take);

CREATE TABLE events (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    take       TEXT NOT NULL REFERENCES takes (id),
    at         TEXT NOT NULL,
    event      TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    problem    TEXT
) STRICT;

CREATE INDEX events_of_take ON events (take, seq);

-- The take each block plays.
CREATE TABLE choices (
    block TEXT PRIMARY KEY,
    take  TEXT NOT NULL UNIQUE REFERENCES takes (id)
) STRICT;
