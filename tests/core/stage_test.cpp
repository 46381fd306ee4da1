// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stage.h"
#include "core/domain/timeline.h"
#include "tests/support/catch.h"

#include <QTimeZone>

#include <vector>

using namespace platen;

namespace {

const std::vector<Stage> everyStage{Stage::Draft,         Stage::Queued,    Stage::Unknown,      Stage::Submitted,
                                    Stage::OnHold,        Stage::Preparing, Stage::InProduction, Stage::Produced,
                                    Stage::PartlyShipped, Stage::Shipped,   Stage::Cancelled,    Stage::Failed};

} // namespace

TEST_CASE("Stages have the words of the order document", "[stage]")
{
    QStringList names;
    for (const Stage stage : everyStage)
        names << stageName(stage);
    CHECK(names.join(u' ') == "draft queued unknown submitted onHold preparing inProduction produced partlyShipped "
                              "shipped cancelled failed");
    REQUIRE(everyStage.size() == stageCount);
    for (const Stage stage : everyStage)
        CHECK(stageFromName(stageName(stage)) == stage);
    CHECK_FALSE(stageFromName(QStringLiteral("InProduction")).has_value());
    CHECK_FALSE(stageFromName(QStringLiteral("")).has_value());
    CHECK_FALSE(stageFromName(QStringLiteral("lost")).has_value());
}

TEST_CASE("The numbers of the stages, which are stored in databases, do not change", "[stage]")
{
    for (std::size_t i = 0; i < everyStage.size(); ++i)
        CHECK(static_cast<std::size_t>(everyStage[i]) == i);
}

TEST_CASE("A stage is open if the provider has the order and more is to come", "[stage]")
{
    for (const Stage stage : everyStage) {
        CAPTURE(stageName(stage));
        const bool onlyHere = stage == Stage::Draft || stage == Stage::Queued || stage == Stage::Unknown;
        const bool over = stage == Stage::Shipped || stage == Stage::Cancelled || stage == Stage::Failed;
        CHECK(isFinal(stage) == over);
        CHECK(isOpen(stage) == (!onlyHere && !over));
    }
}

TEST_CASE("Late events never move an order back", "[stage]")
{
    CHECK(eventMayMove(Stage::Submitted, Stage::Preparing));
    CHECK(eventMayMove(Stage::Unknown, Stage::Submitted));
    CHECK(eventMayMove(Stage::PartlyShipped, Stage::Shipped));
    CHECK(eventMayMove(Stage::Preparing, Stage::Preparing));
    CHECK_FALSE(eventMayMove(Stage::InProduction, Stage::Preparing));
    CHECK_FALSE(eventMayMove(Stage::PartlyShipped, Stage::Produced));
    CHECK_FALSE(eventMayMove(Stage::Submitted, Stage::Queued));
}

TEST_CASE("A hold can begin and end as long as nothing was made", "[stage]")
{
    CHECK(eventMayMove(Stage::Submitted, Stage::OnHold));
    CHECK(eventMayMove(Stage::OnHold, Stage::Submitted));
    CHECK(eventMayMove(Stage::OnHold, Stage::InProduction));
    CHECK_FALSE(eventMayMove(Stage::InProduction, Stage::OnHold));
}

TEST_CASE("A finished order stays finished, and any other can be cancelled or fail", "[stage]")
{
    for (const Stage now : everyStage) {
        CAPTURE(stageName(now));
        CHECK(eventMayMove(now, Stage::Cancelled) == !isFinal(now));
        CHECK(eventMayMove(now, Stage::Failed) == !isFinal(now));
        CHECK_FALSE((isFinal(now) && eventMayMove(now, Stage::Shipped)));
        CHECK_FALSE((isFinal(now) && eventMayMove(now, Stage::InProduction)));
    }
}

TEST_CASE("Timeline entries are written as in the console's contract", "[stage]")
{
    TimelineEntry entry;
    entry.at = QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
    entry.source = TimelineSource::Webhook;
    entry.stage = Stage::InProduction;
    entry.text = QStringLiteral("In production");
    entry.eventId = QStringLiteral("evt_1");
    CHECK(timelineObject(entry) == QJsonObject{{"at", "2026-11-20T10:00:00Z"},
                                               {"source", "webhook"},
                                               {"stage", "inProduction"},
                                               {"text", "In production"},
                                               {"eventId", "evt_1"}});
    entry.stage = std::nullopt;
    entry.eventId.clear();
    CHECK(timelineObject(entry)["stage"] == QJsonValue(QJsonValue::Null));
    CHECK(timelineObject(entry)["eventId"] == QJsonValue(QJsonValue::Null));

    CHECK(timelineSourceName(TimelineSource::Provider) == "provider");
    CHECK(timelineSourceName(TimelineSource::Poll) == "poll");
    CHECK(timelineSourceName(TimelineSource::User) == "user");
    CHECK(timelineSourceName(TimelineSource::System) == "system");
}
