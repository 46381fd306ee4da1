// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's events may arrive in any order and any number of times: the order ends as if each had arrived once, in
// sequence.
//
// PLATEN_EVENT_ORDERS sets how many arrivals are tried at each provider (default: 4), PLATEN_RANDOM_SEED which.
#include "tests/support/catch.h"

#include "core/domain/order_document.h"
#include "tests/engine/fixture.h"
#include "tests/support/environment.h"
#include "tests/support/shops.h"

#include <QDir>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace platen;
using namespace platen::test;

namespace {

const QString reference = QStringLiteral("ORDER-1");
const QByteArray webhookSecret = "invented for this test";

struct Reported
{
    QByteArray contentType;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

// A listening engine on a folder that contains the account and its order.
class Listening
{
public:
    Listening(const QString &folder, std::shared_ptr<CredentialStore> secrets)
        : m_desk(folder, std::move(secrets))
    {
        QObject::connect(&m_desk.engine(), &Engine::eventDone, &m_context, [this] { ++m_settled; });
        m_desk->runInBackground(false);
        const Result<ListenerInfo> info = await(m_desk->webhooks().start({{}, 0, {}}));
        REQUIRE(info);
        m_url = info->endpoints[0].second;
    }

    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] int settled() const { return m_settled; }
    Order order() { return m_desk->orders().find(reference)->order; }

    // Signed again, because signatures are not stored.
    void hear(const Reported &reported)
    {
        const QByteArray signature =
            QMessageAuthenticationCode::hash(reported.body, webhookSecret, QCryptographicHash::Sha256).toHex();
        auto headers = reported.headers;
        headers.emplace_back("X-PrintIntegrator-Signature", signature);
        REQUIRE(sendHttp("POST", m_url, reported.body, reported.contentType, headers).status == 200);
    }
    // All received events, the oldest first.
    std::vector<Reported> everything()
    {
        std::vector<Reported> all;
        Result<std::vector<store::InboxEvent>> events = m_desk->inbox().events({}, {}, false, 1000);
        REQUIRE(events);
        std::reverse(events->begin(), events->end());
        for (const store::InboxEvent &event : *events) {
            Reported reported;
            reported.body = event.body;
            for (auto header = event.headers.begin(); header != event.headers.end(); ++header) {
                const QByteArray name = header.key().toLatin1();
                const QByteArray value = header.value().toString().toLatin1();
                if (name.toLower() == "content-type")
                    reported.contentType = value;
                else if (name.toLower().startsWith("ce-"))
                    reported.headers.emplace_back(name, value);
            }
            all.push_back(reported);
        }
        return all;
    }

private:
    Desk m_desk;
    QObject m_context;
    QString m_url;
    int m_settled = 0;
};

// Without the members that depend on when it was received.
QJsonObject timeless(const Order &order)
{
    QJsonObject document = orderDocument(order);
    document.remove(QLatin1String("updatedAt"));
    QJsonArray shipments = document["shipments"].toArray();
    std::vector<QJsonValue> sorted(shipments.begin(), shipments.end());
    std::sort(sorted.begin(), sorted.end(), [](const QJsonValue &a, const QJsonValue &b) {
        return a["remoteId"].toString() < b["remoteId"].toString();
    });
    shipments = {};
    for (const QJsonValue &shipment : sorted)
        shipments.append(shipment);
    document["shipments"] = shipments;
    return document;
}

void copyFolder(const QString &from, const QString &to)
{
    const QStringList names = QDir(from).entryList(QDir::Files);
    REQUIRE_FALSE(names.isEmpty());
    for (const QString &name : names)
        REQUIRE(QFile::copy(from + u'/' + name, to + u'/' + name));
}

std::vector<Reported> shuffled(const std::vector<Reported> &reported, QRandomGenerator &random)
{
    std::vector<Reported> all = reported;
    for (const Reported &one : reported) {
        if (random.bounded(3) == 0)
            all.push_back(one);
    }
    std::shuffle(all.begin(), all.end(), random);
    return all;
}

} // namespace

TEST_CASE("In whatever order events arrive, and however often, the order ends the same")
{
    const int arrivals = numberFromEnvironment("PLATEN_EVENT_ORDERS", 4);
    const quint32 seed = seedFromEnvironment("PLATEN_RANDOM_SEED");
    const auto provider = GENERATE(as<QString>(), "prodigi", "cimpress-open", "printintegrator", "idealfactory");
    INFO(provider << ", PLATEN_RANDOM_SEED=" << seed);
    QRandomGenerator random(seed);

    // Placed, with no events received yet.
    Shop shop;
    {
        auto desk = shop.open();
        const ShopAccount account = shopAccountAt(provider, shop.sandbox);
        QHash<QString, QString> secrets{{account.secret, QString::fromUtf8(shop.sandbox.apiKey())}};
        if (provider == u"printintegrator")
            secrets.insert(QStringLiteral("webhook_secret"), QString::fromLatin1(webhookSecret));
        REQUIRE(await((*desk)->accounts().add(provider, QStringLiteral("Shop"), account.settings, secrets)));
        const Result<Draft> draft = readDraft(draftFor(provider, reference));
        REQUIRE(draft);
        REQUIRE(await((*desk)->orders().create(*draft, {})));
    }
    const QTemporaryDir placed;
    copyFolder(shop.folder.path(), placed.path());

    // In sequence.
    std::vector<Reported> reported;
    QJsonObject expected;
    {
        Listening listening(shop.folder.path(), shop.secrets);
        const QJsonObject wish{
            {"provider", provider}, {"url", listening.url()}, {"secret", QString::fromLatin1(webhookSecret)}};
        REQUIRE(sendHttp("POST", shop.sandbox.url() + "/_sandbox/callback", bytes(wish)).status == 200);
        const QString remoteId = listening.order().remoteId;
        for (int step = 0; step < 8 && listening.order().stage != Stage::Shipped; ++step) {
            const int before = listening.settled();
            shop.sandbox.act(remoteId, "advance");
            (void)eventually([&] { return listening.settled() > before; }, 500);
        }
        const auto isQuiet = [&listening, last = -1]() mutable {
            return std::exchange(last, listening.settled()) == listening.settled();
        };
        REQUIRE(eventually(isQuiet));
        reported = listening.everything();
        expected = timeless(listening.order());
    }
    REQUIRE_FALSE(reported.empty());
    INFO(reported.size() << " events, and then " << QJsonDocument(expected).toJson().toStdString());

    for (int arrival = 0; arrival < arrivals; ++arrival) {
        const QTemporaryDir folder;
        copyFolder(placed.path(), folder.path());
        Listening listening(folder.path(), shop.secrets);
        const std::vector<Reported> events = shuffled(reported, random);
        for (const Reported &one : events)
            listening.hear(one);
        REQUIRE(eventually([&] { return listening.settled() >= static_cast<int>(events.size()); }));
        CHECK(QJsonDocument(timeless(listening.order())).toJson() == QJsonDocument(expected).toJson());
    }
}
