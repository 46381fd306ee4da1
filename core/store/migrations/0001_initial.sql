-- SPDX-License-Identifier: GPL-3.0-or-later
-- Instants are milliseconds since 1970 in UTC, documents are JSON. Texts are never null: absent is empty.

CREATE TABLE accounts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    uid           TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    slug          TEXT NOT NULL UNIQUE,
    provider      TEXT NOT NULL,
    settings      BLOB NOT NULL,
    webhook_token TEXT NOT NULL,
    created_at    INTEGER,
    last_sync     INTEGER,
    last_verified INTEGER,
    last_heard    INTEGER,
    sync_state    BLOB NOT NULL,
    last_error    BLOB NOT NULL
) STRICT;

-- What lists show, sort and filter by; the documents lie apart so that a scan over this stays small. Numbers are never
-- used again, because lists and cursors hold on to them. An unknown created_at or updated_at is the smallest number, so that paging
-- can compare it.
CREATE TABLE orders (
    oid             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    account_id      INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    remote_id       TEXT NOT NULL,
    reference       TEXT NOT NULL,
    reference_key   TEXT NOT NULL,
    recipient       TEXT NOT NULL,
    recipient_key   TEXT NOT NULL,
    country_code    TEXT NOT NULL,
    stage           INTEGER NOT NULL,
    provider_status TEXT NOT NULL,
    needs_attention INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    total_minor     INTEGER NOT NULL,
    currency        TEXT NOT NULL,
    shipping_method TEXT NOT NULL,
    items           TEXT NOT NULL,
    quantity        INTEGER NOT NULL,
    tracking        TEXT NOT NULL,
    refreshed_at    INTEGER,
    due_at          INTEGER,
    event_at        INTEGER,
    heard_at        INTEGER,
    event_digest    BLOB
) STRICT;

CREATE UNIQUE INDEX orders_by_account_remote ON orders (account_id, remote_id) WHERE remote_id <> '';

-- One for each sort. They cover the filters too, so that a list is read from one of them alone.
CREATE INDEX orders_by_created ON orders (created_at, oid, account_id, stage, needs_attention);
CREATE INDEX orders_by_updated ON orders (updated_at, oid, account_id, stage, needs_attention, created_at);
CREATE INDEX orders_by_reference ON orders (reference_key, oid, account_id, stage, needs_attention, created_at);
CREATE INDEX orders_by_recipient ON orders (recipient_key, oid, account_id, stage, needs_attention, created_at);
CREATE INDEX orders_by_total ON orders (currency, total_minor, oid, account_id, stage, needs_attention, created_at);
CREATE INDEX orders_by_remote ON orders (remote_id, oid, account_id, stage, needs_attention, created_at);
CREATE INDEX orders_by_account ON orders (account_id, created_at, oid, stage, needs_attention);
CREATE INDEX orders_by_stage ON orders (stage, created_at, oid, account_id, needs_attention);
CREATE INDEX orders_by_attention ON orders (created_at, oid, account_id, stage) WHERE needs_attention = 1;

