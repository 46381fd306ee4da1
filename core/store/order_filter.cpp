// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_filter.h"

#include "core/store/account_store.h"
#include "core/store/sqlite_rows.h"
#include "core/store/statement.h"
#include "core/store/tables.h"

namespace platen::store {

namespace {

template <typename Number>
QString numberList(const QList<Number> &numbers)
{
    QStringList texts;
    for (const Number number : numbers)
        texts.append(QString::number(number));
    return u'(' + texts.join(u',') + u')';
}

Span spanOf(const OrderQuery &query)
{
    Span span;
    if (query.from.isValid())
        span.from = query.from.toMSecsSinceEpoch();
    if (query.to.isValid()) {
        span.to = query.to.toMSecsSinceEpoch();
        span.from = std::max(span.from, unknownInstant + 1); // an unknown instant is in no range
    }
    return span;
}

} // namespace

Result<std::vector<AccountName>> accountNames(Database &database)
{
    static const Columns<AccountName> columns{
        borrowed<&AccountName::id>(accountTable, "id"),
        borrowed<&AccountName::name>(accountTable, "name"),
        borrowed<&AccountName::slug>(accountTable, "slug"),
    };
    return readRows(database, columns, QStringLiteral("accounts a ORDER BY a.slug"));
}

QString Clause::where() const
{
    return conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
}

void Clause::add(const QString &condition, const QVariantList &itsValues)
{
    conditions.append(condition);
    values += itsValues;
}

bool Span::isWhole() const
{
    return from == std::numeric_limits<qint64>::min() && to == std::numeric_limits<qint64>::max();
}

void Span::addTo(Clause &clause) const
{
    if (from != std::numeric_limits<qint64>::min())
        clause.add(QStringLiteral("o.created_at >= ?"), {from});
    if (to != std::numeric_limits<qint64>::max())
        clause.add(QStringLiteral("o.created_at < ?"), {to});
}

Result<OrderFilter> OrderFilter::of(Database &database, const OrderQuery &query)
{
    OrderFilter filter;
    PLATEN_TRY(const std::vector<AccountName> names, accountNames(database));
    filter.m_allAccounts = query.accounts.isEmpty();
    std::copy_if(names.begin(), names.end(), std::back_inserter(filter.m_accounts), [&query](const AccountName &one) {
        return query.accounts.isEmpty() ||
               std::any_of(query.accounts.begin(), query.accounts.end(),
                           [&one](const QString &name) { return accountSlug(name) == one.slug; });
    });
    for (int stage = 0; stage < stageCount; ++stage) {
        const auto asked = std::find(query.stages.begin(), query.stages.end(), static_cast<Stage>(stage));
        if (query.stages.empty() || asked != query.stages.end())
            filter.m_stages.append(stage);
    }
    filter.m_attention = query.attention;
    filter.m_span = spanOf(query);
    return filter;
}

bool OrderFilter::isOfStage(int stage) const
{
    return m_stages.contains(stage);
}

bool OrderFilter::passesAll() const
{
    return m_allAccounts && m_stages.size() == stageCount && !m_attention;
}

void OrderFilter::addTo(Clause &clause, Form form) const
{
    QList<qint64> ids;
    for (const AccountName &account : m_accounts)
        ids.append(account.id);
    if (form == Form::OfKind || !m_allAccounts)
        clause.add(QStringLiteral("o.account_id IN ") + numberList(ids));
    if (form == Form::OfKind || m_stages.size() < stageCount)
        clause.add(QStringLiteral("o.stage IN ") + numberList(m_stages));
    if (m_attention)
        clause.add(QStringLiteral("o.needs_attention = 1"));
    else if (form == Form::OfKind)
        clause.add(QStringLiteral("o.needs_attention IN (0, 1)"));
}

Result<Tally> tallyKinds(Database &database, const OrderFilter &filter)
{
    Clause clause;
    filter.addTo(clause, OrderFilter::Form::OfKind);
    Tally tally;
    PLATEN_CHECK(eachSqliteRow(database,
                               QStringLiteral("SELECT coalesce(sum(n), 0), coalesce(sum(n) FILTER (%1), 0) FROM "
                                              "order_counts o")
                                   .arg(clause.where().mid(1)),
                               clause.values, [&tally](const SqliteRow &row) {
                                   tally = {row.number(0), row.number(1)};
                                   return true;
                               }));
    return tally;
}

} // namespace platen::store
