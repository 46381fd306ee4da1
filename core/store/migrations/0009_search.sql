-- SPDX-License-Identifier: GPL-3.0-or-later
-- Search words of one or two characters: the tokens of each order (shortTokens in search_text.h). It keeps no text, so
-- the tokens to remove must be given again: "INSERT INTO orders_short (orders_short, rowid, tokens) VALUES ('delete', …)".
CREATE VIRTUAL TABLE orders_short USING fts5 (
    tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);

-- How many orders of each kind were created in each period of 2^31 milliseconds (25 days). Counts date ranges without
-- reading them, and says where in time an index is worth reading.
CREATE TABLE order_periods (
    period          INTEGER NOT NULL,
    account_id      INTEGER NOT NULL,
    stage           INTEGER NOT NULL,
    needs_attention INTEGER NOT NULL,
    n               INTEGER NOT NULL,
    PRIMARY KEY (period, account_id, stage, needs_attention)
) STRICT, WITHOUT ROWID;
INSERT INTO order_periods
    SELECT created_at >> 31, account_id, stage, needs_attention, count(*) FROM orders GROUP BY 1, 2, 3, 4;

CREATE TRIGGER orders_counted_by_period AFTER INSERT ON orders BEGIN
    INSERT INTO order_periods VALUES (new.created_at >> 31, new.account_id, new.stage, new.needs_attention, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER orders_uncounted_by_period AFTER DELETE ON orders BEGIN
    UPDATE order_periods SET n = n - 1
        WHERE period = old.created_at >> 31 AND account_id = old.account_id AND stage = old.stage
            AND needs_attention = old.needs_attention;
END;
CREATE TRIGGER orders_recounted_by_period AFTER UPDATE OF created_at, account_id, stage, needs_attention ON orders
    WHEN old.created_at >> 31 <> new.created_at >> 31 OR old.account_id <> new.account_id OR old.stage <> new.stage
        OR old.needs_attention <> new.needs_attention BEGIN
    UPDATE order_periods SET n = n - 1
        WHERE period = old.created_at >> 31 AND account_id = old.account_id AND stage = old.stage
            AND needs_attention = old.needs_attention;
    INSERT INTO order_periods VALUES (new.created_at >> 31, new.account_id, new.stage, new.needs_attention, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- One index for every combination of filters, instead of one for each filter alone.
DROP INDEX orders_by_account;
DROP INDEX orders_by_stage;
DROP INDEX orders_by_attention;
CREATE INDEX orders_by_kind ON orders (account_id, stage, needs_attention, created_at);
