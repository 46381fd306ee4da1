-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that were uploaded to providers before they were ordered, by content, with the reason where a provider refused
-- one.
CREATE TABLE provider_files (
    account_id  INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    md5         TEXT NOT NULL,
    remote_id   TEXT NOT NULL,
    refusal     TEXT NOT NULL,
    uploaded_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, md5)
) STRICT, WITHOUT ROWID;
