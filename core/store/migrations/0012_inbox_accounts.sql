-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each account's waiting events are found without reading the other accounts' (null: no endpoint was recognised).
ALTER TABLE events ADD COLUMN account_id INTEGER;
UPDATE events SET account_id = (SELECT m.account_id FROM messages m WHERE m.id = events.message_id);

DROP INDEX events_pending;
CREATE INDEX events_pending ON events (account_id, id) WHERE outcome = 0;

-- Old messages are removed (settings.h).
CREATE INDEX messages_by_time ON messages (received_at);
