-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person put aside in “Needs attention”. `cause` is the digest of what was wrong: with another cause it is back.
-- `until` is null if it was handled. An order keeps this itself, because its flag, which lists and counters go by,
-- follows from it; an empty cause: it was not put aside.
ALTER TABLE orders ADD COLUMN aside_cause BLOB NOT NULL DEFAULT x'';
ALTER TABLE orders ADD COLUMN aside_until INTEGER;
CREATE INDEX orders_aside ON orders (aside_until) WHERE aside_until IS NOT NULL;

CREATE TABLE attention_marks (
    item  TEXT PRIMARY KEY,
    cause BLOB NOT NULL,
    until INTEGER
) STRICT, WITHOUT ROWID;

-- Since when it is there; null if an earlier version did not write it.
ALTER TABLE hot_folders ADD COLUMN problem_at INTEGER;

-- The changes of which nobody knows whether they were carried out.
CREATE INDEX outbox_unclear ON outbox (id) WHERE state = 2;
