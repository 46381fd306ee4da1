-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hosts, from which providers fetch artwork, and what was uploaded to them.
CREATE TABLE hosts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uid        TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    slug       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    settings   BLOB NOT NULL,
    is_default INTEGER NOT NULL,
    created_at INTEGER
) STRICT;

-- An object is named by its content. While it is uploaded in parts: the upload's id there, and the receipts of the parts
-- that are done, one a line.
CREATE TABLE uploads (
    id          INTEGER PRIMARY KEY,
    host_id     INTEGER NOT NULL REFERENCES hosts (id) ON DELETE CASCADE,
    object_key  TEXT NOT NULL,
    md5         TEXT NOT NULL,
    bytes       INTEGER NOT NULL,
    upload_id   TEXT NOT NULL,
    receipts    TEXT NOT NULL,
    uploaded_at INTEGER,
    UNIQUE (host_id, object_key)
) STRICT;

-- How much of an order's files is published; bytes_total is null for an entry that waits for no files.
ALTER TABLE outbox ADD COLUMN bytes_done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN bytes_total INTEGER;
