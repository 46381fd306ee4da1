// SPDX-License-Identifier: GPL-3.0-or-later
// A name is shown unchanged, even if it looks like a placeholder.
#include "tests/store/store_fixture.h"

#include "core/store/account_store.h"
#include "core/store/order_store.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

TEST_CASE("the error about an account with drafts shows its name unchanged, even 100%1 %2")
{
    StoreFixture fixture;
    AccountStore accounts(fixture.database());
    const AccountRecord account = fixture.account(QStringLiteral("100%1 %2"));
    StoredOrder draft;
    draft.accountId = account.id;
    draft.order.stage = Stage::Draft;
    draft.order.createdAt = draft.order.updatedAt = QDateTime::currentDateTimeUtc();
    REQUIRE(OrderStore(fixture.database()).insert(draft));
    const Result<void> removed = accounts.remove(account.id);
    REQUIRE_FALSE(removed);
    CHECK(removed.error().message.english() == "“100%1 %2” still has drafts (1). Send or delete them first.");
}
