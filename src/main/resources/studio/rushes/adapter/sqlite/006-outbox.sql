-- One row: as which video of the cloud pipeline this project is shared.
CREATE TABLE share (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    body   TEXT NOT NULL
) STRICT;

-- What waits to be sent, in its order.
CREATE TABLE outbox (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    kind   TEXT NOT NULL CHECK (kind IN ('FIELDS', 'FILE')),
    target TEXT NOT NULL,
    body   TEXT NOT NULL
) STRICT;

-- Each field of the shared documents as it was put into the outbox last, and as it was taken last.
CREATE TABLE mirror_fields (
    document TEXT NOT NULL,
    field    TEXT NOT NULL,
    put      TEXT,
    sent     TEXT,
    PRIMARY KEY (document, field)
) STRICT;

-- The same of the files.
CREATE TABLE mirror_files (
    object     TEXT PRIMARY KEY,
    path       TEXT,
    stamp      TEXT,
    hash       TEXT,
    generation INTEGER,
    CHECK ((path IS NULL) = (stamp IS NULL) AND (hash IS NULL) = (generation IS NULL))
) STRICT;

-- What both sides changed, until a person chooses.
CREATE TABLE conflicts (
    kind TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

-- A script that was or may have been sent to the pipeline to be made there: a purchase. Noted
-- before it is sent, never deleted.
CREATE TABLE cloud_runs (
    seq  INTEGER PRIMARY KEY AUTOINCREMENT,
    id   TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
) STRICT;
