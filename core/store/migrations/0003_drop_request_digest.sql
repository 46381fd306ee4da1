-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nothing ever compared it. A submission is sent again from the draft that is stored with its order, which no longer
-- changes once it is queued.
ALTER TABLE outbox DROP COLUMN digest;
