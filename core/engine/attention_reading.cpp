// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_reading.h"

#include "core/domain/instant.h"
#include "core/store/account_store.h"
#include "core/store/attention_store.h"
#include "core/store/inbox_store.h"
#include "core/store/outbox_store.h"

#include <algorithm>

namespace platen {

using store::AttentionStore;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds stuckAfter = 10min;  // a send that was tried in vain
constexpr std::chrono::seconds unclearAfter = 2min; // a change: it is looked up meanwhile
constexpr int rejectionDays = 7;                    // an older one says little about now
constexpr int mostChanges = 500;

struct Facts
{
    store::Database &database;
    QDateTime now;
    std::vector<store::AccountRecord> accounts;
    std::vector<AttentionItem> items = {};

    [[nodiscard]] const store::AccountRecord *account(qint64 id) const
    {
        const auto found = std::find_if(accounts.begin(), accounts.end(),
                                        [id](const store::AccountRecord &one) { return one.id == id; });
        return found == accounts.end() ? nullptr : &*found;
    }
};

Result<void> addAccounts(Facts &facts)
{
    PLATEN_TRY(const auto unsent, AttentionStore(facts.database).unsent(after(facts.now, -stuckAfter)));
    std::vector<AttentionItem> sends;
    for (const store::AccountRecord &account : facts.accounts) {
        const store::UnsentTally tally = unsent.value(account.id);
        if (std::optional<AttentionItem> item = attentionOf(account, tally, facts.now)) {
            facts.items.push_back(std::move(*item));
            continue; // why its sends wait, too
        }
        if (tally.stuck == 0)
            continue;
        PLATEN_TRY(const auto first, store::OutboxStore(facts.database).byId(tally.firstStuck));
        if (first)
            sends.push_back(attentionOf(*first, tally, account.slug, account.provider));
    }
    std::move(sends.begin(), sends.end(), std::back_inserter(facts.items));
    return {};
}

Result<void> addChanges(Facts &facts)
{
    PLATEN_TRY(const auto changes,
               store::OutboxStore(facts.database).unclearChanges(after(facts.now, -unclearAfter), mostChanges));
    for (const store::OutboxEntry &change : changes) {
        const store::AccountRecord *account = facts.account(change.accountId);
        facts.items.push_back(attentionOf(change, account ? account->provider : QString()));
    }
    return {};
}

Result<void> addWebhooks(Facts &facts)
{
    PLATEN_TRY(const auto rejections, AttentionStore(facts.database).rejections(facts.now.addDays(-rejectionDays)));
    for (const store::RejectionTally &tally : rejections) {
        const store::AccountRecord *account = facts.account(tally.accountId);
        PLATEN_TRY(const auto newest, store::InboxStore(facts.database).byId(tally.newest));
        if (account && newest)
            facts.items.push_back(attentionOf(tally, *newest, *account));
    }
    return {};
}

Result<void> addFolders(Facts &facts)
{
    PLATEN_TRY(const auto folders, store::HotFolderStore(facts.database).all());
    for (const store::HotFolderRecord &folder : folders) {
        if (!folder.problem.isEmpty())
            facts.items.push_back(attentionOf(folder));
    }
    return {};
}

} // namespace

Result<std::vector<AttentionItem>> otherAttention(store::Database &database, const QDateTime &now)
{
    PLATEN_TRY(std::vector<store::AccountRecord> accounts, store::AccountStore(database).all());
    Facts facts{database, now, std::move(accounts)};
    PLATEN_CHECK(addAccounts(facts));
    PLATEN_CHECK(addChanges(facts));
    PLATEN_CHECK(addWebhooks(facts));
    PLATEN_CHECK(addFolders(facts));
    PLATEN_TRY(const auto marks, AttentionStore(database).marks());
    std::erase_if(facts.items, [&](const AttentionItem &item) {
        const auto mark = marks.constFind(item.item);
        return mark != marks.constEnd() && mark->cause == item.cause && (!mark->until.isValid() || mark->until > now);
    });
    return std::move(facts.items);
}

store::OrderQuery attentionQuery()
{
    store::OrderQuery query;
    query.attention = true;
    query.sort = store::OrderSort::Updated;
    return query;
}

Result<std::vector<AttentionItem>> attentionOfOrders(store::OrderReader &reader, const std::vector<qint64> &oids)
{
    std::vector<AttentionItem> items;
    items.reserve(oids.size());
    for (const qint64 oid : oids) {
        const Result<store::StoredOrder> order = reader.order(oid);
        if (!order && order.error().code == ErrorCode::NotFound)
            continue; // it was removed meanwhile
        PLATEN_CHECK(order);
        if (!order->order.needsAttention)
            continue;
        PLATEN_TRY(const std::vector<TimelineEntry> timeline, reader.timeline(oid));
        items.push_back(attentionOf(*order, timeline));
    }
    return items;
}

} // namespace platen
