-- SPDX-License-Identifier: GPL-3.0-or-later
-- The indexes of orders_search are written once per transaction (search_index.h), because FTS5 writes to the file at
-- every statement of a trigger. Until then, this is what has changed: the text before, null for a new order.
CREATE TABLE search_changes (
    oid       INTEGER PRIMARY KEY,
    recipient TEXT,
    other     TEXT
) STRICT;

DROP TRIGGER orders_search_added;
DROP TRIGGER orders_search_removed;
DROP TRIGGER orders_search_changed;

-- The first change of an order in a transaction knows what the indexes hold.
CREATE TRIGGER orders_search_added AFTER INSERT ON orders_search BEGIN
    INSERT INTO search_changes (oid) VALUES (new.oid) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER orders_search_removed AFTER DELETE ON orders_search BEGIN
    INSERT INTO search_changes VALUES (old.oid, old.recipient, old.other) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER orders_search_changed AFTER UPDATE ON orders_search
    WHEN old.recipient <> new.recipient OR old.other <> new.other BEGIN
    INSERT INTO search_changes VALUES (old.oid, old.recipient, old.other) ON CONFLICT DO NOTHING;
END;
