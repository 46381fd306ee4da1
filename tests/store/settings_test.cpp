// SPDX-License-Identifier: GPL-3.0-or-later
// Settings have a type and a default, and are stored as they always were.
#include "core/store/setting_store.h"
#include "core/store/statement.h"
#include "tests/store/store_fixture.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

struct Shelf
{
    void keep(const QString &key, const QString &value)
    {
        good(execute(fixture.database(), QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"),
                     {key, value}));
    }

    std::optional<QString> kept(const QString &key)
    {
        return good(
            readValue<QString>(fixture.database(), QStringLiteral("SELECT value FROM settings WHERE key = ?"), {key}));
    }

    StoreFixture fixture;
    SettingStore engine{fixture.database(), SetBy::Engine};
    SettingStore person{fixture.database(), SetBy::Person};
};

} // namespace

TEST_CASE("a setting that was never set, or is unreadable, has its default")
{
    Shelf shelf;
    CHECK(good(shelf.person.value(settings::listenerBind)) == QStringLiteral("127.0.0.1"));
    CHECK_FALSE(good(shelf.person.stored(settings::listenerBind)));
    CHECK_FALSE(good(shelf.person.stored(settings::listenerPort)));
    CHECK(good(shelf.person.value(settings::listenerPort)) == 0);
    CHECK_FALSE(good(shelf.person.value(settings::listenerOn)));
    CHECK(good(shelf.person.value(settings::undoSeconds)) == 8);
    CHECK(good(shelf.person.value(settings::seenResources, QString("Shop"), QString("product"))).isEmpty());
    for (const char *text : {"soon", "-1", ""}) {
        shelf.keep("orders.undoSeconds", text);
        CHECK(good(shelf.person.value(settings::undoSeconds)) == 8);
    }
}

TEST_CASE("settings are read and written with the keys and in the form of earlier versions")
{
    Shelf shelf;
    shelf.keep("listener.bind", "0.0.0.0");
    shelf.keep("listener.port", "8090");
    shelf.keep("listener.publicUrl", "https://hooks.example.org");
    shelf.keep("listener.on", "1");
    shelf.keep("orders.undoSeconds", "0");
    shelf.keep("wizard.account", "Shop");
    shelf.keep("batch.uid", "{}");
    shelf.keep("catalogue.100%2.product", R"([{"id":"a","name":"A"}])");
    shelf.keep("secrets.changed.uid", "stamp");
    CHECK(good(shelf.person.value(settings::listenerBind)) == QStringLiteral("0.0.0.0"));
    CHECK(good(shelf.person.value(settings::listenerPort)) == 8090);
    CHECK(good(shelf.person.value(settings::listenerPublicUrl)) == QStringLiteral("https://hooks.example.org"));
    CHECK(good(shelf.person.value(settings::listenerOn)));
    CHECK(good(shelf.person.value(settings::undoSeconds)) == 0);
    CHECK(good(shelf.person.value(settings::lastAccount)) == QStringLiteral("Shop"));
    CHECK(good(shelf.person.value(settings::lastBatch, QString("uid"))) == QStringLiteral("{}"));
    CHECK(good(shelf.person.value(settings::seenResources, QString("100%2"), QString("product"))).size() == 1);
    CHECK(good(shelf.person.value(settings::secretsStamp, QString("uid"))) == QStringLiteral("stamp"));

    good(shelf.person.set(settings::listenerOn, false));
    good(shelf.person.set(settings::undoSeconds, 12));
    good(shelf.person.set(settings::seenResources, QJsonArray{QJsonObject{{"id", "b"}, {"name", "B"}}},
                          QString("100%2"), QString("product")));
    CHECK(shelf.kept("listener.on") == QStringLiteral("0"));
    CHECK(shelf.kept("orders.undoSeconds") == QStringLiteral("12"));
    CHECK(shelf.kept("catalogue.100%2.product") == QStringLiteral(R"([{"id":"b","name":"B"}])"));
}

TEST_CASE("a person cannot change what Platen sets for itself")
{
    Shelf shelf;
    good(shelf.engine.set(settings::listenerPort, 8080));
    CHECK(bad(shelf.person.set(settings::listenerPort, 1)).code == ErrorCode::Refused);
    CHECK(good(shelf.person.value(settings::listenerPort)) == 8080);
    good(shelf.engine.set(settings::listenerPort, 8081));
    CHECK(good(shelf.person.value(settings::listenerPort)) == 8081);
    good(shelf.engine.set(settings::listenerPublicUrl, QString("https://a.example.org")));
    good(shelf.person.set(settings::listenerPublicUrl, QString()));
    CHECK(good(shelf.person.value(settings::listenerPublicUrl)).isEmpty());
}
