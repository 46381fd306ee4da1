// SPDX-License-Identifier: GPL-3.0-or-later
// Events that version 1 acknowledged but did not apply (tests/store/version_1_test.cpp) are applied by this version,
// once.
#include "tests/support/catch.h"

#include "core/http/server.h"
#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"
#include "core/store/statement.h"
#include "tests/engine/fixture.h"

#include <QUrlQuery>

using namespace platen;
using namespace platen::test;
using store::EventOutcome;

namespace {

// Has every requested order, complete.
http::Answer answer(const http::Request &request)
{
    QJsonArray orders;
    const QStringList ids = QUrlQuery(QUrl::fromEncoded(request.target)).allQueryItemValues(QStringLiteral("orderIds"));
    for (const QString &id : ids) {
        orders.append(QJsonObject{{"id", id},
                                  {"created", "2026-11-30T08:00:00Z"},
                                  {"lastUpdated", "2026-11-30T08:05:00Z"},
                                  {"shippingMethod", "Standard"},
                                  {"status", QJsonObject{{"stage", "Complete"}, {"issues", QJsonArray()}}},
                                  {"charges", QJsonArray()},
                                  {"shipments", QJsonArray()},
                                  {"items", QJsonArray()}});
    }
    http::Answer answer;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = QJsonDocument(QJsonObject{{"outcome", "Ok"}, {"orders", orders}, {"hasMore", false}}).toJson();
    return answer;
}

struct OldDesk
{
    OldDesk()
        : provider([](const http::Request &request, const http::Responder &responder) { responder(answer(request)); })
    {
        REQUIRE(provider.listen(QHostAddress(QHostAddress::LocalHost), 0));
        const DataDir dir = *DataDir::open(folder.path());
        REQUIRE(QFile::copy(qEnvironmentVariable("PLATEN_SOURCE_DIR") +
                                QStringLiteral("/tests/store/data/version_1.sqlite3"),
                            dir.database()));
        REQUIRE(QFile::setPermissions(dir.database(), QFile::ReadOwner | QFile::WriteOwner));
        auto database = *store::Database::open(dir, store::Database::Access::Write);
        const QJsonObject settings{{"base_url", provider.baseUrl()}, {"environment", "sandbox"}};
        REQUIRE(store::execute(*database, QStringLiteral("UPDATE accounts SET settings = ? WHERE id = 1"),
                               {store::bound(settings)}));
        const std::vector<store::AccountRecord> accounts = *store::AccountStore(*database).all();
        for (const store::AccountRecord &account : accounts) {
            for (const char *field : {"api_key", "client_secret"}) {
                const SecretKey key{account.uid, account.name, QString::fromLatin1(field)};
                REQUIRE(await(secrets->write(key, QStringLiteral("sample-51"))));
            }
        }
    }

    // Runs until nothing is pending; returns the outcomes of the events by their numbers.
    QHash<qint64, EventOutcome> applyAll()
    {
        const auto desk = std::make_unique<Desk>(folder.path(), secrets);
        REQUIRE(desk->started());
        (*desk)->runInBackground(false);
        QHash<qint64, EventOutcome> outcomes;
        const bool settled = eventually([&] {
            const Result<std::vector<store::InboxEvent>> events = (*desk)->inbox().events({}, {}, false, 1000);
            for (const store::InboxEvent &event : events.value_or(std::vector<store::InboxEvent>()))
                outcomes.insert(event.id, event.outcome);
            return !outcomes.isEmpty() && !outcomes.values().contains(EventOutcome::Pending);
        });
        CHECK(settled);
        return outcomes;
    }

    std::unique_ptr<store::Database> database() const
    {
        return *store::Database::open(*DataDir::open(folder.path()), store::Database::Access::ReadOnly);
    }
    store::StoredOrder order(const QString &reference) const { return *store::OrderStore(*database()).find(reference); }
    QStringList eventsOf(const QString &reference) const
    {
        QStringList ids;
        const auto open = database();
        const std::vector<TimelineEntry> timeline = *store::OrderReader(*open).timeline(order(reference).oid);
        for (const TimelineEntry &entry : timeline) {
            if (!entry.eventId.isEmpty())
                ids.append(entry.eventId);
        }
        return ids;
    }

    QTemporaryDir folder;
    std::shared_ptr<CredentialStore> secrets = makeMemoryStore();
    http::Server provider;
};

} // namespace

TEST_CASE("What version 1 acknowledged and did not apply is applied, once")
{
    OldDesk at;
    const QHash<qint64, EventOutcome> outcomes = at.applyAll();
    CHECK(outcomes[12] == EventOutcome::Applied); // two events of one message
    CHECK(outcomes[13] == EventOutcome::Applied);
    CHECK(outcomes[14] == EventOutcome::Duplicate);
    CHECK(outcomes[15] == EventOutcome::Duplicate);
    CHECK(outcomes[16] == EventOutcome::Applied);
    CHECK(outcomes[17] == EventOutcome::Duplicate); // the same parcel
    CHECK(outcomes[18] == EventOutcome::Applied);
    CHECK(at.order(QStringLiteral("PO-1")).order.stage == Stage::Shipped);
    CHECK(at.order(QStringLiteral("PO-2")).order.stage == Stage::Shipped);
    CHECK(at.order(QStringLiteral("P-1")).order.stage == Stage::Shipped);
    CHECK(at.order(QStringLiteral("P-1")).order.shipments.size() == 2);
    CHECK(at.eventsOf(QStringLiteral("PO-1")) == QStringList{QStringLiteral("evt_1"), QStringLiteral("evt_5")});
    CHECK(at.eventsOf(QStringLiteral("PO-2")) == QStringList{QStringLiteral("evt_3"), QStringLiteral("evt_6")});
    CHECK(at.eventsOf(QStringLiteral("P-1")) ==
          QStringList{QStringLiteral("in-8"), QStringLiteral("in-16"), QStringLiteral("in-18")});

    CHECK(at.applyAll() == outcomes);
    CHECK(at.eventsOf(QStringLiteral("P-1")).size() == 3);
}

TEST_CASE("An event without an index in its message is found by its id, as stored by earlier versions")
{
    OldDesk at;
    {
        auto database = *store::Database::open(*DataDir::open(at.folder.path()), store::Database::Access::Write);
        REQUIRE(store::execute(*database, QStringLiteral("UPDATE events SET place = NULL WHERE id IN (12, 13)")));
    }
    at.applyAll();
    CHECK(at.eventsOf(QStringLiteral("PO-1")).last() == QStringLiteral("evt_5"));
    CHECK(at.eventsOf(QStringLiteral("PO-2")).last() == QStringLiteral("evt_6"));
}

TEST_CASE("An event of version 1 is replayed like one of this version")
{
    OldDesk at;
    at.applyAll();
    const auto desk = std::make_unique<Desk>(at.folder.path(), at.secrets);
    for (const char *id : {"evt_6", "in-16", "evt_2"}) {
        INFO(id);
        const Result<EventLine> line = await((*desk)->inbox().replay(QString::fromLatin1(id)));
        REQUIRE(line);
        CHECK(line->event == QString::fromLatin1(id));
    }
    CHECK(at.order(QStringLiteral("P-1")).order.shipments.size() == 2);
    CHECK(at.eventsOf(QStringLiteral("PO-2")).size() == 2);
    CHECK(await((*desk)->inbox().replay(QStringLiteral("in-9"))).error().code == ErrorCode::Refused);
}
