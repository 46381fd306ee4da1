// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_contents.h"
#include "tests/store/store_fixture.h"

#include <QFileInfo>

using namespace platen;
using namespace platen::test;

TEST_CASE("what the database is made of adds up to its file")
{
    StoreFixture fixture;
    const store::AccountRecord account = fixture.account("Shop");
    Random random(7);
    {
        store::Transaction transaction =
            good(store::Transaction::begin(fixture.database(), store::Durability::Ordinary));
        for (int i = 0; i < 500; ++i) {
            store::StoredOrder order = sampleOrder(random, account, i);
            good(store::OrderStore(fixture.database()).insert(order));
        }
        good(transaction.commit());
    }
    const auto contents = good(store::databaseContents(fixture.database()));
    if (!contents) {
        WARN("This SQLite lacks dbstat");
        return;
    }
    CHECK(contents->orders > 100'000);
    CHECK(contents->documents > 100'000);
    CHECK(contents->search > 100'000);
    CHECK(contents->messages > 0); // empty tables have a page each
    const qint64 all = contents->orders + contents->documents + contents->search + contents->messages + contents->other;
    fixture.close(); // folds the log into the file
    const qint64 size = QFileInfo(fixture.dir().database()).size();
    CHECK(std::abs(all - size) < size / 20);
}
