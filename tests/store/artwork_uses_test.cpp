// SPDX-License-Identifier: GPL-3.0-or-later
// Artwork is found again by its content.
#include "tests/store/store_fixture.h"

#include "core/store/artwork_uses.h"
#include "core/store/statement.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

StoredOrder put(StoreFixture &fixture, const AccountRecord &account, const QString &reference, Stage stage,
                const QStringList &digests)
{
    Random random(static_cast<unsigned>(qHash(reference)));
    StoredOrder stored = sampleOrder(random, account, 1);
    stored.order.id.clear();
    stored.order.reference = reference;
    stored.order.remoteId = stage > Stage::Unknown && stage < Stage::Failed ? "remote-" + reference : QString();
    stored.order.stage = stage;
    stored.order.items.resize(1);
    stored.order.items[0].artwork.clear();
    for (const QString &md5 : digests) {
        Artwork artwork;
        artwork.md5 = md5;
        stored.order.items[0].artwork.push_back(artwork);
    }
    good(OrderStore(fixture.database()).insert(stored));
    return stored;
}

QString used(StoreFixture &fixture, const QString &md5, const QString &except = {})
{
    const std::optional<ArtworkUse> use = good(ArtworkUses(fixture.database()).latest(md5, except));
    return use ? use->reference + " of " + use->account : QString();
}

} // namespace

TEST_CASE("the newest order that was sent with the same artwork is named")
{
    StoreFixture fixture;
    const AccountRecord shop = fixture.account("Shop");
    CHECK(used(fixture, "aa").isEmpty());
    put(fixture, shop, "first", Stage::Shipped, {"aa", "bb"});
    StoredOrder second = put(fixture, shop, "second", Stage::Submitted, {"AA", ""});
    put(fixture, shop, "draft", Stage::Draft, {"aa", "cc"});
    put(fixture, shop, "queued", Stage::Queued, {"aa"});
    put(fixture, shop, "refused", Stage::Failed, {"dd"});
    put(fixture, shop, "unknown", Stage::Unknown, {"ee"});
    CHECK(used(fixture, "aa") == "second of Shop");
    CHECK(used(fixture, "aa", second.order.id) == "first of Shop");
    CHECK(used(fixture, "bb") == "first of Shop");
    CHECK(used(fixture, "cc").isEmpty());
    CHECK(used(fixture, "dd").isEmpty());
    CHECK(used(fixture, "ee") == "unknown of Shop");
    CHECK(used(fixture, "").isEmpty());

    // It follows the order.
    second.order.items[0].artwork[0].md5 = "ff";
    good(OrderStore(fixture.database()).update(second));
    CHECK(used(fixture, "aa") == "first of Shop");
    CHECK(used(fixture, "ff") == "second of Shop");
    good(OrderStore(fixture.database()).remove(second.oid));
    CHECK(used(fixture, "ff").isEmpty());
}

TEST_CASE("a document that cannot be read has no artwork, and is stored all the same")
{
    StoreFixture fixture;
    const AccountRecord shop = fixture.account("Shop");
    const StoredOrder stored = put(fixture, shop, "first", Stage::Submitted, {"aa"});
    for (const char *document : {"", "{", "[]", "{\"items\":7}", "{\"items\":[7,{\"artwork\":{}}]}",
                                 "{\"items\":[{\"artwork\":[7,{\"md5\":7}]}]}"}) {
        CAPTURE(document);
        good(execute(fixture.database(), "UPDATE order_docs SET doc = ? WHERE oid = ?",
                     {QByteArray(document), stored.oid}));
        CHECK(used(fixture, "aa").isEmpty());
    }
}
