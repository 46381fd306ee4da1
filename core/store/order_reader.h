// SPDX-License-Identifier: GPL-3.0-or-later
// Reads orders for lists and panes, over a read-only connection. Nothing here waits for the writer.
#pragma once

#include "core/store/cancellation.h"
#include "core/store/database.h"
#include "core/store/order_query.h"
#include "core/store/records.h"

#include <QHash>

#include <optional>
#include <vector>

namespace platen::store {

class FirstOrders;
class OrderFilter;
struct PageCursor;
struct SearchHits;

class OrderReader
{
public:
    explicit OrderReader(Database &database)
        : m_database(database)
    {
    }

    // The beginning of a list, at once: no more is read than these rows need.
    struct Start
    {
        std::vector<OrderRow> rows;  // at most `limit`
        std::optional<qint64> count; // of all matches, if it is known already
        bool complete = false;       // `rows` are all there are
    };
    Result<Start> first(const OrderQuery &query, int limit, const Cancellation &cancellation = {});

    // The oids of all matching rows in the requested order: the snapshot that a list is built on. For a large list this
    // takes long, so it is for a reader of its own.
    //
    // Here, in first() and in count(), a read that was cancelled soon gives up with an error (`storage`), or still
    // succeeds. Who cancels ignores either.
    Result<std::vector<qint64>> matching(const OrderQuery &query, const Cancellation &cancellation = {});

    // Which of these orders are in the list now, one for each; false for those that no longer exist. Costs the same
    // however long the list is.
    Result<std::vector<bool>> matches(const OrderQuery &query, const std::vector<qint64> &oids);
    // These orders in the order of the query's sort, whether they match or not; those that no longer exist are left
    // out.
    Result<std::vector<qint64>> sorted(const OrderQuery &query, const std::vector<qint64> &oids);
    Result<std::vector<OrderRow>> rows(const std::vector<qint64> &oids); // in that order; missing rows are left out
    Result<qint64> count(const OrderQuery &query, const Cancellation &cancellation = {});

    // One page for the console: whole orders, and the cursor for the next page ("" at the end).
    struct Page
    {
        std::vector<Order> orders;
        QString next;
        qint64 count = 0; // of all matches
    };
    // `cursor` is Page::next; any other cursor is `usage`. Stable while orders are added and removed.
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

    // Recipients of earlier orders whose name, company or address matches, newest first, without repetitions.
    Result<std::vector<Recipient>> recipients(const QString &search, int limit);

private:
    struct Batch;
    Result<Batch> nextBatch(FirstOrders &orders, const OrderQuery &query, std::size_t wanted, const PageCursor &after);
    Result<qint64> countFound(const OrderFilter &filter, const SearchHits *hits); // hits: null without a search

    Database &m_database;
};

} // namespace platen::store
