// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of a list as conditions of statements, and how many orders pass them, without reading the orders.
#pragma once

#include "core/store/database.h"
#include "core/store/order_query.h"

#include <limits>
#include <optional>
#include <vector>

namespace platen::store {

struct AccountName
{
    qint64 id = 0;
    QString name;
    QString slug;
};
Result<std::vector<AccountName>> accountNames(Database &database); // by slug

// A part of a statement and its values.
struct Clause
{
    QStringList conditions;
    QVariantList values;
    [[nodiscard]] QString where() const; // with the keyword, or empty
    void add(const QString &condition, const QVariantList &itsValues = {});
};

// When orders were created: from `from` to before `to`. Unknown instants are in no range but the whole.
struct Span
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();
    [[nodiscard]] bool isWhole() const;
    void addTo(Clause &clause) const;
};

class OrderFilter
{
public:
    static Result<OrderFilter> of(Database &database, const OrderQuery &query);

    [[nodiscard]] const std::vector<AccountName> &accounts() const { return m_accounts; } // that it lets pass, by slug
    [[nodiscard]] bool isOfStage(int stage) const;
    [[nodiscard]] bool passesAll() const; // no order is left out, except by the span
    [[nodiscard]] const Span &span() const { return m_span; }

    // The conditions that are not of the span: `only` those that leave something out, or one for each column of
    // orders_by_kind.
    enum class Form { Short, OfKind };
    void addTo(Clause &clause, Form form) const;

private:
    std::vector<AccountName> m_accounts;
    bool m_allAccounts = true;
    QList<int> m_stages;
    bool m_attention = false;
    Span m_span;
};

struct Tally
{
    qint64 all = 0;      // orders of any kind
    qint64 matching = 0; // those that pass the filter
};
// Without the span.
Result<Tally> tallyKinds(Database &database, const OrderFilter &filter);

// The exact number of orders that pass, with the span.
Result<qint64> countMatching(Database &database, const OrderFilter &filter);

// The part of time that holds the first `limit` orders that pass, in order of creation, after the instant `after`
// (nullopt: from the start); all that are left, if they are fewer.
struct Stretch
{
    Span span;
    Tally rows; // about: of a period at the edge of the span, as much as its share of the time; at least 1 of any
};
Result<Stretch> firstStretch(Database &database, const OrderFilter &filter, bool descending,
                             const std::optional<qint64> &after, qint64 limit);

} // namespace platen::store
