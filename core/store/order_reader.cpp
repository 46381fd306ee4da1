// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_reader.h"

#include "core/domain/order_document.h"
#include "core/store/first_orders.h"
#include "core/store/order_rows.h"
#include "core/store/outbox_store.h"
#include "core/store/page_cursor.h"
#include "core/store/snapshot.h"
#include "core/store/sqlite_rows.h"
#include "core/store/tables.h"

#include <QSet>

namespace platen::store {

namespace {

struct CountRow
{
    QString account;
    int stage = 0;
    bool needsAttention = false;
    qint64 n = 0;
};

const Columns<CountRow> &countColumns()
{
    static const Columns<CountRow> columns{
        borrowed<&CountRow::account>(accountTable, "name"),
        borrowed<&CountRow::stage>(countTable, "stage"),
        borrowed<&CountRow::needsAttention>(countTable, "needs_attention"),
        borrowed<&CountRow::n>(countTable, "n"),
    };
    return columns;
}

bool goesBefore(const OrderQuery &query, const QString &label, const QString &other)
{
    return query.descending ? label > other : label < other;
}

} // namespace

struct OrderReader::Batch
{
    std::vector<qint64> oids;
    bool more = false; // others follow
    Section section;   // of the last one
};

Result<OrderReader::Start> OrderReader::first(const OrderQuery &query, int limit, const Cancellation &cancellation)
{
    const Interruptible interruptible(m_database, cancellation);
    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    FirstOrders orders(m_database, query.search);
    PLATEN_TRY(const Batch batch, nextBatch(orders, query, static_cast<std::size_t>(std::max(limit, 0)), {}));
    Start start;
    start.complete = !batch.more;
    if (start.complete) {
        start.count = static_cast<qint64>(batch.oids.size());
    } else if (!orders.searches() || orders.hits()) {
        PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, query));
        if (!orders.searches() || (filter.passesAll() && filter.span().isWhole())) {
            PLATEN_TRY(const qint64 count, countFound(filter, orders.hits()));
            start.count = count;
        }
    }
    PLATEN_TRY(std::vector<OrderRow> found, rows(batch.oids));
    start.rows = std::move(found);
    return start;
}

Result<OrderReader::Batch> OrderReader::nextBatch(FirstOrders &orders, const OrderQuery &query, std::size_t wanted,
                                                  const PageCursor &after)
{
    PLATEN_TRY(const std::vector<Section> sections, sectionsOf(m_database, query));
    Batch batch;
    for (const Section &section : sections) {
        const bool goesOn = !after.keys.isEmpty() && section.label == after.section;
        if (!after.keys.isEmpty() && !goesOn && goesBefore(query, section.label, after.section))
            continue;
        // One more than requested shows whether there are others.
        std::vector<qint64> its;
        PLATEN_CHECK(
            orders.read(section.query, goesOn ? after.keys : QVariantList(), wanted - batch.oids.size() + 1, its));
        batch.more = batch.oids.size() + its.size() > wanted;
        if (batch.more)
            its.pop_back();
        batch.oids.insert(batch.oids.end(), its.begin(), its.end());
        if (!its.empty())
            batch.section = section;
        if (batch.more)
            break;
    }
    return batch;
}

Result<std::vector<OrderRow>> OrderReader::rows(const std::vector<qint64> &oids)
{
    return readRows(m_database, listColumns(),
                    QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.oid = j.value "
                                   "CROSS JOIN accounts a ON a.id = o.account_id"),
                    {jsonList(oids)});
}

Result<std::vector<OutboxEntry>> OrderReader::outbox(qint64 oid)
{
    return OutboxStore(m_database).ofOrder(oid);
}

Result<std::optional<OrderRow>> OrderReader::rowOf(const QString &orderId)
{
    return readRow(m_database, listColumns(),
                   QStringLiteral("orders o JOIN accounts a ON a.id = o.account_id WHERE o.id = ?"), {orderId});
}

