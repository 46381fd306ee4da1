// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_plan.h"

#include "core/store/account_store.h"
#include "core/store/order_rows.h"
#include "core/store/tables.h"

#include <map>

namespace platen::store {

namespace {

struct AccountName
{
    qint64 id = 0;
    QString name;
    QString slug;
};

// By slug.
Result<std::vector<AccountName>> accountNames(Database &database)
{
    static const Columns<AccountName> columns{
        borrowed<&AccountName::id>(accountTable, "id"),
        borrowed<&AccountName::name>(accountTable, "name"),
        borrowed<&AccountName::slug>(accountTable, "slug"),
    };
    return readRows(database, columns, QStringLiteral("accounts a ORDER BY a.slug"));
}

bool asksFor(const OrderQuery &query, const AccountName &account)
{
    return query.accounts.isEmpty() ||
           std::any_of(query.accounts.begin(), query.accounts.end(),
                       [&account](const QString &name) { return accountSlug(name) == account.slug; });
}

bool asksFor(const OrderQuery &query, int stage)
{
    return query.stages.empty() ||
           std::find(query.stages.begin(), query.stages.end(), static_cast<Stage>(stage)) != query.stages.end();
}

// How many orders pass each filter on its own, and all of them together, according to the counters.
struct Tally
{
    qint64 total = 0;
    qint64 accounts = 0;
    qint64 stages = 0;
    qint64 attention = 0;
    qint64 matching = 0;
};

struct CountRow
{
    qint64 accountId = 0;
    int stage = 0;
    bool needsAttention = false;
    qint64 n = 0;
};

Result<Tally> tally(Database &database, const OrderQuery &query, const QList<qint64> &accounts)
{
    static const Columns<CountRow> columns{
        borrowed<&CountRow::accountId>(countTable, "account_id"),
        borrowed<&CountRow::stage>(countTable, "stage"),
        borrowed<&CountRow::needsAttention>(countTable, "needs_attention"),
        borrowed<&CountRow::n>(countTable, "n"),
    };
    Tally sum;
    const Result<void> read =
        visitRows(database, columns, QStringLiteral("order_counts c"), {}, [&](const CountRow &row) {
            const bool ofAccount = query.accounts.isEmpty() || accounts.contains(row.accountId);
            const bool ofStage = asksFor(query, row.stage);
            sum.total += row.n;
            sum.accounts += ofAccount ? row.n : 0;
            sum.stages += ofStage ? row.n : 0;
            sum.attention += row.needsAttention ? row.n : 0;
            sum.matching += ofAccount && ofStage && (row.needsAttention || !query.attention) ? row.n : 0;
        });
    PLATEN_CHECK(read);
    return sum;
}

struct Sorting
{
    const char *index;
    QStringList keys;
    std::vector<bool> numeric;
};

Sorting sortingOf(OrderSort sort)
{
    switch (sort) {
    case OrderSort::Updated:
        return {"orders_by_updated", {QStringLiteral("o.updated_at")}, {true, true}};
    case OrderSort::Reference:
        return {"orders_by_reference", {QStringLiteral("o.reference_key")}, {false, true}};
    case OrderSort::Recipient:
        return {"orders_by_recipient", {QStringLiteral("o.recipient_key")}, {false, true}};
    case OrderSort::Total:
        return {
            "orders_by_total", {QStringLiteral("o.currency"), QStringLiteral("o.total_minor")}, {false, true, true}};
    case OrderSort::RemoteId:
        return {"orders_by_remote", {QStringLiteral("o.remote_id")}, {false, true}};
    case OrderSort::Created:
    case OrderSort::Account:
    case OrderSort::Stage:
        break;
    }
    return {"orders_by_created", {QStringLiteral("o.created_at")}, {true, true}};
}

QString numberList(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return u'(' + texts.join(u',') + u')';
}

void filter(OrderPlan &plan, const OrderQuery &query, const QList<qint64> &accounts)
{
    if (!query.accounts.isEmpty()) {
        if (accounts.size() == 1) {
            plan.conditions.append(QStringLiteral("o.account_id = ?"));
            plan.values.append(accounts.front());
        } else {
            plan.conditions.append(QStringLiteral("o.account_id IN ") + numberList(accounts));
        }
    }
    if (query.stages.size() == 1) {
        plan.conditions.append(QStringLiteral("o.stage = ?"));
        plan.values.append(static_cast<int>(query.stages.front()));
    } else if (!query.stages.empty()) {
        QList<qint64> stages;
        for (int stage = 0; stage < stageCount; ++stage) {
            if (asksFor(query, stage))
                stages.append(stage);
        }
        plan.conditions.append(QStringLiteral("o.stage IN ") + numberList(stages));
    }
    if (query.attention)
        plan.conditions.append(QStringLiteral("o.needs_attention = 1"));
    if (query.from.isValid()) {
        plan.conditions.append(QStringLiteral("o.created_at >= ?"));
        plan.values.append(query.from.toMSecsSinceEpoch());
    }
    if (query.to.isValid()) {
        plan.conditions.append(QStringLiteral("o.created_at < ?"));
        plan.values.append(query.to.toMSecsSinceEpoch());
        if (!query.from.isValid()) // an unknown instant is in no range
            plan.conditions.append(QStringLiteral("o.created_at > %1").arg(unknownInstant + 1));
    }
}

// Whether at most `limit` orders are in the query's time range.
Result<bool> rangeIsSmall(Database &database, const OrderQuery &query, qint64 limit)
{
    const qint64 from = query.from.isValid() ? query.from.toMSecsSinceEpoch() : unknownInstant + 1;
    const qint64 to = query.to.isValid() ? query.to.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    return readValue<qint64>(database,
                             QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM orders INDEXED BY orders_by_created "
                                            "WHERE created_at >= ? AND created_at < ? LIMIT ?)"),
                             {from, to, limit + 1})
        .map([limit](const std::optional<qint64> &count) { return count.value_or(0) <= limit; });
}

// The index to read: the sort's own, or a filter's.
Result<QString> chooseIndex(Database &database, const OrderQuery &query, const QList<qint64> &accounts, Extent extent)
{
    const QString ofSort = QString::fromLatin1(sortingOf(query.sort).index);
    const QString ofKind = QStringLiteral("orders_by_kind");
    const bool byCreated = query.sort == OrderSort::Created;
    PLATEN_TRY(const Tally counted, tally(database, query, accounts));
    const qint64 few = extent == Extent::Page ? 5000 : std::max<qint64>(5000, counted.total / 15);
    if (counted.matching <= few)
        return ofKind;
    if (!byCreated && (query.from.isValid() || query.to.isValid())) {
        PLATEN_TRY(const bool small, rangeIsSmall(database, query, few));
        if (small)
            return QStringLiteral("orders_by_created");
    }
    return ofSort;
}

} // namespace

