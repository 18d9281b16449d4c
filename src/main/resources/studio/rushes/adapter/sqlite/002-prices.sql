-- What was set aside for an attempt before it was made.
ALTER TABLE attempts ADD COLUMN price INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempts ADD COLUMN currency TEXT NOT NULL DEFAULT 'USD';

-- One row: what tells this project from every other in the studio's ledger.
CREATE TABLE project (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

INSERT INTO project (id) VALUES (lower(hex(randomblob(16))));
