-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that this machine's own listener hands out, each under a token that nobody can guess. `modified` is what the
-- file system showed when the file was last known to be the one that was published; 0: not known.
CREATE TABLE shares (
    id         INTEGER PRIMARY KEY,
    host_id    INTEGER NOT NULL REFERENCES hosts (id) ON DELETE CASCADE,
    object_key TEXT NOT NULL,
    token      TEXT NOT NULL UNIQUE,
    path       TEXT NOT NULL,
    md5        TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    modified   INTEGER NOT NULL,
    by_hand    INTEGER NOT NULL,
    expires_at INTEGER,
    UNIQUE (host_id, object_key)
) STRICT;
CREATE INDEX shares_by_content ON shares (md5);

-- Addresses of orders' artwork that expire. `renew_at` is when to look whether the provider has fetched the file; null
-- once nothing more can be done about it.
CREATE TABLE artwork_addresses (
    id         INTEGER PRIMARY KEY,
    oid        INTEGER NOT NULL REFERENCES orders (oid) ON DELETE CASCADE,
    url        TEXT NOT NULL,
    host_id    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    renew_at   INTEGER,
    UNIQUE (oid, url)
) STRICT;
CREATE INDEX artwork_addresses_by_time ON artwork_addresses (renew_at) WHERE renew_at IS NOT NULL;
