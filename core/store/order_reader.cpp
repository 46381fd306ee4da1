// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_reader.h"

#include "core/domain/order_document.h"
#include "core/store/order_plan.h"
#include "core/store/order_rows.h"
#include "core/store/outbox_store.h"
#include "core/store/page_cursor.h"
#include "core/store/tables.h"

#include <QSet>

#include <set>

namespace platen::store {

namespace {

// Makes several statements see the same state. Within a Transaction they do so anyway.
class Snapshot
{
public:
    explicit Snapshot(Database &database)
        : m_database(database)
        , m_own(!database.inTransaction())
    {
    }
    Result<void> begin()
    {
        if (!m_own)
            return {};
        const Result<void> begun = done(execute(m_database, QStringLiteral("BEGIN")));
        m_own = begun.has_value();
        return begun;
    }
    ~Snapshot()
    {
        if (m_own)
            (void)execute(m_database, QStringLiteral("COMMIT"));
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Database &m_database;
    bool m_own;
};

// The sort keys of the first rows, or of the first rows after `after`.
Result<void> readKeys(Database &database, OrderPlan plan, const std::optional<SearchHits> &hits,
                      const QVariantList &after, std::size_t limit, std::vector<QVariantList> &rows)
{
    if (plan.nothing)
        return {};
    if (!after.isEmpty()) {
        QString condition = (plan.descending ? QStringLiteral("(%1) < (?") : QStringLiteral("(%1) > (?"))
                                .arg(plan.keys.join(QStringLiteral(", ")));
        for (qsizetype i = 1; i < plan.keys.size(); ++i)
            condition += QStringLiteral(", ?");
        plan.conditions.append(condition + u')');
        plan.values += after;
    }
    QString sql = QStringLiteral("SELECT ") + plan.keys.join(QStringLiteral(", ")) + QStringLiteral(" FROM ") +
                  plan.from + plan.where() + plan.orderBy();
    const bool sifts = hits && !hits->few;
    if (!sifts) {
        sql += QStringLiteral(" LIMIT ?");
        plan.values.append(static_cast<qint64>(limit));
    }
    const int last = static_cast<int>(plan.keys.size()) - 1;
    return eachRow(database, sql, plan.values, [&](QSqlQuery &row) {
        if (sifts && !hits->contains(row.value(last).toLongLong()))
            return true;
        QVariantList keys;
        for (int i = 0; i <= last; ++i)
            keys.append(row.value(i));
        rows.push_back(std::move(keys));
        return rows.size() < limit;
    });
}

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

Result<OrderReader::Start> OrderReader::first(const OrderQuery &query, int limit, const Cancellation &cancellation)
{
    PLATEN_TRY(std::vector<qint64> oids, matching(query, cancellation));
    Start start;
    start.count = static_cast<qint64>(oids.size());
    oids.resize(std::min(oids.size(), static_cast<std::size_t>(std::max(limit, 0))));
    start.complete = static_cast<qint64>(oids.size()) == *start.count;
    PLATEN_TRY(std::vector<OrderRow> found, rows(oids));
    start.rows = std::move(found);
    return start;
}

Result<std::vector<bool>> OrderReader::matches(const OrderQuery &query, const std::vector<qint64> &oids)
{
    PLATEN_TRY(const std::vector<qint64> all, matching(query));
    const std::set<qint64> known(all.begin(), all.end());
    std::vector<bool> found;
    found.reserve(oids.size());
    for (const qint64 oid : oids)
        found.push_back(known.count(oid) > 0);
    return found;
}

Result<std::vector<qint64>> OrderReader::matching(const OrderQuery &query, const Cancellation &)
{
    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    const Result<std::optional<SearchHits>> hits = searchOrders(m_database, query.search);
    PLATEN_CHECK(hits);
    const bool few = *hits && (*hits)->few;
    // Few rows are sorted all together; otherwise each section is already sorted.
    std::vector<Section> sections{{{}, query}};
    if (!few) {
        PLATEN_TRY(std::vector<Section> found, sectionsOf(m_database, query));
        sections = std::move(found);
    }
    std::vector<qint64> oids;
    for (const Section &section : sections) {
        PLATEN_TRY(const OrderPlan plan, planOrders(m_database, section.query, Extent::All, *hits));
        if (plan.nothing)
            continue;
        PLATEN_CHECK(readOids(m_database,
                              QStringLiteral("SELECT o.oid AS oid FROM ") + plan.from + plan.where() + plan.orderBy(),
                              plan.values, oids));
    }
    if (*hits && !few)
        std::erase_if(oids, [&hits](qint64 oid) { return !(*hits)->contains(oid); });
    return oids;
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

Result<qint64> OrderReader::count(const OrderQuery &query)
{
    PLATEN_TRY(const std::optional<SearchHits> hits, searchOrders(m_database, query.search));
    return countOrders(m_database, query, hits);
}

Result<OrderReader::Page> OrderReader::page(const OrderQuery &query, int limit, const QString &cursor)
{
    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    PLATEN_TRY(const std::vector<Section> sections, sectionsOf(m_database, query));
    const std::size_t wanted = static_cast<std::size_t>(std::max(limit, 1));

    PageCursor from;
    if (!cursor.isEmpty()) {
        PLATEN_TRY(PageCursor read, readCursor(query, cursor, sortKeysAreNumbers(query.sort)));
        from = std::move(read);
    }

    PLATEN_TRY(const std::optional<SearchHits> hits, searchOrders(m_database, query.search));
    std::vector<qint64> oids;
    PageCursor last;
    bool more = false;
    for (const Section &section : sections) {
        if (!cursor.isEmpty() && goesBefore(query, section.label, from.section))
            continue;
        PLATEN_TRY(const OrderPlan plan, planOrders(m_database, section.query, Extent::Page, hits));
        // One row more than requested shows whether there is a next page.
        std::vector<QVariantList> rows;
        const bool goesOn = !cursor.isEmpty() && section.label == from.section;
        const Result<void> read =
            readKeys(m_database, plan, hits, goesOn ? from.keys : QVariantList(), wanted - oids.size() + 1, rows);
        PLATEN_CHECK(read);
        for (QVariantList &keys : rows) {
            more = oids.size() == wanted;
            if (more)
                break;
            oids.push_back(keys.back().toLongLong());
            last = {section.label, std::move(keys)};
        }
        if (more)
            break;
    }

    Page page;
    PLATEN_TRY(const qint64 count, countOrders(m_database, query, hits));
    page.count = count;
    Result<std::vector<StoredOrder>> orders =
        readOrders(m_database,
                   QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.oid = j.value CROSS JOIN order_docs d "
                                  "ON d.oid = o.oid CROSS JOIN accounts a ON a.id = o.account_id"),
                   {jsonList(oids)});
    PLATEN_CHECK(orders);
    for (StoredOrder &stored : *orders)
        page.orders.push_back(std::move(stored.order));
    if (more)
        page.next = writeCursor(query, last);
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
    static constexpr qint64 mostExamined = 2000;
    if (limit <= 0)
        return std::vector<Recipient>();
    const QStringList words = searchWords(search).words;
    PLATEN_TRY(const std::optional<SearchHits> hits, searchOrders(m_database, search));
    QString from = QStringLiteral("orders o INDEXED BY orders_by_created");
    QVariantList values;
    if (hits) {
        from = QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.oid = j.value");
        values.append(jsonList(hits->oids));
    }
    std::vector<Recipient> recipients;
    QSet<QByteArray> seen;
    const Result<void> read = eachRow(
        m_database,
        QStringLiteral(
            "SELECT (SELECT doc FROM order_docs d WHERE d.oid = found.oid), s.recipient FROM (SELECT o.oid AS oid "
            "FROM %1 ORDER BY o.created_at DESC, o.oid DESC LIMIT ?) found CROSS JOIN orders_search s ON s.oid = "
            "found.oid")
            .arg(from),
        values << mostExamined, [&](QSqlQuery &row) {
            if (!findsAll(words, {row.value(1).toString()}))
                return true;
            const Recipient recipient = readOrder(soleValue<QJsonObject>(row)).recipient;
            const QByteArray document = writeJson(recipientDocument(recipient));
            if (!recipient.name.isEmpty() && !seen.contains(document)) {
                seen.insert(document);
                recipients.push_back(recipient);
            }
            return recipients.size() < static_cast<std::size_t>(limit);
        });
    PLATEN_CHECK(read);
    return recipients;
}

} // namespace platen::store
