// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/registry.h"
#include "core/providers/submitted_match.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

const QDateTime sent(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

std::vector<Item> items(const QStringList &contents) // "SKU*quantity"
{
    std::vector<Item> all;
    for (const QString &one : contents) {
        Item item;
        item.sku = one.section(u'*', 0, 0);
        item.quantity = one.section(u'*', 1).toInt();
        all.push_back(item);
    }
    return all;
}

struct Row
{
    const char *id;
    int seconds; // after it was sent
    QStringList contents;
};

// "none", the id that was found, or the ids that a person has to decide about.
QString matched(const std::vector<Row> &rows, const QDateTime &since = sent, qint64 unreadable = 0)
{
    ListedOrders listed;
    listed.unreadable = unreadable;
    for (const Row &row : rows) {
        RemoteOrder remote;
        remote.order.remoteId = QString::fromLatin1(row.id);
        remote.order.createdAt = sent.addSecs(row.seconds);
        remote.order.items = items(row.contents);
        listed.orders.push_back(remote);
    }
    Draft draft;
    draft.reference = QStringLiteral("R-1");
    draft.items = items({QStringLiteral("A*1"), QStringLiteral("B*2")});
    const Result<std::optional<RemoteOrder>> match =
        matchSubmitted(listed, draft, since, {QStringLiteral("known")}, *findProvider(QStringLiteral("imprinted")));
    if (match)
        return *match ? (*match)->order.remoteId : QStringLiteral("none");
    CHECK(match.error().code == ErrorCode::UnknownOutcome);
    CHECK(match.error().maybeProcessed);
    CHECK(match.error().message.english().contains(QLatin1String("Imprinted")));
    QStringList ids;
    for (const Row &row : rows) {
        if (match.error().message.english().contains(QLatin1String(row.id)))
            ids.append(QString::fromLatin1(row.id));
    }
    return QStringLiteral("unclear:") + ids.join(u',');
}

const QStringList same{QStringLiteral("B*2"), QStringLiteral("A*1")};
const QStringList other{QStringLiteral("B*2"), QStringLiteral("A*2")};
constexpr int hour = 3600;

} // namespace

TEST_CASE("A lost submission is the only order with its items since it was sent")
{
    CHECK(matched({}) == u"none");
    CHECK(matched({{"o-1", 5, same}}) == u"o-1");
    CHECK(matched({{"o-1", -500, same}}) == u"o-1"); // servers differ
    CHECK(matched({{"o-1", 5, {}}}) == u"o-1");      // it does not report its items
    CHECK(matched({{"o-1", 5, same}, {"known", 6, same}}) == u"o-1");
    CHECK(matched({{"o-1", 5, same}, {"o-2", 6, other}}) == u"o-1");
    CHECK(matched({{"o-1", 5, same}, {"o-2", -hour, same}}) == u"o-1");
    CHECK(matched({{"o-1", -25 * hour, same}}) == u"none");
    CHECK(matched({{"o-1", -25 * hour, other}}) == u"none");
    CHECK(matched({{"o-1", -hour, other}}) == u"none");
}

TEST_CASE("What may or may not be a lost submission is left to a person")
{
    CHECK(matched({{"o-1", 5, same}, {"o-2", 6, same}}) == u"unclear:o-1,o-2");
    CHECK(matched({{"o-1", 5, same}, {"o-2", 6, {}}}) == u"unclear:o-1,o-2");
    CHECK(matched({{"o-1", 5, other}}) == u"unclear:o-1");
    CHECK(matched({{"o-1", 5, other}, {"o-2", 5, other}}) == u"unclear:o-1,o-2");
    CHECK(matched({{"o-1", -5 * hour, same}}) == u"unclear:o-1");
    CHECK(matched({}, sent, 1) == u"unclear:");
    // Without a time they cannot be distinguished.
    CHECK(matched({{"o-1", 5, same}, {"o-2", -48 * hour, same}}, {}) == u"unclear:o-1,o-2");
    CHECK(matched({{"o-2", -48 * hour, same}}, {}) == u"o-2");
}

TEST_CASE("Our instants are converted to the provider's clock")
{
    const QDateTime now = sent.addSecs(60);
    CHECK(byProviderClock(sent, now.addSecs(-5 * hour), now) == sent.addSecs(-5 * hour));
    CHECK(byProviderClock(sent, {}, now) == sent);
    CHECK_FALSE(byProviderClock({}, now, now).isValid());
}
