// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/list_model.h"

#include "core/store/search_text.h"

#include <QRegularExpression>

using namespace platen::store;

namespace platen::test {

namespace {

bool has(const SearchText &text, const QString &word)
{
    // A short word is found at the beginning of a word, or anywhere in some scripts.
    static const QString anywhere = QStringLiteral("[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}\\p{Thai}]");
    const QString escaped = QRegularExpression::escape(word);
    const QRegularExpression atStart(
        QStringLiteral("(?<![\\p{L}\\p{N}\\p{M}])%1|(?=[^\\p{L}\\p{N}\\p{M}])%1|(?=%2)%1").arg(escaped, anywhere));
    const bool isShort = word.toUcs4().size() < 3;
    for (const QString &part : {text.recipient, text.other}) {
        if (isShort ? atStart.match(part).hasMatch() : part.contains(word))
            return true;
    }
    return false;
}

bool matches(const StoredOrder &stored, const OrderQuery &query)
{
    const Order &order = stored.order;
    if (!query.accounts.isEmpty() && !query.accounts.contains(order.account))
        return false;
    if (!query.stages.empty() && std::find(query.stages.begin(), query.stages.end(), order.stage) == query.stages.end())
        return false;
    if (query.attention && !order.needsAttention)
        return false;
    if (query.from.isValid() && !(order.createdAt.isValid() && order.createdAt >= query.from))
        return false;
    if (query.to.isValid() && !(order.createdAt.isValid() && order.createdAt < query.to))
        return false;
    const SearchText text = searchText(order);
    const QStringList words = folded(query.search).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return has(text, word); });
}

// As SQLite compares text: by bytes of UTF-8.
int compare(const QString &a, const QString &b)
{
    const QByteArray left = a.toUtf8();
    const QByteArray right = b.toUtf8();
    return left < right ? -1 : left > right ? 1 : 0;
}

template <typename T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

qint64 milliseconds(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

int compareBy(const Order &a, const Order &b, OrderSort sort)
{
    switch (sort) {
    case OrderSort::Created:
        return compareValues(milliseconds(a.createdAt), milliseconds(b.createdAt));
    case OrderSort::Updated:
        return compareValues(milliseconds(a.updatedAt), milliseconds(b.updatedAt));
    case OrderSort::Reference:
        return compare(sortKey(a.reference), sortKey(b.reference));
    case OrderSort::Recipient:
        return compare(sortKey(a.recipient.name), sortKey(b.recipient.name));
    case OrderSort::RemoteId:
        return compare(a.remoteId, b.remoteId);
    case OrderSort::Account:
        return compare(accountSlug(a.account), accountSlug(b.account));
    case OrderSort::Stage:
        return compareValues(a.stage, b.stage);
    case OrderSort::Total: {
        const Money left = a.total.value_or(Money());
        const Money right = b.total.value_or(Money());
        const int currency = compare(left.currency, right.currency);
        return currency != 0 ? currency : compareValues(left.minor, right.minor);
    }
    }
    return 0;
}

} // namespace

std::vector<qint64> expectedList(const std::vector<StoredOrder> &orders, const OrderQuery &query)
{
    std::vector<const StoredOrder *> found;
    for (const StoredOrder &stored : orders) {
        if (matches(stored, query))
            found.push_back(&stored);
    }
    const bool sections = query.sort == OrderSort::Account || query.sort == OrderSort::Stage;
    std::sort(found.begin(), found.end(), [&query, sections](const StoredOrder *a, const StoredOrder *b) {
        const int order = compareBy(a->order, b->order, query.sort);
        if (order != 0)
            return query.descending ? order > 0 : order < 0;
        // Within an account or a stage the newest come first.
        const int created = sections ? compareBy(a->order, b->order, OrderSort::Created) : 0;
        if (created != 0)
            return created > 0;
        return (sections || query.descending) ? a->oid > b->oid : a->oid < b->oid;
    });
    std::vector<qint64> oids;
    for (const StoredOrder *stored : found)
        oids.push_back(stored->oid);
    return oids;
}

OrderQuery randomQuery(Random &random, const std::vector<StoredOrder> &orders)
{
    OrderQuery query;
    const QStringList names{QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("Gamma")};
    for (int i = pick(random, 0, 2); i > 0; --i)
        query.accounts.append(names[pick(random, 0, 2)]);
    for (int i = std::max(0, pick(random, -2, 3)); i > 0; --i)
        query.stages.push_back(static_cast<Stage>(pick(random, 0, stageCount - 1)));
    query.attention = pick(random, 0, 3) == 0;
    const Order &some = orders[static_cast<std::size_t>(pick(random, 0, static_cast<int>(orders.size()) - 1))].order;
    const Order &other = orders[static_cast<std::size_t>(pick(random, 0, static_cast<int>(orders.size()) - 1))].order;
    if (pick(random, 0, 4) == 0)
        query.from = some.createdAt;
    if (pick(random, 0, 4) == 0)
        query.to = other.createdAt;
    const auto piece = [&random](const QString &text) {
        return text.mid(pick(random, 0, static_cast<int>(text.size())), pick(random, 1, 4));
    };
    switch (pick(random, 0, 8)) {
    case 0:
        query.search = some.recipient.name.mid(1, pick(random, 1, 6));
        break;
    case 1:
        query.search = some.reference.right(pick(random, 1, 4)) + u' ' + some.recipient.address.city.left(3);
        break;
    case 2:
        query.search = randomText(random, 4);
        break;
    case 3:
        query.search = piece(some.recipient.name);
        break;
    case 4:
        query.search = piece(some.recipient.address.city) + u' ' + piece(some.recipient.name);
        break;
    case 5:
        query.search = some.recipient.name.section(u' ', -1);
        break;
    default:
        break;
    }
    query.sort = static_cast<OrderSort>(pick(random, 0, 7));
    query.descending = pick(random, 0, 1) == 1;
    return query;
}

std::string described(const OrderQuery &query)
{
    QStringList stages;
    for (const Stage stage : query.stages)
        stages.append(stageName(stage));
    return QStringLiteral("sort %1 descending %2 accounts %3 stages %4 attention %5 from %6 to %7 search “%8”")
        .arg(static_cast<int>(query.sort))
        .arg(query.descending)
        .arg(query.accounts.join(u','), stages.join(u','))
        .arg(query.attention)
        .arg(query.from.toString(Qt::ISODateWithMs), query.to.toString(Qt::ISODateWithMs), query.search)
        .toStdString();
}

} // namespace platen::test
