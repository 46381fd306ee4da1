// SPDX-License-Identifier: GPL-3.0-or-later
// Several orders of one account are sent at the same time, but never two that the provider could take for the same one.
#include "tests/support/catch.h"

#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/store/outbox_due.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"
#include "tests/engine/fixture.h"

#include <QSet>

using namespace platen;
using namespace platen::test;
using store::OutboxState;

namespace {

// How many entries are being sent right now, by what is on disk; and whether two of them have the same reference.
struct Sending
{
    int most = 0;
    bool namesakes = false;
    bool sameOrder = false;

    void look(Desk &desk)
    {
        const Result<std::vector<store::OutboxEntry>> entries = desk->outbox().entries();
        REQUIRE(entries);
        QSet<QString> references;
        QSet<qint64> orders;
        int sending = 0;
        for (const store::OutboxEntry &entry : *entries) {
            if (entry.state != OutboxState::Sending)
                continue;
            ++sending;
            namesakes = namesakes || references.contains(entry.reference);
            sameOrder = sameOrder || orders.contains(entry.oid);
            references.insert(entry.reference);
            orders.insert(entry.oid);
        }
        most = std::max(most, sending);
    }
};

} // namespace

TEST_CASE("only a stated limit allows several orders in flight")
{
    Declaration provider;
    CHECK(outbox::mostInFlight(provider) == 1);
    provider.pace = {2, std::chrono::seconds(1)};
    CHECK(outbox::mostInFlight(provider) == 1);
    provider.pace = {30, std::chrono::seconds(30)};
    CHECK(outbox::mostInFlight(provider) == 4);
    provider.capabilities |= Capability::PrepareDraft;
    CHECK(outbox::mostInFlight(provider) == 1);
}

TEST_CASE("several orders are in flight, each once, and namesakes one after the other")
{
    Shop shop;
    auto desk = shop.openNew();
    CreateMode held;
    held.send = CreateMode::Send::NoWait;
    QStringList references;
    for (int i = 0; i < 12; ++i) {
        const QString reference = QStringLiteral("F-%1").arg(i / 2); // each twice
        references.append(reference);
        REQUIRE(await((*desk)->orders().create(sampleDraft(reference), held)));
    }
    Sending sending;
    QObject::connect(&desk->engine(), &Engine::outboxChanged, &desk->engine(), [&] { sending.look(*desk); });
    REQUIRE(await((*desk)->sync().run({}, false)));
    CHECK(sending.most > 1);
    CHECK(sending.most <= 4);
    CHECK_FALSE(sending.namesakes);
    CHECK_FALSE(sending.sameOrder);
    CHECK((*desk)->outbox().entries()->empty());
    for (const QString &reference : references)
        CHECK(shop.sandbox.ordersWith(reference).size() == 2);
}

TEST_CASE("an order behind a namesake whose response was lost is held, though others are in flight")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    CreateMode held;
    held.send = CreateMode::Send::NoWait;
    for (const char *reference : {"H-1", "H-1", "H-2", "H-3"})
        REQUIRE(await((*desk)->orders().create(sampleDraft(QString::fromLatin1(reference)), held)));
    // Each of the first four submissions arrives, and its response is lost; look-ups fail.
    shop.sandbox.fault("POST /v4.0/orders", "dropAfter", 4);
    shop.sandbox.fault("GET *", "500", 100);
    (void)await((*desk)->sync().run({}, false));
    CHECK(shop.sandbox.ordersWith(QStringLiteral("H-1")).size() == 1);
    const std::vector<store::OutboxEntry> open = *(*desk)->outbox().entries();
    REQUIRE(open.size() == 4);
    CHECK(open[0].state == OutboxState::Unknown);
    CHECK(open[1].state == OutboxState::Waiting);
    CHECK(open[2].state == OutboxState::Unknown);

    shop.sandbox.clearFaults();
    for (int i = 0; i < 2; ++i)
        REQUIRE(await((*desk)->sync().run({}, false)));
    CHECK((*desk)->outbox().entries()->empty());
    CHECK(shop.sandbox.ordersWith(QStringLiteral("H-1")).size() == 2);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("H-2")).size() == 1);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("H-3")).size() == 1);
}
