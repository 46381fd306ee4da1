// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_store.h"

#include "core/store/order_rows.h"
#include "core/store/put_aside.h"
#include "core/store/random_name.h"
#include "core/store/tables.h"

namespace platen::store {

namespace {

const QString wholeOrders =
    QStringLiteral("orders o JOIN order_docs d ON d.oid = o.oid JOIN accounts a ON a.id = o.account_id ");

SearchRow searchRow(const StoredOrder &stored)
{
    return {stored.oid, searchText(stored.order)};
}

Result<std::vector<StoredOrder>> readWhole(Database &database, const QString &where, const QVariantList &values)
{
    return readOrders(database, wholeOrders + where, values);
}

} // namespace

Result<void> OrderStore::insert(StoredOrder &stored)
{
    if (stored.order.id.isEmpty())
        stored.order.id = newOrderId();
    return inTransaction(m_database, Durability::Promised, [this, &stored]() -> Result<void> {
        PLATEN_TRY(const qint64 oid, orderColumns().insert(m_database, orderTable, stored));
        stored.oid = oid;
        PLATEN_CHECK(orderColumns().insert(m_database, documentTable, stored));
        return done(searchColumns().insert(m_database, searchTable, searchRow(stored)));
    });
}

Result<void> OrderStore::update(const StoredOrder &changed)
{
    const StoredOrder stored = changed.aside.cause.isEmpty() ? changed : settledAside(changed);
    return inTransaction(m_database, Durability::Promised, [this, &stored]() -> Result<void> {
        PLATEN_TRY(const int rows, orderColumns().update(m_database, orderTable, stored));
        if (rows == 0)
            return fail(ErrorCode::NotFound, Message::of("The order %1 no longer exists.", stored.order.id));
        PLATEN_CHECK(orderColumns().update(m_database, documentTable, stored));
        return done(searchColumns().update(m_database, searchTable, searchRow(stored)));
    });
}

Result<void> OrderStore::remove(qint64 oid)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM orders WHERE oid = ?"), {oid});
}

Result<std::optional<StoredOrder>> OrderStore::byOid(qint64 oid)
{
    return readWhole(m_database, QStringLiteral("WHERE o.oid = ?"), {oid})
        .map([](std::vector<StoredOrder> &&orders) -> std::optional<StoredOrder> {
            if (orders.empty())
                return std::nullopt;
            return std::move(orders.front());
        });
}

Result<QHash<QString, StoredOrder>> OrderStore::byRemoteIds(qint64 accountId, const QStringList &remoteIds)
{
    const QByteArray list = writeJson(QJsonArray::fromStringList(remoteIds));
    return readOrders(m_database,
                      QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.account_id = ? AND o.remote_id = j.value "
                                     "AND o.remote_id <> '' CROSS JOIN order_docs d ON d.oid = o.oid "
                                     "CROSS JOIN accounts a ON a.id = o.account_id"),
                      {QString::fromUtf8(list), accountId})
        .map([](std::vector<StoredOrder> &&orders) {
            QHash<QString, StoredOrder> found;
            for (const StoredOrder &stored : orders)
                found.insert(stored.order.remoteId, stored);
            return found;
        });
}

Result<std::vector<StoredOrder>> OrderStore::unconfirmed(qint64 accountId, const QString &reference)
{
    return readWhole(m_database,
                     QStringLiteral("WHERE o.reference_key = ? AND o.reference = ? AND o.account_id = ? "
                                    "AND o.remote_id = '' AND o.stage BETWEEN %1 AND %2 ORDER BY o.oid")
                         .arg(static_cast<int>(Stage::Queued))
                         .arg(static_cast<int>(Stage::PartlyShipped)),
                     {bound(sortKey(reference)), bound(reference), accountId});
}

Result<int> OrderStore::countByReference(qint64 accountId, const QString &reference)
{
    return readValue<int>(
               m_database,
               QStringLiteral(
                   "SELECT count(*) FROM orders WHERE reference_key = ? AND reference = ? AND account_id = ?"),
               {bound(sortKey(reference)), bound(reference), accountId})
        .map([](const std::optional<int> &count) { return count.value_or(0); });
}

