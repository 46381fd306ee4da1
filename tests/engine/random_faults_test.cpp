// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever fails on the way, and in whatever order: what was placed is at the provider exactly once in the end, and
// never twice on the way.
//
// PLATEN_RANDOM_ORDERS sets the number of orders at each provider (default: 6), PLATEN_RANDOM_SEED their faults.
#include "tests/support/catch.h"

#include "core/domain/order_document.h"
#include "core/providers/registry.h"
#include "tests/engine/fixture.h"
#include "tests/support/environment.h"
#include "tests/support/shops.h"

#include <QRandomGenerator>

using namespace platen;
using namespace platen::test;

namespace {

template <std::size_t count>
const char *oneOf(const std::array<const char *, count> &choices, QRandomGenerator &random)
{
    return choices[random.bounded(static_cast<quint32>(count))];
}

// A shop whose provider and program fail at random.
class UnluckyShop
{
public:
    UnluckyShop(const QString &provider, quint32 seed)
        : m_provider(provider)
        , m_random(seed)
        , m_desk(m_shop.open(timeout))
    {
        const ShopAccount account = shopAccountAt(provider, m_shop.sandbox);
        const QHash<QString, QString> secrets{{account.secret, QString::fromUtf8(m_shop.sandbox.apiKey())}};
        REQUIRE(await((*m_desk)->accounts().add(provider, QStringLiteral("Shop"), account.settings, secrets)));
    }

    // Places an order with faults; returns its local id.
    QString place(const QString &reference)
    {
        spoil("POST *", m_random.bounded(2));
        spoil("POST *order*", m_random.bounded(4));
        spoil("GET *", m_random.bounded(4));
        const Result<Draft> draft = readDraft(bytes(draftFor(m_provider, reference)));
        REQUIRE(draft);
        const Result<Order> order = await((*m_desk)->orders().create(*draft, {}));
        const QString id = order ? order->id : orderIdOf(order.error());
        REQUIRE_FALSE(id.isEmpty());
        requireAtMostOne(id, reference);
        for (int steps = m_random.bounded(4); steps > 0; --steps) {
            suffer(id);
            requireAtMostOne(id, reference);
        }
        m_shop.sandbox.clearFaults();
        return id;
    }

    // The network works again.
    void recover(const QString &id, const QString &reference)
    {
        m_shop.sandbox.clearFaults();
        REQUIRE(await((*m_desk)->sync().run({}, false)));
        const QJsonArray there = m_shop.sandbox.ordersWith(reference);
        if ((*m_desk)->orders().find(id)->order.stage == Stage::Unknown) {
            // It was not found and cannot be sent again automatically, or the provider cannot be queried. A person
            // finds out.
            REQUIRE((there.isEmpty() || !findProvider(m_provider)->can(Capability::FindSubmitted)));
            const Resolution::Kind kind = there.isEmpty() ? Resolution::Kind::Resend : Resolution::Kind::Exists;
            const Result<Order> resolved = await((*m_desk)->outbox().resolve(id, {kind, idThere(there)}));
            INFO((resolved ? std::string() : resolved.error().message.english().toStdString()));
            REQUIRE(resolved);
        }
        const store::StoredOrder order = *(*m_desk)->orders().find(id);
        CHECK(isAccepted(order.order.stage));
        CHECK_FALSE(order.order.remoteId.isEmpty());
        CHECK(m_shop.sandbox.ordersWith(reference).size() == 1);
    }

    [[nodiscard]] bool isOutboxEmpty() { return (*m_desk)->outbox().entries()->empty(); }
    [[nodiscard]] qsizetype ordersThere() { return m_shop.sandbox.orders().size(); }
    [[nodiscard]] int lost() const { return m_lost; }

private:
    static constexpr std::chrono::milliseconds timeout{400};

    void spoil(const QByteArray &match, quint32 times)
    {
        static constexpr std::array kinds{"dropBefore", "dropAfter", "cutShort", "500",        "500after",
                                          "502",        "503",       "html",     "brokenJson", "slow"};
        for (; times > 0; --times)
            m_shop.sandbox.fault(match, oneOf(kinds, m_random), 1, 600);
    }

    void suffer(const QString &id)
    {
        static constexpr std::array steps{"sync", "retry", "restart", "fault"};
        const QByteArray step = oneOf(steps, m_random);
        if (step == "sync") {
            (void)await((*m_desk)->sync().run({}, false));
        } else if (step == "retry") {
            (void)await((*m_desk)->outbox().retry(id));
        } else if (step == "restart") {
            m_desk.reset();
            m_desk = m_shop.open(timeout);
            REQUIRE(m_desk->started());
        } else {
            spoil("*", 1);
        }
    }

    void requireAtMostOne(const QString &id, const QString &reference)
    {
        const qsizetype there = m_shop.sandbox.ordersWith(reference).size();
        const Stage stage = (*m_desk)->orders().find(id)->order.stage;
        INFO(reference << " is " << stageName(stage).toStdString() << " here");
        REQUIRE(there <= 1);
        if (isAccepted(stage))
            REQUIRE(there == 1);
        if (stage == Stage::Failed || stage == Stage::Draft)
            REQUIRE(there == 0);
        m_lost += stage == Stage::Unknown ? 1 : 0;
    }

    static bool isAccepted(Stage stage) { return stage == Stage::Submitted || stage == Stage::Preparing; }

    // The name of each provider's id; one only has ours.
    static QString idThere(const QJsonArray &orders)
    {
        for (const char *name : {"id", "uid", "orderId"}) {
            for (const QJsonValue &order : orders) {
                if (const QString id = order[QLatin1String(name)].toString(); !id.isEmpty())
                    return id;
            }
        }
        return {};
    }

    QString m_provider;
    QRandomGenerator m_random;
    Shop m_shop;
    std::unique_ptr<Desk> m_desk;
    int m_lost = 0; // how often an order was seen as unknown
};

} // namespace

TEST_CASE("Whatever fails, an order is at the provider exactly once in the end")
{
    const int orders = numberFromEnvironment("PLATEN_RANDOM_ORDERS", 6);
    const quint32 seed = seedFromEnvironment("PLATEN_RANDOM_SEED");
    const auto index = static_cast<qsizetype>(GENERATE(range(0, 5)));
    const QString provider = everyProvider().at(index);
    INFO("PLATEN_RANDOM_SEED=" << seed << " at " << provider);
    UnluckyShop shop(provider, seed);
    for (int i = 0; i < orders; ++i) {
        const QString reference = QStringLiteral("LUCK-%1").arg(i);
        const QString id = shop.place(reference);
        shop.recover(id, reference);
    }
    CHECK(shop.isOutboxEmpty());
    CHECK(shop.ordersThere() == orders);
    if (qEnvironmentVariableIsSet("PLATEN_RANDOM_ORDERS"))
        WARN(provider << ": " << shop.lost() << " times an answer was lost");
}
