// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_plan.h"

#include "core/store/order_rows.h"
#include "core/store/statement.h"

namespace platen::store {

namespace {

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

QStringList keysOf(OrderSort sort)
{
    return sortingOf(sort).keys + QStringList{QStringLiteral("o.oid")};
}

void addAfter(Clause &clause, const Reading &reading)
{
    if (reading.after.isEmpty())
        return;
    const QString sign = reading.descending ? QStringLiteral("<") : QStringLiteral(">");
    QStringList places;
    for (qsizetype i = 0; i < reading.after.size(); ++i)
        places.append(QStringLiteral("?"));
    clause.add(QStringLiteral("(%1) %2 (%3)")
                   .arg(keysOf(reading.sort).join(QStringLiteral(", ")), sign, places.join(QStringLiteral(", "))),
               reading.after);
}

QString orderBy(const Reading &reading)
{
    QStringList terms = keysOf(reading.sort);
    if (reading.descending) {
        for (QString &term : terms)
            term += QStringLiteral(" DESC");
    }
    return QStringLiteral(" ORDER BY ") + terms.join(QStringLiteral(", "));
}

OrderStatement flat(const QString &from, const Clause &clause, const Reading &reading)
{
    return {QStringLiteral("SELECT o.oid, o.account_id, o.stage FROM ") + from + clause.where() + orderBy(reading),
            clause.values};
}

// The rows of `inside` in its order, and those of them that pass `outside`. A limit keeps SQLite from joining the two
// statements into one and so from changing the order.
OrderStatement nested(const QString &from, const Clause &inside, const Clause &outside, const Reading &reading)
{
    const QString inner = QStringLiteral("SELECT o.oid AS oid, o.account_id AS account_id, o.stage AS stage, "
                                         "o.needs_attention AS needs_attention, o.created_at AS created_at FROM ") +
                          from + inside.where() + orderBy(reading) + QStringLiteral(" LIMIT ?");
    const QString sql = QStringLiteral("SELECT o.oid, o.account_id, o.stage FROM (%1) o");
    const qint64 limit = reading.limit > 0 ? reading.limit : -1;
    return {sql.arg(inner) + outside.where(), inside.values + QVariantList{limit} + outside.values};
}

OrderStatement gatherFrom(const QString &from, Clause clause, const Reading &reading)
{
    reading.span.addTo(clause);
    addAfter(clause, reading);
    return flat(from, clause, reading);
}

} // namespace

std::vector<bool> sortKeysAreNumbers(OrderSort sort)
{
    return sortingOf(sort).numeric;
}

Result<QVariantList> sortKeysOf(Database &database, OrderSort sort, qint64 oid)
{
    const QStringList names = keysOf(sort);
    return firstRow(database,
                    QStringLiteral("SELECT %1 FROM orders o WHERE o.oid = ?").arg(names.join(QStringLiteral(", "))),
                    {oid},
                    [&names](QSqlQuery &row) {
                        QVariantList keys;
                        for (int i = 0; i < names.size(); ++i)
                            keys.append(row.value(i));
                        return keys;
                    })
        .map([](const std::optional<QVariantList> &keys) { return keys.value_or(QVariantList()); });
}

Result<std::vector<Section>> sectionsOf(Database &database, const OrderQuery &query)
{
    std::vector<Section> sections;
    OrderQuery inside = query;
    inside.sort = OrderSort::Created;
    inside.descending = true;
    PLATEN_TRY(const OrderFilter filter, OrderFilter::of(database, query));
    if (query.sort == OrderSort::Account) {
        for (const AccountName &account : filter.accounts()) {
            inside.accounts = QStringList{account.name};
            sections.push_back({account.slug, inside, account.id});
        }
    } else if (query.sort == OrderSort::Stage) {
        for (int stage = 0; stage < stageCount; ++stage) {
            if (!filter.isOfStage(stage))
                continue;
            inside.stages = {static_cast<Stage>(stage)};
            sections.push_back({QStringLiteral("%1").arg(stage, 2, 10, QLatin1Char('0')), inside, stage});
        }
    } else {
        sections.push_back({{}, query, 0});
    }
    if (query.descending && sections.size() > 1)
        std::reverse(sections.begin(), sections.end());
    return sections;
}

OrderStatement walk(const Reading &reading, const OrderFilter &filter)
{
    const QString from = QStringLiteral("orders o INDEXED BY ") + QString::fromLatin1(sortingOf(reading.sort).index);
    Clause inside;
    Clause outside;
    addAfter(inside, reading);
    reading.span.addTo(reading.sort == OrderSort::Created ? inside : outside);
    filter.addTo(outside, OrderFilter::Form::Short);
    if (reading.limit > 0)
        return nested(from, inside, outside, reading);
    inside.conditions += outside.conditions;
    inside.values += outside.values;
    return flat(from, inside, reading);
}

OrderStatement gather(const Reading &reading, const OrderFilter &filter)
{
    Clause clause;
    filter.addTo(clause, OrderFilter::Form::OfKind);
    return gatherFrom(QStringLiteral("orders o INDEXED BY orders_by_kind"), clause, reading);
}

OrderStatement gather(const Reading &reading, const OrderFilter &filter, const SearchHits &hits)
{
    Clause clause;
    filter.addTo(clause, OrderFilter::Form::Short);
    OrderStatement statement =
        gatherFrom(QStringLiteral("json_each(?) j CROSS JOIN orders o ON o.oid = j.value"), clause, reading);
    statement.values.prepend(jsonList(hits.oids));
    return statement;
}

// Measured with a million orders. Only the index of kinds has what the sort by creation needs; for every other sort,
// the row itself is read.
qint64 costOfWalk(qint64 rows)
{
    return rows * 150;
}

qint64 costOfGathering(qint64 rows, OrderSort sort)
{
    return rows * (sort == OrderSort::Created ? 350 : 4000);
}

qint64 costOfGathering(const SearchHits &hits)
{
    return static_cast<qint64>(hits.oids.size()) * 4000;
}

} // namespace platen::store
