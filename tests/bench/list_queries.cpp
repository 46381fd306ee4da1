// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/list_queries.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace platen::bench {

namespace {

using store::OrderQuery;
using store::OrderSort;

const QByteArray columns =
    "o.oid, o.id, o.account_id, o.remote_id, o.reference, o.recipient, o.country_code, o.stage, "
    "o.provider_status, o.needs_attention, o.created_at, o.updated_at, o.total_minor, o.currency, "
    "o.shipping_method, o.items, o.quantity, o.tracking";

QDateTime day(int year, int month, int of)
{
    return QDateTime(QDate(year, month, of), QTime(0, 0), Qt::UTC);
}

QByteArrayList keysOf(OrderSort sort)
{
    switch (sort) {
    case OrderSort::Updated:
        return {"o.updated_at", "o.oid"};
    case OrderSort::Reference:
        return {"o.reference_key", "o.oid"};
    case OrderSort::Recipient:
        return {"o.recipient_key", "o.oid"};
    case OrderSort::Total:
        return {"o.currency", "o.total_minor", "o.oid"};
    case OrderSort::RemoteId:
        return {"o.remote_id", "o.oid"};
    case OrderSort::Account:
    case OrderSort::Stage:
    case OrderSort::Created:
        break;
    }
    return {"o.created_at", "o.oid"};
}

QByteArray orderBy(const OrderQuery &query)
{
    QByteArrayList keys = keysOf(query.sort);
    for (QByteArray &key : keys)
        key += query.descending ? " DESC" : " ASC";
    return " ORDER BY " + keys.join(", ");
}

Statement filtered(Bare &bare, const OrderQuery &query)
{
    QByteArrayList conditions{"1"};
    Statement found;
    for (const QString &name : query.accounts) {
        conditions.append("o.account_id = ?");
        found.values.append(bare.number("SELECT id FROM accounts WHERE name = ?", {name}));
    }
    QByteArrayList stages;
    for (const Stage stage : query.stages)
        stages.append(QByteArray::number(static_cast<int>(stage)));
    if (!stages.isEmpty())
        conditions.append("o.stage IN (" + stages.join(',') + ')');
    // A page of these is all of one account or stage.
    if (query.sort == OrderSort::Account)
        conditions.append("o.account_id = (SELECT max(id) FROM accounts)");
    if (query.sort == OrderSort::Stage)
        conditions.append("o.stage = (SELECT max(stage) FROM order_counts WHERE n > 0)");
    if (query.attention)
        conditions.append("o.needs_attention = 1");
    if (query.from.isValid()) {
        conditions.append("o.created_at >= ? AND o.created_at < ?");
        found.values << query.from.toMSecsSinceEpoch() << query.to.toMSecsSinceEpoch();
    }
    found.sql = " WHERE " + conditions.join(" AND ");
    return found;
}

// Empty if each of them takes too long.
Statement fastestOf(Bare &bare, const std::vector<Statement> &candidates)
{
    constexpr int most = 400; // milliseconds
    Statement best;
    double least = std::numeric_limits<double>::infinity();
    for (const Statement &candidate : candidates) {
        bare.quick(candidate.sql, candidate.values, most);
        const double took = bare.quick(candidate.sql, candidate.values, most);
        if (took < least) {
            least = took;
            best = candidate;
        }
    }
    return best;
}

QStringList wordsOf(const QString &search)
{
    return search.toLower().split(u' ', Qt::SkipEmptyParts);
}

// A condition on the text s for each word: what begins a word, for one or two characters of an alphabet, else anything
// that contains it.
Statement walkedWords(const QString &search)
{
    Statement found;
    for (const QString &word : wordsOf(search)) {
        const bool isStart = word.size() < 3 && word[0].unicode() < 0x2e80;
        found.sql += isStart ? " AND (instr(' ' || s.recipient, ?) OR instr(' ' || s.other, ?))"
                             : " AND (instr(s.recipient, ?) OR instr(s.other, ?))";
        const QString text = isStart ? u' ' + word : word;
        found.values << text << text;
    }
    return found;
}

// For the index of words of three and more characters, or for that of shorter ones.
QString indexedWords(const QString &search, bool isShort)
{
    QStringList indexed;
    for (const QString &word : wordsOf(search)) {
        if ((word.size() < 3) == isShort)
            indexed.append(u'"' + word + u'"');
    }
    return indexed.join(u' ');
}

} // namespace

