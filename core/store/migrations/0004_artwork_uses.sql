-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which artwork each order has, by content. It follows from the order documents, so triggers keep it.

CREATE TABLE artwork_uses (
    md5 TEXT NOT NULL,
    oid INTEGER NOT NULL REFERENCES orders (oid) ON DELETE CASCADE,
    PRIMARY KEY (md5, oid)
) STRICT, WITHOUT ROWID;
CREATE INDEX artwork_uses_by_order ON artwork_uses (oid);

CREATE TRIGGER artwork_used AFTER INSERT ON order_docs BEGIN
    INSERT OR IGNORE INTO artwork_uses (md5, oid)
        SELECT lower(json_extract(w.value, '$.md5')), new.oid
        FROM json_each(CASE WHEN json_valid(CAST(new.doc AS TEXT)) THEN CAST(new.doc AS TEXT) ELSE '{}' END,
                       '$.items') i,
             json_each(CASE WHEN i.type = 'object' THEN i.value ELSE '{}' END, '$.artwork') w
        WHERE w.type = 'object' AND json_extract(w.value, '$.md5') <> '';
END;
CREATE TRIGGER artwork_changed AFTER UPDATE OF doc ON order_docs WHEN old.doc <> new.doc BEGIN
    DELETE FROM artwork_uses WHERE oid = new.oid;
    INSERT OR IGNORE INTO artwork_uses (md5, oid)
        SELECT lower(json_extract(w.value, '$.md5')), new.oid
        FROM json_each(CASE WHEN json_valid(CAST(new.doc AS TEXT)) THEN CAST(new.doc AS TEXT) ELSE '{}' END,
                       '$.items') i,
             json_each(CASE WHEN i.type = 'object' THEN i.value ELSE '{}' END, '$.artwork') w
        WHERE w.type = 'object' AND json_extract(w.value, '$.md5') <> '';
END;

INSERT OR IGNORE INTO artwork_uses (md5, oid)
    SELECT lower(json_extract(w.value, '$.md5')), d.oid
    FROM order_docs d,
         json_each(CASE WHEN json_valid(CAST(d.doc AS TEXT)) THEN CAST(d.doc AS TEXT) ELSE '{}' END, '$.items') i,
         json_each(CASE WHEN i.type = 'object' THEN i.value ELSE '{}' END, '$.artwork') w
    WHERE w.type = 'object' AND json_extract(w.value, '$.md5') <> '';
