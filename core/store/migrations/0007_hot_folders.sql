-- SPDX-License-Identifier: GPL-3.0-or-later
-- Watched folders, whose files become drafts. `template` is a draft without artwork files; `problem` is why the folder
-- cannot be worked through at the moment, empty if it can.
CREATE TABLE hot_folders (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    slug       TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    path       TEXT NOT NULL,
    template   BLOB NOT NULL,
    interval   INTEGER NOT NULL,
    problem    TEXT NOT NULL,
    created_at INTEGER
) STRICT;

-- What was made a draft of, by content: written together with the draft, so that nothing is made twice or lost.
CREATE TABLE hot_files (
    id        INTEGER PRIMARY KEY,
    folder_id INTEGER NOT NULL REFERENCES hot_folders (id) ON DELETE CASCADE,
    md5       TEXT NOT NULL,
    path      TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    modified  INTEGER NOT NULL,
    reference TEXT NOT NULL,
    oid       INTEGER REFERENCES orders (oid) ON DELETE SET NULL,
    at        INTEGER NOT NULL,
    UNIQUE (folder_id, md5)
) STRICT;
CREATE INDEX hot_files_by_reference ON hot_files (folder_id, reference);
