-- SPDX-License-Identifier: GPL-3.0-or-later
-- The next entry of an account is found by an index (outbox_due.h), however many wait. account_id is that of the order.
ALTER TABLE outbox ADD COLUMN account_id INTEGER;
ALTER TABLE outbox ADD COLUMN due_at INTEGER;
ALTER TABLE outbox ADD COLUMN held_from INTEGER;

UPDATE outbox SET account_id = (SELECT o.account_id FROM orders o WHERE o.oid = outbox.oid);
UPDATE outbox
    SET due_at = max(ifnull(created_at, 0), ifnull(not_before, 0), ifnull(next_attempt_at, 0)),
        held_from = max(ifnull(created_at, 0), ifnull(next_attempt_at - 3600000, 0))
    WHERE state IN (0, 2) AND (state = 2 OR bytes_total IS NULL);

CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN
    UPDATE outbox SET account_id = (SELECT account_id FROM orders WHERE oid = new.oid) WHERE id = new.id;
END;
CREATE TRIGGER outbox_moved AFTER UPDATE OF account_id ON orders WHEN old.account_id <> new.account_id BEGIN
    UPDATE outbox SET account_id = new.account_id WHERE oid = new.oid;
END;

CREATE INDEX outbox_due ON outbox (account_id, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_held ON outbox (account_id, held_from) WHERE held_from IS NOT NULL;
CREATE INDEX outbox_open_of_account ON outbox (account_id, id) WHERE state < 4;
CREATE INDEX outbox_publishing ON outbox (id) WHERE state = 0 AND bytes_total IS NOT NULL;