std::vector<ListQuery> viewQueries()
{
    std::vector<ListQuery> all;
    const auto add = [&all](const char *what, const std::function<void(OrderQuery &)> &change) {
        OrderQuery query;
        change(query);
        all.push_back({QString::fromLatin1(what), query});
    };
    const QString prodigi = QStringLiteral("Prodigi");
    const QString imprinted = QStringLiteral("Imprinted");
    add("by creation", [](OrderQuery &) {});
    add("by creation, oldest first", [](OrderQuery &q) { q.descending = false; });
    add("by change", [](OrderQuery &q) { q.sort = OrderSort::Updated; });
    add("by reference", [](OrderQuery &q) {
        q.sort = OrderSort::Reference;
        q.descending = false;
    });
    add("by recipient", [](OrderQuery &q) {
        q.sort = OrderSort::Recipient;
        q.descending = false;
    });
    add("by total", [](OrderQuery &q) { q.sort = OrderSort::Total; });
    add("by account", [](OrderQuery &q) { q.sort = OrderSort::Account; });
    add("by stage", [](OrderQuery &q) { q.sort = OrderSort::Stage; });
    add("by remote id", [](OrderQuery &q) { q.sort = OrderSort::RemoteId; });
    add("needs attention", [](OrderQuery &q) { q.attention = true; });
    add("needs attention, by recipient", [](OrderQuery &q) {
        q.attention = true;
        q.sort = OrderSort::Recipient;
    });
    add("an account", [&](OrderQuery &q) { q.accounts = {prodigi}; });
    add("an account, by total", [&](OrderQuery &q) {
        q.accounts = {imprinted};
        q.sort = OrderSort::Total;
    });
    add("shipped, by recipient", [](OrderQuery &q) {
        q.stages = {Stage::Shipped};
        q.sort = OrderSort::Recipient;
    });
    add("on hold, by total", [](OrderQuery &q) {
        q.stages = {Stage::OnHold};
        q.sort = OrderSort::Total;
    });
    add("open", [](OrderQuery &q) {
        q.stages = {Stage::Submitted, Stage::OnHold, Stage::Preparing, Stage::InProduction, Stage::Produced};
    });
    add("an account, failed, by change", [&](OrderQuery &q) {
        q.accounts = {prodigi};
        q.stages = {Stage::Failed};
        q.sort = OrderSort::Updated;
    });
    add("an account, needs attention, by reference", [&](OrderQuery &q) {
        q.accounts = {imprinted};
        q.attention = true;
        q.sort = OrderSort::Reference;
    });
    add("a month", [](OrderQuery &q) {
        q.from = day(2024, 3, 5);
        q.to = day(2024, 4, 5);
    });
    add("a month, by recipient", [](OrderQuery &q) {
        q.from = day(2024, 3, 5);
        q.to = day(2024, 4, 5);
        q.sort = OrderSort::Recipient;
    });
    add("five years, by total", [](OrderQuery &q) {
        q.from = day(2019, 1, 10);
        q.to = day(2024, 1, 20);
        q.sort = OrderSort::Total;
    });
    add("an account, cancelled, a year, by total", [&](OrderQuery &q) {
        q.accounts = {prodigi};
        q.stages = {Stage::Cancelled};
        q.from = day(2022, 2, 2);
        q.to = day(2023, 2, 2);
        q.sort = OrderSort::Total;
    });
    return all;
}

