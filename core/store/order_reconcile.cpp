// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the order store that reconciling with a provider needs.

#include "core/store/order_rows.h"
#include "core/store/order_store.h"
#include "core/store/tables.h"

namespace platen::store {

Result<void> OrderStore::touch(const StoredOrder &stored)
{
    return inTransaction(m_database, Durability::Ordinary, [this, &stored]() -> Result<void> {
        static const Statement<StoredOrder> touched =
            orderColumns().change(orderTable, {"refreshed_at", "due_at", "event_at", "heard_at", "event_digest"});
        PLATEN_CHECK(execute(m_database, touched.sql, touched.of(stored)));
        PLATEN_TRY(const int replaced,
                   execute(m_database, QStringLiteral("UPDATE order_docs SET raw = ? WHERE oid = ? AND raw <> ?"),
                           {bound(stored.raw), stored.oid, bound(stored.raw)}));
        return replaced == 0 ? Result<void>() : noteReported(stored.oid, {});
    });
}

Result<void> OrderStore::noteReported(qint64 oid, const QByteArray &digest)
{
    return done(execute(m_database, QStringLiteral("UPDATE orders SET reported_digest = ? WHERE oid = ?"),
                        {bound(digest), oid}));
}

Result<QHash<QString, OrderStore::Reported>> OrderStore::reported(qint64 accountId, const QStringList &remoteIds)
{
    static const Columns<Reported> columns{
        borrowed<&Reported::oid>(orderTable, "oid"),
        borrowed<&Reported::remoteId>(orderTable, "remote_id"),
        borrowed<&Reported::digest>(orderTable, "reported_digest"),
        borrowed<&Reported::heardAt>(orderTable, "heard_at"),
    };
    QHash<QString, Reported> found;
    const QByteArray list = writeJson(QJsonArray::fromStringList(remoteIds));
    PLATEN_CHECK(visitRows(m_database, columns,
                           QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.account_id = ? AND "
                                          "o.remote_id = j.value AND o.remote_id <> ''"),
                           {QString::fromUtf8(list), accountId},
                           [&found](Reported &&one) { found.insert(one.remoteId, std::move(one)); }));
    return found;
}

Result<void> OrderStore::touchAll(const std::vector<qint64> &oids, const QDateTime &at)
{
    if (oids.empty())
        return {};
    return done(execute(m_database,
                        QStringLiteral("UPDATE orders SET refreshed_at = ?, due_at = CASE WHEN due_at > ? THEN due_at "
                                       "END WHERE oid IN (SELECT value FROM json_each(?))"),
                        {bound(at), bound(at), jsonList(oids)}));
}

Result<void> OrderStore::absorb(qint64 accountId, const QString &remoteId, qint64 into)
{
    if (remoteId.isEmpty())
        return {};
    return inTransaction(m_database, Durability::Promised, [&]() -> Result<void> {
        PLATEN_TRY(const std::optional<qint64> other,
                   readValue<qint64>(
                       m_database,
                       QStringLiteral("SELECT oid FROM orders WHERE account_id = ? AND remote_id = ? AND oid <> ?"),
                       {accountId, bound(remoteId), into}));
        if (!other)
            return {};
        for (const QString &table : {QStringLiteral("timeline"), QStringLiteral("events"), QStringLiteral("outbox")}) {
            const Result<int> moved =
                execute(m_database, QStringLiteral("UPDATE %1 SET oid = ? WHERE oid = ?").arg(table), {into, *other});
            PLATEN_CHECK(moved);
        }
        return remove(*other);
    });
}

Result<std::vector<StoredOrder>> OrderStore::byReference(qint64 accountId, const QString &reference)
{
    return readOrders(
        m_database,
        QStringLiteral("orders o JOIN order_docs d ON d.oid = o.oid JOIN accounts a ON a.id = o.account_id "
                       "WHERE o.reference_key = ? AND o.reference = ? AND o.account_id = ? ORDER BY o.oid DESC"),
        {bound(sortKey(reference)), bound(reference), accountId});
}

Result<std::optional<StoredOrder>> OrderStore::unknownWithReference(qint64 accountId, const QString &reference,
                                                                    qint64 except)
{
    PLATEN_TRY(
        std::vector<StoredOrder> found,
        readOrders(m_database,
                   QStringLiteral("orders o JOIN order_docs d ON d.oid = o.oid JOIN accounts a ON a.id = "
                                  "o.account_id WHERE o.reference_key = ? AND o.account_id = ? AND o.stage = ? "
                                  "AND o.reference = ? AND o.oid <> ? ORDER BY o.oid DESC LIMIT 1"),
                   {bound(sortKey(reference)), accountId, static_cast<int>(Stage::Unknown), bound(reference), except}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<StoredOrder>> OrderStore::byPart(qint64 accountId, const QString &part)
{
    return readOrders(
        m_database,
        QStringLiteral(
            "orders o JOIN order_docs d ON d.oid = o.oid JOIN accounts a ON a.id = o.account_id "
            "WHERE o.account_id = ? AND o.stage <= 8 AND EXISTS (SELECT 1 FROM json_each(CAST(d.doc AS TEXT), "
            "'$.items') i "
            "WHERE json_extract(i.value, '$.reference') = ? OR json_extract(i.value, '$.remoteId') = ? OR EXISTS "
            "(SELECT 1 FROM json_each(i.value, '$.artwork') w WHERE json_extract(w.value, '$.remoteId') = ?)) "
            "ORDER BY o.oid DESC"),
        {accountId, bound(part), bound(part), bound(part)});
}

} // namespace platen::store