std::vector<bool> sortKeysAreNumbers(OrderSort sort)
{
    return sortingOf(sort).numeric;
}

QString OrderPlan::where() const
{
    return conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
}

QString OrderPlan::orderBy() const
{
    QStringList terms;
    if (!rank.isEmpty())
        terms.append(rank + (rankDescending ? QStringLiteral(" DESC") : QString()));
    for (const QString &key : keys)
        terms.append(key + (descending ? QStringLiteral(" DESC") : QString()));
    return QStringLiteral(" ORDER BY ") + terms.join(QStringLiteral(", "));
}

Result<OrderPlan> planOrders(Database &database, const OrderQuery &query, Extent extent,
                             const std::optional<SearchHits> &hits)
{
    PLATEN_TRY(const std::vector<AccountName> names, accountNames(database));
    OrderPlan plan;
    QList<qint64> accounts;
    QString rankOfAccount = QStringLiteral("CASE o.account_id");
    int place = 0;
    for (const AccountName &account : names) {
        if (asksFor(query, account))
            accounts.append(account.id);
        rankOfAccount += QStringLiteral(" WHEN %1 THEN %2").arg(account.id).arg(place++);
    }
    plan.nothing = accounts.isEmpty();
    if (plan.nothing)
        return plan;

    const Sorting sorting = sortingOf(query.sort);
    plan.keys = sorting.keys;
    plan.keys.append(QStringLiteral("o.oid"));
    plan.descending = query.descending;
    if (query.sort == OrderSort::Account || query.sort == OrderSort::Stage) {
        plan.rank = query.sort == OrderSort::Stage ? QStringLiteral("o.stage") : rankOfAccount + QStringLiteral(" END");
        plan.rankDescending = query.descending;
        plan.descending = true;
    }

    if (hits && hits->few) {
        plan.from = QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.oid = j.value");
        plan.values.append(jsonList(hits->oids));
    } else {
        PLATEN_TRY(const QString index, chooseIndex(database, query, accounts, extent));
        plan.from = QStringLiteral("orders o INDEXED BY ") + index;
    }
    filter(plan, query, accounts);
    return plan;
}

