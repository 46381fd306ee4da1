// SPDX-License-Identifier: GPL-3.0-or-later
// Syncing with a provider whose clock differs from ours, or that does not send its time.
#include "tests/support/catch.h"

#include "core/domain/instant.h"
#include "core/store/account_store.h"
#include "tests/engine/fixture.h"
#include "tests/net/raw_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>

using namespace platen;
using namespace platen::test;

namespace {

// A list of orders, with its own clock.
class ProviderOrders
{
public:
    ProviderOrders()
        : m_server([this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); })
    {
    }

    [[nodiscard]] QString url() const { return m_server.url(QString()).toString(); }
    void add(int number, const QDateTime &created) { m_orders.emplace_back(number, created); }

    std::optional<QDateTime> clock; // nullopt: responses have no date
    QList<QDateTime> asked;         // the start dates of the requests; invalid: all orders

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const QUrl target = QUrl::fromEncoded(request.split(' ').value(1));
        const QString wanted = QUrlQuery(target).queryItemValue(QStringLiteral("createdFrom"), QUrl::FullyDecoded);
        const QDateTime from = parseInstant(wanted);
        if (!QUrlQuery(target).hasQueryItem(QStringLiteral("orderIds")))
            asked.append(from);
        QJsonArray orders;
        for (const auto &[number, created] : m_orders) {
            if (!from.isValid() || created > from)
                orders.append(
                    QJsonObject{{"id", QStringLiteral("ord_%1").arg(number)},
                                {"created", formatInstant(created)},
                                {"status", QJsonObject{{"stage", "Complete"}}},
                                {"recipient", QJsonObject{{"name", "Quill Example"}}},
                                {"items", QJsonArray{QJsonObject{{"id", "ori_1"}, {"sku", "A"}, {"copies", 1}}}}});
        }
        const QByteArray body =
            QJsonDocument(QJsonObject{{"outcome", "Ok"}, {"orders", orders}, {"hasMore", false}}).toJson();
        QByteArray head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
            "\r\n";
        if (clock)
            head += "Date: " + QLocale::c().toString(*clock, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
                    " GMT\r\n";
        socket.write(head + "\r\n" + body);
    }

    std::vector<std::pair<int, QDateTime>> m_orders;
    RawServer m_server;
};

std::unique_ptr<Desk> deskAt(const ProviderOrders &orders, const QTemporaryDir &folder,
                             const std::shared_ptr<CredentialStore> &secrets)
{
    auto desk = std::make_unique<Desk>(folder.path(), secrets);
    const QJsonObject settings{{"base_url", orders.url()}};
    const QHash<QString, QString> values{{QStringLiteral("api_key"), QStringLiteral("k")}};
    REQUIRE(await((*desk)->accounts().add(QStringLiteral("prodigi"), accountName, settings, values)));
    return desk;
}

qint64 newOrders(Desk &desk)
{
    const Result<std::vector<SyncReport>> reports = await(desk->sync().run({}, false));
    REQUIRE(reports.has_value());
    REQUIRE(reports->size() == 1);
    CHECK_FALSE(reports->front().error.has_value());
    return reports->front().added;
}

} // namespace

TEST_CASE("New orders are requested by the provider's clock")
{
    const QDateTime ours = QDateTime::currentDateTimeUtc();
    // Its clock is right, behind ours, or not sent.
    const auto [tells, behind] = GENERATE(table<bool, int>({{true, 0}, {true, 10}, {true, 400}, {false, 0}}));
    const double ahead = GENERATE(0.0, 0.004, 1.0, 5.0, 60'000.0); // days: the odd order's date
    ProviderOrders orders;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(ours.addDays(-behind).toSecsSinceEpoch(), Qt::UTC);
    orders.clock = tells ? std::optional(now) : std::nullopt;
    orders.add(1, now.addDays(-30));
    orders.add(2, now.addSecs(static_cast<qint64>(ahead * 86'400)));
    const QTemporaryDir folder;
    auto desk = deskAt(orders, folder, makeMemoryStore());
    CHECK(newOrders(*desk) == 2);
    orders.add(3, now.addSecs(1));
    CHECK(newOrders(*desk) == 1);
    for (const QDateTime &from : orders.asked)
        CHECK((!from.isValid() || from <= now));
}

TEST_CASE("A mark in the future, from an older version, is forgotten")
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ProviderOrders orders;
    orders.clock = now;
    orders.add(1, now.addDays(-3));
    const QTemporaryDir folder;
    const std::shared_ptr<CredentialStore> secrets = makeMemoryStore();
    auto desk = deskAt(orders, folder, secrets);
    const qint64 account = await((*desk)->accounts().all())->front().account.id;
    desk.reset();
    {
        Result<std::unique_ptr<store::Database>> database =
            store::Database::open(*DataDir::open(folder.path()), store::Database::Access::Write);
        REQUIRE(database);
        const QJsonObject poisoned{{"mark", "2199-01-01T00:00:00Z"}, {"lastId", "99999999"}};
        REQUIRE(store::AccountStore(**database).setSyncState(account, poisoned));
    }
    desk = std::make_unique<Desk>(folder.path(), secrets);
    CHECK(newOrders(*desk) == 1);
    orders.add(2, now);
    orders.asked.clear();
    CHECK(newOrders(*desk) == 1);
    REQUIRE(orders.asked.size() == 1);
    CHECK(orders.asked.front().isValid()); // and it is incremental again
    CHECK(orders.asked.front() < now);
}
