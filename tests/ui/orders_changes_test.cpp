// SPDX-License-Identifier: GPL-3.0-or-later
// How a list differs from what its query would find now, by a whole look and by a look at what changed.
#include "core/store/order_reader.h"
#include "core/store/order_store.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/orders/list_changes.h"
#include "ui/orders/list_order.h"

#include <algorithm>
#include <random>

using namespace platen;
using namespace platen::test;

namespace {

using Oids = std::vector<qint64>;

void checkChanges(const ListChanges &changes, const Oids &added, const Oids &removed, const Oids &moved)
{
    CHECK(changes.added.values() == added);
    CHECK(changes.removed.values() == removed);
    CHECK(changes.moved.values() == moved);
}

} // namespace

TEST_CASE("a set of ids holds each once, in order", "[orders]")
{
    OidSet set(Oids{9'000'000'000, 5, 2047, 2048, 5});
    CHECK(set.size() == 4);
    CHECK(set.values() == Oids{5, 2047, 2048, 9'000'000'000});
    CHECK(set.contains(2048));
    CHECK_FALSE(set.contains(4096));
    set.remove(2048);
    set.remove(77);
    CHECK(set.size() == 3);
    CHECK_FALSE(set.contains(2048));
    set.clear();
    CHECK(set.isEmpty());
    CHECK_FALSE(set.contains(5));
}

TEST_CASE("a list's changes are the rows added, removed and moved", "[orders]")
{
    checkChanges(changesBetween({}, {}), {}, {}, {});
    checkChanges(changesBetween({1, 2, 3}, {1, 2, 3}), {}, {}, {});
    checkChanges(changesBetween({3, 2, 1}, {5, 4, 3, 2, 1}), {4, 5}, {}, {});
    checkChanges(changesBetween({3, 2, 1}, {3, 1}), {}, {2}, {});
    checkChanges(changesBetween({3, 2, 1}, {4, 3, 1}), {4}, {2}, {});
    checkChanges(changesBetween({1}, {}), {}, {1}, {});
    CHECK(changesBetween({1, 2, 3}, {2, 1, 3}).count() == 1);
    checkChanges(changesBetween({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4}), {}, {}, {5});
    checkChanges(changesBetween({1, 2, 3, 4, 5}, {6, 2, 3, 1, 5}), {6}, {4}, {1});
}

TEST_CASE("rows that have not changed are not the ones that moved", "[orders]")
{
    // 1 and 2 have kept their order; 7 was between them and is now before both.
    CHECK(movedRows({{1, 1, true}, {7, 0, false}, {2, 2, true}}) == Oids{7});
    CHECK(movedRows({{1, 0, true}, {7, 1, false}, {2, 2, true}}).empty());
    CHECK(movedRows({{1, 0, true}, {7, 2, false}, {8, 1, false}, {2, 3, true}}).size() == 1);
    CHECK(movedRows({{7, 1, false}, {1, 0, true}}) == Oids{7});
}

TEST_CASE("a list goes on after its first rows, whatever has come since", "[orders]")
{
    CHECK(continued({}, {1, 2}) == Oids{1, 2});
    CHECK(continued({1, 2}, {1, 2, 3, 4}) == Oids{1, 2, 3, 4});
    CHECK(continued({1, 2}, {9, 1, 2, 3, 4}) == Oids{1, 2, 3, 4}); // one came on top
    CHECK(continued({1, 2}, {1, 9, 2, 3, 4}) == Oids{1, 2, 3, 4}); // or between
    CHECK(continued({1, 2}, {1, 3, 4}) == Oids{1, 2, 3, 4});       // the last one is gone
    CHECK(continued({1, 2, 3}, {1, 2, 4, 3}) == Oids{1, 2, 3});    // the last one moved down, or one came before it
    CHECK(continued({1, 2, 3}, {2, 3, 4, 5, 1}) == Oids{1, 2, 3, 4, 5}); // the first one moved to the end
    CHECK(continued({1, 2}, {}) == Oids{1, 2});
    CHECK(continued({1, 2}, {5, 6}) == Oids{1, 2, 5, 6});
}

TEST_CASE("looking at what changed finds the same as looking at the whole list", "[orders]")
{
    ShellDesk desk(120);
    const auto database = store::Database::open(*DataDir::open(desk.path()), store::Database::Access::ReadOnly).value();
    store::OrderReader reader(*database);
    const unsigned seed = GENERATE(1U, 2U, 3U, std::random_device{}());
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };

    std::vector<store::OrderQuery> queries(5);
    queries[1].sort = store::OrderSort::Updated;
    queries[2].sort = store::OrderSort::Reference;
    queries[2].search = QStringLiteral("celine");
    queries[3].sort = store::OrderSort::Stage;
    queries[3].descending = false;
    queries[4].stages = {Stage::Queued, Stage::Shipped, Stage::OnHold};
    queries[4].sort = store::OrderSort::Total;
    std::vector<Oids> shown;
    std::vector<ListChanges> changes(queries.size());
    for (const store::OrderQuery &query : queries)
        shown.push_back(reader.matching(query).value());

    const QStringList names{QStringLiteral("Céline Exemple"), QStringLiteral("Ada Sample")};
    for (int round = 0; round < 12; ++round) {
        OidSet written;
        for (int i = upTo(5); i >= 0; --i) {
            const Oids all = reader.matching({}).value();
            if (upTo(3) == 0) {
                written.insert(desk.insert(1000 + round * 10 + i));
                continue;
            }
            const qint64 oid = all[static_cast<std::size_t>(upTo(static_cast<int>(all.size()) - 1))];
            written.insert(oid);
            desk.update(oid, [&](store::StoredOrder &order) {
                order.order.stage = static_cast<Stage>(upTo(stageCount - 1));
                order.order.recipient.name = names[upTo(1)];
                if (upTo(1) == 0)
                    order.order.updatedAt = order.order.updatedAt.addSecs(60 * (upTo(200) - 100));
                if (upTo(2) == 0)
                    order.order.reference = QStringLiteral("PO-%1").arg(1000 + upTo(400));
                order.order.total = Money{1000 + upTo(2000), QStringLiteral("EUR")};
            });
        }
        for (std::size_t i = 0; i < queries.size(); ++i) {
            CAPTURE(round, i);
            changes[i] = changesAmong(reader, queries[i], shown[i], changes[i], written).value();
            const ListChanges whole = changesBetween(shown[i], reader.matching(queries[i]).value());
            CHECK(changes[i].added.values() == whole.added.values());
            CHECK(changes[i].removed.values() == whole.removed.values());
            CHECK(changes[i].moved.isEmpty() == whole.moved.isEmpty());
            CHECK(changes[i].moved.size() >= whole.moved.size());
        }
    }
}