-- What polling asks for: known to the provider (some keep drafts, too) and not yet shipped, cancelled or failed.
CREATE INDEX orders_open ON orders (account_id, refreshed_at, oid) WHERE stage <= 8 AND remote_id <> '';
CREATE INDEX orders_due ON orders (account_id, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE order_docs (
    oid   INTEGER PRIMARY KEY REFERENCES orders (oid) ON DELETE CASCADE,
    doc   BLOB NOT NULL,
    raw   BLOB NOT NULL,
    draft BLOB
) STRICT;

-- How many orders there are of each kind: the numbers beside the views, without counting.
CREATE TABLE order_counts (
    account_id      INTEGER NOT NULL,
    stage           INTEGER NOT NULL,
    needs_attention INTEGER NOT NULL,
    n               INTEGER NOT NULL,
    PRIMARY KEY (account_id, stage, needs_attention)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER orders_counted AFTER INSERT ON orders BEGIN
    INSERT INTO order_counts VALUES (new.account_id, new.stage, new.needs_attention, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER orders_uncounted AFTER DELETE ON orders BEGIN
    UPDATE order_counts SET n = n - 1
        WHERE account_id = old.account_id AND stage = old.stage AND needs_attention = old.needs_attention;
END;
CREATE TRIGGER orders_recounted AFTER UPDATE OF account_id, stage, needs_attention ON orders
    WHEN old.account_id <> new.account_id OR old.stage <> new.stage OR old.needs_attention <> new.needs_attention BEGIN
    UPDATE order_counts SET n = n - 1
        WHERE account_id = old.account_id AND stage = old.stage AND needs_attention = old.needs_attention;
    INSERT INTO order_counts VALUES (new.account_id, new.stage, new.needs_attention, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- What people search for, folded (search_text.h), and its index. `recipient` is name, company and address.
CREATE TABLE orders_search (
    oid       INTEGER PRIMARY KEY REFERENCES orders (oid) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    other     TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE orders_fts USING fts5 (
    recipient, other, content = 'orders_search', content_rowid = 'oid', tokenize = 'trigram'
);

CREATE TRIGGER orders_search_added AFTER INSERT ON orders_search BEGIN
    INSERT INTO orders_fts (rowid, recipient, other) VALUES (new.oid, new.recipient, new.other);
END;
CREATE TRIGGER orders_search_removed AFTER DELETE ON orders_search BEGIN
    INSERT INTO orders_fts (orders_fts, rowid, recipient, other) VALUES ('delete', old.oid, old.recipient, old.other);
END;
CREATE TRIGGER orders_search_changed AFTER UPDATE ON orders_search
    WHEN old.recipient <> new.recipient OR old.other <> new.other BEGIN
    INSERT INTO orders_fts (orders_fts, rowid, recipient, other) VALUES ('delete', old.oid, old.recipient, old.other);
    INSERT INTO orders_fts (rowid, recipient, other) VALUES (new.oid, new.recipient, new.other);
END;

CREATE TABLE timeline (
    id       INTEGER PRIMARY KEY,
    oid      INTEGER NOT NULL REFERENCES orders (oid) ON DELETE CASCADE,
    at       INTEGER,
    source   INTEGER NOT NULL,
    stage    INTEGER,
    text     TEXT NOT NULL,
    event_id TEXT NOT NULL
) STRICT;
CREATE INDEX timeline_by_order ON timeline (oid, at, id);

CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    oid             INTEGER NOT NULL REFERENCES orders (oid) ON DELETE CASCADE,
    operation       TEXT NOT NULL,
    payload         BLOB NOT NULL,
    digest          BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    state           INTEGER NOT NULL,
    attempts        INTEGER NOT NULL,
    created_at      INTEGER,
    not_before      INTEGER,
    next_attempt_at INTEGER,
    sent_at         INTEGER,
    error           BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_by_order ON outbox (oid, id);
CREATE INDEX outbox_open ON outbox (id) WHERE state < 4;

CREATE TABLE inbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
    event_id    TEXT NOT NULL,
    type        TEXT NOT NULL,
    received_at INTEGER,
    headers     BLOB NOT NULL,
    body        BLOB NOT NULL,
    outcome     INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    oid         INTEGER REFERENCES orders (oid) ON DELETE SET NULL,
    attempts    INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_by_event ON inbox (account_id, event_id);
CREATE INDEX inbox_by_event_alone ON inbox (event_id);
CREATE INDEX inbox_by_order ON inbox (oid) WHERE oid IS NOT NULL;
CREATE INDEX inbox_pending ON inbox (id) WHERE outcome = 0;
CREATE INDEX inbox_rejected ON inbox (account_id, id) WHERE outcome = 5;

CREATE TABLE tasks (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    arguments  BLOB NOT NULL,
    done       INTEGER NOT NULL,
    result     BLOB NOT NULL,
    created_at INTEGER
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
