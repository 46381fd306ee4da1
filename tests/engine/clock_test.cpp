// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"

using namespace platen;
using namespace platen::test;

TEST_CASE("The engine uses the clock that it is given")
{
    const QTemporaryDir folder;
    const SandboxProcess sandbox;
    const QDateTime noon = QDateTime::currentDateTimeUtc();
    const auto clock = std::make_shared<SetClock>(noon);
    EngineOptions options{*DataDir::open(folder.path()), std::chrono::seconds(5), {}, std::chrono::seconds(120)};
    options.clock = clock;
    Engine engine(options, makeMemoryStore());
    REQUIRE(engine.start());
    const QJsonObject settings{{"base_url", sandbox.url()}};
    const QHash<QString, QString> values{{QStringLiteral("api_key"), QString::fromUtf8(sandbox.apiKey())}};
    REQUIRE(await(engine.accounts().add(QStringLiteral("prodigi"), accountName, settings, values)));

    const CreateMode inAnHour{CreateMode::Send::NoWait, std::chrono::hours(1)};
    const Result<Order> order = await(engine.orders().create(sampleDraft(QStringLiteral("C-1")), inAnHour));
    REQUIRE(order);
    CHECK(order->createdAt.toMSecsSinceEpoch() == noon.toMSecsSinceEpoch());
    REQUIRE(await(engine.sync().run({}, false)));
    CHECK(engine.orders().find(order->id)->order.stage == Stage::Queued);

    clock->set(noon.addSecs(2 * 3600));
    REQUIRE(await(engine.sync().run({}, false)));
    CHECK(engine.orders().find(order->id)->order.stage == Stage::Submitted);
    QCoro::waitFor(engine.stop());
}
