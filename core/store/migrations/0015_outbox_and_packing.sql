-- SPDX-License-Identifier: GPL-3.0-or-later
-- Submissions whose response is missing, and entries that wait for a further attempt: few, however many wait.
CREATE INDEX outbox_unanswered ON outbox (account_id) WHERE state IN (1, 2);
CREATE INDEX outbox_delayed ON outbox (id) WHERE state = 0 AND next_attempt_at IS NOT NULL;

-- 1: the body is compressed (packed_body.h).
ALTER TABLE messages ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
