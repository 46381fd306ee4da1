// SPDX-License-Identifier: GPL-3.0-or-later
// What the counts by period say of an order_filter.h's time: a whole period is counted without reading its orders.
#include "core/store/order_filter.h"
#include "core/store/sqlite_rows.h"
#include "core/store/statement.h"

#include <cmath>

namespace platen::store {

namespace {

constexpr int periodBits = 31; // as in the migration that made order_periods
constexpr qint64 never = std::numeric_limits<qint64>::max();

qint64 periodOf(qint64 instant)
{
    return instant >> periodBits;
}

Span spanOf(qint64 period)
{
    const bool isLast = period >= periodOf(never);
    return {period * (qint64(1) << periodBits), isLast ? never : (period + 1) * (qint64(1) << periodBits)};
}

// The periods that lie wholly in the span; none if the first is after the last.
struct Periods
{
    qint64 first = 0;
    qint64 last = 0;
};

Periods wholePeriods(const Span &span)
{
    const qint64 first = periodOf(span.from);
    return {spanOf(first).from == span.from ? first : first + 1,
            span.to == never ? periodOf(never) : periodOf(span.to) - 1};
}

// How much of the period lies in the span.
double shareOf(const Span &period, const Span &span)
{
    const auto length = [](qint64 from, qint64 to) { return static_cast<double>(to) - static_cast<double>(from); };
    const double inside = length(std::max(period.from, span.from), std::min(period.to, span.to));
    return std::clamp(inside / length(period.from, period.to), 0.0, 1.0);
}

qint64 portion(qint64 rows, double share)
{
    return static_cast<qint64>(std::ceil(static_cast<double>(rows) * share));
}

Result<qint64> number(Database &database, const QString &sql, const Clause &clause)
{
    qint64 number = 0;
    PLATEN_CHECK(eachSqliteRow(database, sql + clause.where(), clause.values, [&number](const SqliteRow &row) {
        number = row.number(0);
        return true;
    }));
    return number;
}

Result<qint64> countRows(Database &database, const OrderFilter &filter, const Span &span)
{
    if (span.from >= span.to)
        return 0;
    Clause clause;
    if (!filter.passesAll())
        filter.addTo(clause, OrderFilter::Form::OfKind);
    span.addTo(clause);
    return number(database,
                  QStringLiteral("SELECT count(*) FROM orders o INDEXED BY ") +
                      (filter.passesAll() ? QStringLiteral("orders_by_created") : QStringLiteral("orders_by_kind")),
                  clause);
}

} // namespace

Result<qint64> countMatching(Database &database, const OrderFilter &filter)
{
    const Span &span = filter.span();
    if (span.isWhole())
        return tallyKinds(database, filter).map([](const Tally &tally) { return tally.matching; });
    const Periods whole = wholePeriods(span);
    if (whole.first > whole.last)
        return countRows(database, filter, span);
    Clause inside;
    filter.addTo(inside, OrderFilter::Form::OfKind);
    inside.add(QStringLiteral("o.period BETWEEN ? AND ?"), {whole.first, whole.last});
    PLATEN_TRY(const qint64 middle,
               number(database, QStringLiteral("SELECT coalesce(sum(n), 0) FROM order_periods o"), inside));
    PLATEN_TRY(const qint64 before, countRows(database, filter, {span.from, spanOf(whole.first).from}));
    PLATEN_TRY(const qint64 after, countRows(database, filter, {spanOf(whole.last).to, span.to}));
    return before + middle + after;
}

Result<Stretch> firstStretch(Database &database, const OrderFilter &filter, bool descending,
                             const std::optional<qint64> &after, qint64 limit)
{
    Span span = filter.span();
    if (after && descending)
        span.to = std::min(span.to, *after == never ? never : *after + 1);
    else if (after)
        span.from = std::max(span.from, *after);
    if (span.from >= span.to)
        return Stretch{span, {}};
    Clause clause;
    filter.addTo(clause, OrderFilter::Form::OfKind);
    const Periods whole = wholePeriods(span);
    std::optional<Span> found;
    Stretch stretch;
    qint64 certain = 0;
    const auto take = [&](const SqliteRow &row) {
        const qint64 period = row.number(0);
        const qint64 matching = row.number(2);
        if (matching == 0 && !found)
            return true;
        const Span here = spanOf(period);
        if (!found)
            found = here;
        found = Span{std::min(found->from, here.from), std::max(found->to, here.to)};
        const double share = shareOf(here, span);
        stretch.rows.all += portion(row.number(1), share);
        stretch.rows.matching += portion(matching, share);
        if (period >= whole.first && period <= whole.last)
            certain += matching;
        return certain < limit;
    };
    PLATEN_CHECK(eachSqliteRow(
        database,
        QStringLiteral("SELECT o.period, sum(o.n), coalesce(sum(o.n) FILTER (%1), 0) FROM order_periods o "
                       "WHERE o.period BETWEEN ? AND ? GROUP BY o.period ORDER BY o.period%2")
            .arg(clause.where().mid(1), descending ? QStringLiteral(" DESC") : QString()),
        clause.values + QVariantList{periodOf(span.from), periodOf(span.to - 1)}, take));
    if (found)
        stretch.span = {std::max(span.from, found->from), std::min(span.to, found->to)};
    return stretch;
}

} // namespace platen::store
