// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a draft while the program ends: nobody waits for a result any more.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/draft_keeper.h"

using namespace platen;
using namespace platen::test;

namespace {

Draft draftOf(const QString &reference)
{
    Draft draft;
    draft.account = QStringLiteral("Test sandbox");
    draft.reference = reference;
    draft.items.emplace_back().quantity = 1;
    return draft;
}

// A separate program on the same folder, which ends right after `use` without another turn of its event loop.
void inProgramThatEnds(Desk &desk, const std::function<void(EngineHost &)> &use)
{
    EngineHost host;
    const EngineOptions options{
        *DataDir::open(desk.folder.path()), std::chrono::seconds(5), {}, std::chrono::seconds(3600)};
    REQUIRE(waitFor<void>(host.start(options, makeMemoryStore)));
    use(host);
}

} // namespace

TEST_CASE("a first save under way when the program ends leaves no discarded draft", "[composer]")
{
    Desk desk;
    desk.addAccount();
    inProgramThatEnds(desk, [](EngineHost &host) {
        DraftKeeper keeper(host);
        keeper.start({}, {});
        keeper.keep(draftOf("PO-1"));
        keeper.flush();
        keeper.finish(true);
    });
    CHECK(desk.orders().empty());
}

TEST_CASE("what was typed during a first save is in the one draft when the program ends", "[composer]")
{
    Desk desk;
    desk.addAccount();
    inProgramThatEnds(desk, [](EngineHost &host) {
        DraftKeeper keeper(host);
        keeper.start({}, {});
        keeper.keep(draftOf("PO-1"));
        keeper.flush();
        keeper.keep(draftOf("PO-12"));
        keeper.finish(false);
    });
    REQUIRE(desk.orders().size() == 1);
    CHECK(desk.orders().front().reference == "PO-12");
}

TEST_CASE("a draft that has become an order is no longer saved", "[composer]")
{
    Desk desk;
    desk.addAccount();
    inProgramThatEnds(desk, [](EngineHost &host) {
        DraftKeeper keeper(host);
        keeper.start({}, {});
        keeper.keep(draftOf("PO-1"));
        keeper.flush();
        keeper.start(draftOf("PO-1"), {});
        keeper.finish(true);
    });
    CHECK(desk.orders().size() == 1);
}