Result<OrderReader::Page> OrderReader::page(const OrderQuery &query, int limit, const QString &cursor)
{
    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    PageCursor after;
    if (!cursor.isEmpty()) {
        PLATEN_TRY(PageCursor read, readCursor(query, cursor, sortKeysAreNumbers(query.sort)));
        after = std::move(read);
    }
    FirstOrders orders(m_database, query.search);
    PLATEN_TRY(const Batch batch, nextBatch(orders, query, static_cast<std::size_t>(std::max(limit, 1)), after));
    Page page;
    if (cursor.isEmpty() && !batch.more) {
        page.count = static_cast<qint64>(batch.oids.size());
    } else {
        PLATEN_TRY(const SearchHits *hits, orders.allHits());
        PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, query));
        PLATEN_TRY(const qint64 count, countFound(filter, hits));
        page.count = count;
    }
    PLATEN_TRY(std::vector<Order> found, readDocuments(m_database, batch.oids));
    page.orders = std::move(found);
    if (batch.more) {
        PLATEN_TRY(const QVariantList keys, sortKeysOf(m_database, batch.section.query.sort, batch.oids.back()));
        page.next = writeCursor(query, {batch.section.label, keys});
    }
    return page;
}

Result<StoredOrder> OrderReader::order(qint64 oid)
{
    Result<std::vector<StoredOrder>> orders =
        readOrders(m_database,
                   QStringLiteral("orders o JOIN order_docs d ON d.oid = o.oid JOIN accounts a ON a.id = o.account_id "
                                  "WHERE o.oid = ?"),
                   {oid});
    PLATEN_CHECK(orders);
    if (orders->empty())
        return fail(ErrorCode::NotFound, Message::of("This order no longer exists."));
    return std::move(orders->front());
}

Result<std::vector<TimelineEntry>> OrderReader::timeline(qint64 oid)
{
    std::vector<TimelineEntry> entries;
    const Result<void> read =
        visitRows(m_database, timelineColumns(), QStringLiteral("timeline t WHERE t.oid = ? ORDER BY t.at, t.id"),
                  {oid}, [&entries](TimelineRow &&row) { entries.push_back(std::move(row.entry)); });
    PLATEN_CHECK(read);
    return entries;
}

Result<OrderReader::Counts> OrderReader::counts()
{
    Counts counts;
    const Result<void> read = visitRows(m_database, countColumns(),
                                        QStringLiteral("accounts a LEFT JOIN order_counts c ON c.account_id = a.id"),
                                        {}, [&counts](const CountRow &row) {
                                            counts.byAccount[row.account] += row.n;
                                            if (row.n == 0)
                                                return;
                                            counts.all += row.n;
                                            counts.byStage[row.stage] += row.n;
                                            counts.attention += row.needsAttention ? row.n : 0;
                                        });
    PLATEN_CHECK(read);
    return counts;
}

Result<std::vector<Recipient>> OrderReader::recipients(const QString &search, int limit)
{
    // If one customer has thousands of orders, the few others are found by typing more.
    static constexpr std::size_t mostExamined = 2000;
    if (limit <= 0)
        return std::vector<Recipient>();
    FirstOrders orders(m_database, search, TextTest::Where::Recipient);
    std::vector<Recipient> recipients;
    QSet<QByteArray> seen;
    QVariantList after;
    const std::size_t wanted = static_cast<std::size_t>(limit);
    for (std::size_t examined = 0, step = 8 * wanted; examined < mostExamined && recipients.size() < wanted;) {
        std::vector<qint64> oids;
        PLATEN_CHECK(orders.read({}, after, std::min(step, mostExamined - examined), oids));
        PLATEN_TRY(const std::vector<Order> found, readDocuments(m_database, oids));
        for (const Order &order : found) {
            const Recipient &recipient = order.recipient;
            const QByteArray document = writeJson(recipientDocument(recipient));
            if (recipient.name.isEmpty() || seen.contains(document) || recipients.size() == wanted)
                continue;
            seen.insert(document);
            recipients.push_back(recipient);
        }
        examined += oids.size();
        if (oids.size() < step)
            break;
        PLATEN_TRY(QVariantList keys, sortKeysOf(m_database, OrderSort::Created, oids.back()));
        after = std::move(keys);
    }
    return recipients;
}

} // namespace platen::store
