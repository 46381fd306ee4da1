// SPDX-License-Identifier: GPL-3.0-or-later
// Reading orders for lists and panes, over a read-only connection. Nothing here waits for the writer.
#pragma once

#include "core/store/database.h"
#include "core/store/order_query.h"
#include "core/store/records.h"

#include <QHash>

#include <vector>

namespace platen::store {

class OrderReader
{
public:
    explicit OrderReader(Database &database)
        : m_database(database)
    {
    }

    // All matching rows' oids in the order asked for: the snapshot that a list stands on.
    Result<std::vector<qint64>> matching(const OrderQuery &query);
    Result<std::vector<OrderRow>>
    rows(const std::vector<qint64> &oids); // in that order; those that are gone are left out
    Result<qint64> count(const OrderQuery &query);

    // One page for the console: whole orders, and where to go on ("" at the end).
    struct Page
    {
        std::vector<Order> orders;
        QString next;
        qint64 count = 0; // of all that match
    };
    // `cursor` is Page::next; a cursor that was not made here is `usage`. Stable while orders come and go.
    Result<Page> page(const OrderQuery &query, int limit, const QString &cursor);

    Result<StoredOrder> order(qint64 oid);
    Result<std::vector<TimelineEntry>> timeline(qint64 oid);       // oldest first
    Result<std::vector<OutboxEntry>> outbox(qint64 oid);           // oldest first, finished ones too
    Result<std::optional<OrderRow>> rowOf(const QString &orderId); // by the local id; nullopt if there is none

    struct Counts
    {
        qint64 all = 0;
        qint64 attention = 0;
        QHash<int, qint64> byStage; // by Stage
        QHash<QString, qint64> byAccount;
    };
    Result<Counts> counts();

    // Recipients of earlier orders whose name, company or address matches, newest first, each once.
    Result<std::vector<Recipient>> recipients(const QString &search, int limit);

private:
    Database &m_database;
};

} // namespace platen::store