Result<std::vector<Section>> sectionsOf(Database &database, const OrderQuery &query)
{
    std::vector<Section> sections;
    OrderQuery inside = query;
    inside.sort = OrderSort::Created;
    inside.descending = true;
    if (query.sort == OrderSort::Account) {
        PLATEN_TRY(const std::vector<AccountName> names, accountNames(database));
        for (const AccountName &account : names) {
            if (!asksFor(query, account))
                continue;
            inside.accounts = QStringList{account.name};
            sections.push_back({account.slug, inside});
        }
    } else if (query.sort == OrderSort::Stage) {
        for (int stage = 0; stage < stageCount; ++stage) {
            if (!asksFor(query, stage))
                continue;
            inside.stages = {static_cast<Stage>(stage)};
            sections.push_back({QStringLiteral("%1").arg(stage, 2, 10, QLatin1Char('0')), inside});
        }
    } else {
        sections.push_back({{}, query});
    }
    if (query.descending && sections.size() > 1)
        std::reverse(sections.begin(), sections.end());
    return sections;
}

Result<qint64> countOrders(Database &database, const OrderQuery &query, const std::optional<SearchHits> &hits)
{
    const bool dated = query.from.isValid() || query.to.isValid();
    const bool filtered = dated || query.attention || !query.accounts.isEmpty() || !query.stages.empty();
    if (hits && !filtered)
        return static_cast<qint64>(hits->oids.size());
    if (!hits && !dated) {
        PLATEN_TRY(const std::vector<AccountName> names, accountNames(database));
        QList<qint64> accounts;
        for (const AccountName &account : names) {
            if (asksFor(query, account))
                accounts.append(account.id);
        }
        return tally(database, query, accounts).map([](const Tally &sum) { return sum.matching; });
    }
    OrderQuery unsorted = query;
    unsorted.sort = OrderSort::Created;
    PLATEN_TRY(const OrderPlan plan, planOrders(database, unsorted, Extent::All, hits));
    if (plan.nothing)
        return 0;
    if (hits && !hits->few) {
        std::vector<qint64> oids;
        PLATEN_CHECK(readOids(database, QStringLiteral("SELECT o.oid AS oid FROM ") + plan.from + plan.where(),
                              plan.values, oids));
        return std::count_if(oids.begin(), oids.end(), [&hits](qint64 oid) { return hits->contains(oid); });
    }
    return readValue<qint64>(database, QStringLiteral("SELECT count(*) FROM ") + plan.from + plan.where(), plan.values)
        .map([](const std::optional<qint64> &count) { return count.value_or(0); });
}

} // namespace platen::store
