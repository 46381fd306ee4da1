-- SPDX-License-Identifier: GPL-3.0-or-later
-- A webhook is a row of `messages`, kept once; what it reports are rows of `events`. Until now each event had a row of
-- `inbox` with the whole message, and its place among the message's events in a header ":event" if there were several.

CREATE TABLE messages (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
    received_at INTEGER,
    headers     BLOB NOT NULL,
    body        BLOB NOT NULL
) STRICT;
CREATE INDEX messages_by_account ON messages (account_id);

-- place: from 0; null if an earlier version did not write it.
CREATE TABLE events (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    place      INTEGER,
    event_id   TEXT NOT NULL,
    type       TEXT NOT NULL,
    outcome    INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    oid        INTEGER REFERENCES orders (oid) ON DELETE SET NULL,
    attempts   INTEGER NOT NULL
) STRICT;
CREATE INDEX events_by_message ON events (message_id);
CREATE INDEX events_by_event ON events (event_id);
CREATE INDEX events_by_order ON events (oid) WHERE oid IS NOT NULL;
CREATE INDEX events_pending ON events (id) WHERE outcome = 0;
CREATE INDEX events_rejected ON events (id) WHERE outcome = 5;

-- Where each row of `inbox` belongs. A message's events were written one after the other, so the first is as many rows
-- back as its place says; that row makes the message.
CREATE TABLE inbox_places (
    id         INTEGER PRIMARY KEY,
    place      INTEGER,
    message_id INTEGER NOT NULL
) STRICT;
INSERT INTO inbox_places (id, place, message_id)
    SELECT id,
           CASE WHEN json_valid(CAST(headers AS TEXT)) THEN
               CASE WHEN json_type(CAST(headers AS TEXT), '$.":event"') = 'integer' THEN
                   json_extract(CAST(headers AS TEXT), '$.":event"')
               END
           END,
           id
    FROM inbox;
UPDATE inbox_places SET message_id = id - place
    WHERE place > 0 AND EXISTS (
        SELECT 1 FROM inbox_places p JOIN inbox f ON f.id = p.id JOIN inbox e ON e.id = inbox_places.id
        WHERE p.id = inbox_places.id - inbox_places.place AND p.place = 0
            AND f.body = e.body AND f.account_id IS e.account_id
    );

INSERT INTO messages (id, account_id, received_at, headers, body)
    SELECT e.id, e.account_id, e.received_at,
           CASE WHEN p.place IS NULL THEN e.headers
                ELSE CAST(json_remove(CAST(e.headers AS TEXT), '$.":event"') AS BLOB)
           END,
           e.body
    FROM inbox e JOIN inbox_places p ON p.id = e.id
    WHERE p.message_id = e.id;
INSERT INTO events (id, message_id, place, event_id, type, outcome, reason, oid, attempts)
    SELECT e.id, p.message_id, p.place, e.event_id, e.type, e.outcome, e.reason, e.oid, e.attempts
    FROM inbox e JOIN inbox_places p ON p.id = e.id;

-- The number of a row that was removed is not given to another: events are called by it ("in-<id>").
DELETE FROM sqlite_sequence WHERE name IN ('messages', 'events');
INSERT INTO sqlite_sequence (name, seq)
    SELECT n.name, s.seq FROM sqlite_sequence s, (SELECT 'messages' AS name UNION ALL SELECT 'events') n
    WHERE s.name = 'inbox';

DROP TABLE inbox_places;
DROP TABLE inbox;