Result<StoredOrder> OrderStore::find(const QString &text)
{
    struct Way
    {
        QString where;
        QVariantList values;
    };
    const std::vector<Way> ways{
        {QStringLiteral("WHERE o.id = ?"), {bound(text)}},
        {QStringLiteral("WHERE o.remote_id = ? AND o.remote_id <> '' ORDER BY o.oid DESC LIMIT 20"), {bound(text)}},
        {QStringLiteral(
             "WHERE o.reference_key = ? AND o.reference = ? AND o.reference <> '' ORDER BY o.oid DESC LIMIT 20"),
         {bound(sortKey(text)), bound(text)}},
    };
    for (const Way &way : ways) {
        PLATEN_TRY(std::vector<StoredOrder> orders, readWhole(m_database, way.where, way.values));
        if (orders.size() == 1)
            return std::move(orders.front());
        if (orders.size() > 1) {
            QStringList ids;
            for (const StoredOrder &stored : orders)
                ids.append(QStringLiteral("%1 (%2, %3)")
                               .arg(stored.order.id, stored.order.account, stageName(stored.order.stage)));
            return fail(ErrorCode::Usage, Message::of("“%1” matches several orders. Name one by its ID: %2.", text,
                                                      ids.join(QStringLiteral(", "))));
        }
    }
    return fail(
        ErrorCode::NotFound,
        Message::of("There is no order “%1” here: neither an id, nor a provider's id, nor a reference. If it is "
                    "new at the provider, sync first.",
                    text));
}

Result<std::vector<OrderStore::Open>> OrderStore::open(qint64 accountId)
{
    static const Columns<Open> columns{
        borrowed<&Open::remoteId>(orderTable, "remote_id"),
        borrowed<&Open::updatedAt>(orderTable, "updated_at"),
        borrowed<&Open::refreshedAt>(orderTable, "refreshed_at"),
    };
    return readRows(m_database, columns,
                    QStringLiteral("orders o WHERE o.account_id = ? AND o.stage <= 8 AND o.remote_id <> '' "
                                   "ORDER BY o.refreshed_at, o.oid"),
                    {accountId});
}

// Orders are never scheduled more than an hour ahead: a later time was written with a wrong clock.
static QDateTime believedUntil(const QDateTime &now)
{
    return now.addSecs(3600);
}

Result<std::vector<StoredOrder>> OrderStore::due(qint64 accountId, const QDateTime &now, int limit)
{
    const qint64 believed = believedUntil(now).toMSecsSinceEpoch();
    return readWhole(m_database,
                     QStringLiteral("WHERE o.account_id = ? AND (o.due_at <= ? OR o.due_at > ?) "
                                    "ORDER BY o.due_at, o.oid LIMIT ?"),
                     {accountId, now.toMSecsSinceEpoch(), believed, limit > 0 ? limit : -1});
}

Result<QDateTime> OrderStore::nextDue(const QDateTime &now)
{
    const auto read = [&now](QSqlQuery &row) {
        return toInstant(row.value(1)) > believedUntil(now) ? now : toInstant(row.value(0));
    };
    return firstRow(m_database, QStringLiteral("SELECT MIN(due_at), MAX(due_at) FROM orders WHERE due_at IS NOT NULL"),
                    {}, read)
        .map([](const std::optional<QDateTime> &next) { return next.value_or(QDateTime()); });
}

Result<void> OrderStore::setDue(qint64 oid, const QDateTime &at)
{
    return done(execute(m_database, QStringLiteral("UPDATE orders SET due_at = ? WHERE oid = ?"), {bound(at), oid}));
}

Result<std::vector<StoredOrder>> OrderStore::asideUntil(const QDateTime &now)
{
    return readWhole(m_database, QStringLiteral("WHERE o.aside_until <= ? ORDER BY o.oid"), {bound(now)});
}

Result<QDateTime> OrderStore::nextAside()
{
    return readValue<QDateTime>(m_database,
                                QStringLiteral("SELECT MIN(aside_until) FROM orders WHERE aside_until IS NOT NULL"))
        .map([](const std::optional<QDateTime> &next) { return next.value_or(QDateTime()); });
}

Result<void> OrderStore::addTimeline(qint64 oid, const TimelineEntry &entry)
{
    return done(timelineColumns().insert(m_database, timelineTable, {oid, entry}));
}

QString newOrderId()
{
    return QStringLiteral("po_") + randomName(16);
}

} // namespace platen::store
