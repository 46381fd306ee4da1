-- SPDX-License-Identifier: GPL-3.0-or-later
-- The digest of the provider's document that the order holds already: the same document changes nothing. Null: it has
-- to be compared.
ALTER TABLE orders ADD COLUMN reported_digest BLOB;