std::vector<SearchKind> searchKinds()
{
    const auto words = [](const char *text) { return QString::fromUtf8(text).split(u','); };
    return {
        {QStringLiteral("one letter"), words("s,a,m,z,и,q"), false},
        {QStringLiteral("two letters"), words("sm,po,lé,zo,ив,qu"), false},
        {QStringLiteral("two CJK characters"), words("田中,佐藤,東京,王芳,銀座,김민"), false},
        {QStringLiteral("three CJK characters"), words("東京都,佐々木,人民路,浦东新,종로구"), true},
        {QStringLiteral("a surname"), words("smith,müller,penrose,hathersage,иванова,παπάς"), true},
        {QStringLiteral("“sw1”"), words("sw1"), true},
        {QStringLiteral("a word in most orders"), words("print,example,street"), false},
        {QStringLiteral("two words"), words("smith s,anna müller,print london,田中 東京都"), false},
    };
}

Statement bestStatement(Bare &bare, const OrderQuery &query, int limit)
{
    const Statement where = filtered(bare, query);
    const QByteArray end = where.sql + orderBy(query) + " LIMIT " + QByteArray::number(limit);
    std::vector<Statement> candidates;
    for (const QVariantList &index :
         bare.rows("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'orders' "
                   "AND name LIKE 'orders_by%'"))
        candidates.push_back(
            {"SELECT " + columns + " FROM orders o INDEXED BY " + index.front().toByteArray() + end, where.values});
    return fastestOf(bare, candidates);
}

Statement followingRows(const OrderQuery &query, int limit)
{
    const QByteArrayList keys = keysOf(query.sort);
    return {"SELECT " + keys.join(", ") + ", " + columns + " FROM orders o WHERE (" + keys.join(", ") +
                (query.descending ? ") < (" : ") > (") + QByteArray("?, ").repeated(keys.size() - 1) + "?)" +
                orderBy(query) + " LIMIT " + QByteArray::number(limit),
            {}};
}

Statement bestSearch(Bare &bare, const QString &search, int limit)
{
    const QByteArray end = " ORDER BY o.created_at DESC, o.oid DESC LIMIT " + QByteArray::number(limit);
    const Statement walked = walkedWords(search);
    std::vector<Statement> candidates{{"SELECT " + columns +
                                           " FROM orders o INDEXED BY orders_by_created CROSS JOIN orders_search s ON "
                                           "s.oid = o.oid WHERE 1" +
                                           walked.sql + end,
                                       walked.values}};
    for (const bool isShort : {false, true}) {
        const QByteArray index = isShort ? "orders_short" : "orders_fts";
        const QString match = indexedWords(search, isShort);
        if (match.isEmpty())
            continue;
        // What the index finds is all if it has all of the words.
        const bool isAll = match.count(u'"') == 2 * wordsOf(search).size();
        candidates.push_back({"SELECT " + columns + " FROM " + index + " f CROSS JOIN orders o ON o.oid = f.rowid " +
                                  (isAll ? "" : "CROSS JOIN orders_search s ON s.oid = o.oid ") + "WHERE " + index +
                                  " MATCH ?" + (isAll ? "" : walked.sql) + end,
                              QVariantList{match} + (isAll ? QVariantList() : walked.values)});
    }
    return fastestOf(bare, candidates);
}

void readIndexed(Bare &bare, const QString &search, int limit)
{
    std::vector<qint64> found =
        bare.numbers("SELECT rowid FROM orders_fts WHERE orders_fts MATCH ?", {indexedWords(search, false)});
    const auto count = std::min<std::ptrdiff_t>(limit, static_cast<std::ptrdiff_t>(found.size()));
    std::partial_sort(found.begin(), found.begin() + count, found.end(), std::greater());
    for (auto oid = found.begin(); oid != found.begin() + count; ++oid)
        bare.all("SELECT " + columns + " FROM orders o WHERE o.oid = ?", {*oid});
}

} // namespace platen::bench
