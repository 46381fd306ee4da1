// SPDX-License-Identifier: GPL-3.0-or-later
// Orders, their documents and their timelines, for the writer.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <QHash>

#include <vector>

namespace platen::store {

class OrderStore
{
public:
    explicit OrderStore(Database &database)
        : m_database(database)
    {
    }

    // Sets oid, and id if it is empty. Like update(), it keeps the full-text index up to date.
    Result<void> insert(StoredOrder &order);
    // An order that was put aside stays so until its cause changes, whatever its flag says.
    Result<void> update(const StoredOrder &order);
    // Writes only refreshedAt, dueAt, eventAt, heardAt, eventDigest and raw: the order was fetched and had not changed.
    Result<void> touch(const StoredOrder &order);
    // Another row of that account with that remote id is the same order: its timeline and events move to `into`, and
    // the row is removed. Does nothing if there is no such row, or if it is `into` itself.
    Result<void> absorb(qint64 accountId, const QString &remoteId, qint64 into);
    Result<void> remove(qint64 oid); // with its timeline and outbox entries: for a discarded draft

    // What the order holds already of a provider's document. Forgotten by the next update().
    struct Reported
    {
        qint64 oid = 0;
        QString remoteId;
        QByteArray digest; // empty: has to be compared
        QDateTime heardAt;
    };
    Result<void> noteReported(qint64 oid, const QByteArray &digest);
    Result<QHash<QString, Reported>> reported(qint64 accountId, const QStringList &remoteIds); // by remote id
    // Writes only refreshedAt, and dueAt if it has passed by then: nothing about these orders had changed.
    Result<void> touchAll(const std::vector<qint64> &oids, const QDateTime &at);

    Result<std::optional<StoredOrder>> byOid(qint64 oid);
    Result<QHash<QString, StoredOrder>> byRemoteIds(qint64 accountId, const QStringList &remoteIds); // by remote id
    // Submissions with that account and reference that have no remote id yet.
    Result<std::vector<StoredOrder>> unconfirmed(qint64 accountId, const QString &reference);
    Result<std::vector<StoredOrder>> byReference(qint64 accountId, const QString &reference); // newest first
    // The newest unknown order with that reference, other than `except`.
    Result<std::optional<StoredOrder>> unknownWithReference(qint64 accountId, const QString &reference, qint64 except);
    // The open orders of that account with an item of that reference or remote id, or an artwork of that remote id.
    Result<std::vector<StoredOrder>> byPart(qint64 accountId, const QString &part);
    Result<int> countByReference(qint64 accountId, const QString &reference);
    // What a person entered: a local id, a remote id, or an unambiguous reference. `notFound`, or `usage` listing the
    // ids.
    Result<StoredOrder> find(const QString &text);

    // Open orders with a remote id, least recently refreshed first.
    struct Open
    {
        QString remoteId;
        QDateTime updatedAt;
        QDateTime refreshedAt;
    };
    Result<std::vector<Open>> open(qint64 accountId);
    // Orders whose dueAt has passed.
    Result<std::vector<StoredOrder>> due(qint64 accountId, const QDateTime &now, int limit);
    // When the next one is due, for any account; invalid if none is.
    Result<QDateTime> nextDue(const QDateTime &now);
    Result<void> setDue(qint64 oid, const QDateTime &at);

    // Those that were put aside until then; when the next one is back, invalid if none is.
    Result<std::vector<StoredOrder>> asideUntil(const QDateTime &now);
    Result<QDateTime> nextAside();

    Result<void> addTimeline(qint64 oid, const TimelineEntry &entry);

private:
    Database &m_database;
};

// A new local id: "po_" and 16 random base 32 characters.
QString newOrderId();

} // namespace platen::store
