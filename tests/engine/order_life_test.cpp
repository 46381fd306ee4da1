// SPDX-License-Identifier: GPL-3.0-or-later
// Every stage combined with everything that can happen to an order.
#include "tests/support/catch.h"

#include "core/engine/event_life.h"
#include "core/providers/registry.h"

#include <functional>

using namespace platen;
using store::EventOutcome;
using store::StoredOrder;

namespace {

const QDateTime earlier(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

const std::vector<Stage> stages = {Stage::Draft,         Stage::Queued,    Stage::Unknown,      Stage::Submitted,
                                   Stage::OnHold,        Stage::Preparing, Stage::InProduction, Stage::Produced,
                                   Stage::PartlyShipped, Stage::Shipped,   Stage::Cancelled,    Stage::Failed};

// One letter per stage, in their order.
constexpr const char *letters = "dqushpiPSFCX";

char letterOf(Stage stage)
{
    return letters[static_cast<std::size_t>(stage)];
}

Issue trouble()
{
    Issue issue;
    issue.code = QStringLiteral("before");
    issue.message = QStringLiteral("Something was wrong before.");
    return issue;
}

// It needs attention, so that the test sees whether that is cleared.
StoredOrder orderAt(Stage stage)
{
    StoredOrder order;
    order.oid = 7;
    order.order.stage = stage;
    order.order.reference = QStringLiteral("PO-1");
    order.order.remoteId = stage >= Stage::Submitted ? QStringLiteral("r-1") : QString();
    order.order.updatedAt = earlier;
    order.order.needsAttention = true;
    order.order.issues = {trouble()};
    Item item;
    item.reference = QStringLiteral("a");
    item.quantity = 2;
    order.order.items = {item};
    return order;
}

Error errorOf(ErrorCode code)
{
    return fail(code, QStringLiteral("no")).value();
}

const Declaration &asked()
{
    return *findProvider(QStringLiteral("prodigi")); // orders can be fetched
}

// Orders cannot be fetched, so their events add up.
const Declaration &silent()
{
    static const Declaration declaration = [] {
        Declaration one = asked();
        one.capabilities.setFlag(Capability::FetchOrder, false);
        return one;
    }();
    return declaration;
}

life::ReceivedEvent eventOf(std::optional<Stage> stage)
{
    life::ReceivedEvent received;
    received.event.stage = stage;
    received.event.remoteId = QStringLiteral("r-1");
    received.event.at = now.addSecs(-60);
    received.event.text = QStringLiteral("An event");
    received.at = received.event.at;
    received.receivedAt = now;
    received.id = QStringLiteral("evt_1");
    return received;
}

Shipment parcel(const char *id, int quantity)
{
    Shipment shipment;
    shipment.remoteId = QLatin1String(id);
    shipment.items.push_back({QStringLiteral("a"), {}, quantity});
    return shipment;
}

// A response to a submission.
RemoteOrder response(Stage stage)
{
    RemoteOrder remote;
    remote.order = orderAt(stage).order;
    remote.order.remoteId = QStringLiteral("r-1");
    remote.order.issues.clear();
    remote.order.needsAttention = false;
    return remote;
}

enum class Attention { Kept, Settled, Raised };

struct Row
{
    const char *name;
    std::function<life::Step(StoredOrder)> apply;
    const char *stages; // the resulting stage, for each stage before
    Attention attention;
    std::size_t lines; // in the timeline
    bool changesOrder = true;
    bool linesForStage = false; // and one more if the stage changes
};

std::vector<Row> rows()
{
    const Operation create = Create();
    const Operation cancel = Cancel();
    const Error error = errorOf(ErrorCode::Unreachable);
    return {
        {"kept as a draft", [](StoredOrder o) { return life::keptAsDraft(o, now); }, "dddddddddddd", Attention::Kept,
         1},
        {"draft begun", [](StoredOrder o) { return life::draftSaved(o, true, now); }, "dddddddddddd", Attention::Kept,
         1},
        {"draft saved", [](StoredOrder o) { return life::draftSaved(o, false, now); }, "dddddddddddd", Attention::Kept,
         0},
        {"queued", [](StoredOrder o) { return life::queued(o, false, now); }, "qqqqqqqqqqqq", Attention::Settled, 1},
        {"queued again", [](StoredOrder o) { return life::queued(o, true, now); }, "qqqqqqqqqqqq", Attention::Settled,
         2},
        {"taken back", [](StoredOrder o) { return life::takenBack(o, false, now); }, "dddddddddddd", Attention::Settled,
         1},
        {"retried", [=](StoredOrder o) { return life::retried(o, create, false, now); }, "qqqqqqqqqqqq",
         Attention::Settled, 1},
        {"unknown, retried", [=](StoredOrder o) { return life::retried(o, create, true, now); }, letters,
         Attention::Kept, 1},
        {"change retried", [=](StoredOrder o) { return life::retried(o, cancel, false, now); }, letters,
         Attention::Kept, 1},
        {"to be resent", [](StoredOrder o) { return life::toBeResent(o, now); }, letters, Attention::Kept, 1},
        {"exists", [](StoredOrder o) { return life::existsAs(o, QStringLiteral("r-9"), now); }, "ssssssssssss",
         Attention::Settled, 1},
        {"given up", [](StoredOrder o) { return life::givenUp(o, now); }, "CCCCCCCCCCCC", Attention::Settled, 1},
        {"refused", [=](StoredOrder o) { return life::refused(o, create, error, now); }, "XXXXXXXXXXXX",
         Attention::Raised, 1},
        {"change refused", [=](StoredOrder o) { return life::refused(o, cancel, error, now); }, letters,
         Attention::Kept, 1, false},
        {"change waiting", [=](StoredOrder o) { return life::waiting(o, cancel, error, true, now); }, letters,
         Attention::Kept, 1, false},
        {"change unknown", [=](StoredOrder o) { return life::unknown(o, cancel, error, now); }, letters,
         Attention::Kept, 1, false},
        {"left to a person",
         [=](StoredOrder o) { return life::leftToPerson(o, error, QStringLiteral("Unclear"), now); }, "uuuuuuuuuuuu",
         Attention::Raised, 1},
        {"accepted",
         [=](StoredOrder o) {
             return life::accepted(o, response(Stage::Submitted), asked(), create, QStringLiteral("Placed"), {}, now);
         },
         "ssssssssssss", Attention::Settled, 1},
        {"cancelled there",
         [=](StoredOrder o) {
             return life::accepted(o, response(Stage::Cancelled), asked(), cancel, QStringLiteral("Cancelled"), {},
                                   now);
         },
         "CCCCCCCCCCCC", Attention::Settled, 1, true, true},
    };
}

struct EventRow
{
    Stage reported;
    const char *stages; // the resulting stage, for each stage before
};

} // namespace

TEST_CASE("everything that people and responses do leads from every stage to the right one")
{
    for (const Row &row : rows()) {
        const std::string expected = row.stages;
        REQUIRE(expected.size() == stages.size());
        for (std::size_t i = 0; i < stages.size(); ++i) {
            INFO(row.name << ", from " << stageName(stages[i]).toStdString());
            const StoredOrder before = orderAt(stages[i]);
            const life::Step step = row.apply(before);
            const Order &order = step.order.order;
            CHECK(letterOf(order.stage) == expected[i]);
            CHECK(step.changesOrder == row.changesOrder);
            CHECK(step.order.oid == before.oid);
            if (!row.changesOrder)
                CHECK(order == before.order);
            switch (row.attention) {
            case Attention::Kept:
                CHECK(order.needsAttention);
                CHECK(order.issues == before.order.issues);
                break;
            case Attention::Settled:
                CHECK_FALSE(order.needsAttention);
                CHECK(order.issues.empty());
                break;
            case Attention::Raised:
                CHECK(order.needsAttention);
                REQUIRE(order.issues.size() == 1);
                CHECK_FALSE(order.issues[0] == trouble());
                break;
            }
            const bool tellsStage = row.linesForStage && order.stage != stages[i];
            REQUIRE(step.timeline.size() == row.lines + (tellsStage ? 1 : 0));
            for (const TimelineEntry &entry : step.timeline) {
                CHECK(entry.at == now);
                CHECK_FALSE(entry.text.isEmpty());
                if (entry.stage)
                    CHECK(*entry.stage == order.stage);
            }
        }
    }
}

TEST_CASE("giving an order up here keeps its issues readable")
{
    for (const Stage stage : stages) {
        for (const life::Step &step :
             {life::cancelledHere(orderAt(stage), false, now), life::draftDiscarded(orderAt(stage))}) {
            CHECK(step.order.order.stage == Stage::Cancelled);
            CHECK_FALSE(step.order.order.needsAttention);
            CHECK(step.order.order.issues.size() == 1);
        }
    }
}

TEST_CASE("a submission that waits is noted once, and is queued again if it was thought to be at the provider")
{
    const Error error = errorOf(ErrorCode::Unreachable);
    for (const Stage stage : stages) {
        INFO(stageName(stage).toStdString());
        const life::Step first = life::waiting(orderAt(stage), Create(), error, true, now);
        const life::Step again = life::waiting(orderAt(stage), Create(), error, false, now);
        const bool wasQueued = stage == Stage::Queued;
        CHECK(first.order.order.stage == Stage::Queued);
        CHECK(first.changesOrder != wasQueued);
        CHECK(first.timeline.size() == 1);
        CHECK(again.timeline.size() == (wasQueued ? 0 : 1));
    }
}

TEST_CASE("an order becomes unknown once, and says why")
{
    const Error error = errorOf(ErrorCode::Timeout);
    for (const Stage stage : stages) {
        INFO(stageName(stage).toStdString());
        const life::Step step = life::unknown(orderAt(stage), Create(), error, now);
        CHECK(step.order.order.stage == Stage::Unknown);
        CHECK(step.order.order.needsAttention);
        CHECK(step.changesOrder == (stage != Stage::Unknown));
        CHECK(step.timeline.size() == (stage == Stage::Unknown ? 0 : 1));
        if (stage != Stage::Unknown)
            CHECK(step.order.order.issues.front().code == u"unknownOutcome");
    }
}

TEST_CASE("an order whose program ended while sending says so, and not that a response was lost")
{
    const life::Step step = life::unknown(orderAt(Stage::Queued), Create(), Error(), now);
    REQUIRE(step.timeline.size() == 1);
    CHECK(step.timeline.front().text.english().startsWith("Platen ended"));
    CHECK_FALSE(step.timeline.front().text.english().contains("response"));
}

TEST_CASE("a response does not undo what a webhook has reported since")
{
    for (const Stage stage : stages) {
        INFO(stageName(stage).toStdString());
        StoredOrder heard = orderAt(stage);
        heard.heardAt = earlier;
        const life::Step step =
            life::accepted(heard, response(Stage::Submitted), asked(), Create(), QStringLiteral("Placed"), {}, now);
        CHECK(step.order.order.stage == std::max(stage, Stage::Submitted));
        CHECK(step.timeline.front().stage == step.order.order.stage);
    }
}

TEST_CASE("a note that was removed is gone, one that a response leaves out stays")
{
    StoredOrder noted = orderAt(Stage::Submitted);
    noted.order.note = QStringLiteral("Ring twice");
    const RemoteOrder silent = response(Stage::Submitted);
    const auto noteAfter = [&](const Operation &operation) {
        return life::accepted(noted, silent, asked(), operation, QStringLiteral("Changed"), {}, now).order.order.note;
    };
    CHECK(noteAfter(ChangeNote{QString()}) == QString());
    CHECK(noteAfter(Cancel()) == u"Ring twice");
}

TEST_CASE("two submissions with the same id are both kept, and say so")
{
    StoredOrder owner = orderAt(Stage::Submitted);
    owner.draft = Draft();
    const RemoteOrder placed = response(Stage::Submitted);
    const life::Step taken =
        life::accepted(orderAt(Stage::Queued), placed, asked(), Create(), QStringLiteral("Placed"), owner, now);
    CHECK(taken.order.order.remoteId.isEmpty());
    CHECK(taken.order.order.needsAttention);
    CHECK(taken.order.order.issues.front().code == u"sameRemoteId");
    owner.draft.reset(); // a webhook was faster: it is this very order
    const life::Step ours =
        life::accepted(orderAt(Stage::Queued), placed, asked(), Create(), QStringLiteral("Placed"), owner, now);
    CHECK(ours.order.order.remoteId == u"r-1");
    CHECK_FALSE(ours.order.order.needsAttention);
}

TEST_CASE("an event moves an order forward and never back")
{
    // For each stage before: dqushpiPSFCX. An unknown order is first proven, then moved.
    const std::vector<EventRow> table = {
        {Stage::Draft, "dqsshpiPSFCX"},         {Stage::Queued, "qqsshpiPSFCX"},
        {Stage::Unknown, "uusshpiPSFCX"},       {Stage::Submitted, "ssssspiPSFCX"},
        {Stage::OnHold, "hhhhhpiPSFCX"},        {Stage::Preparing, "ppppppiPSFCX"},
        {Stage::InProduction, "iiiiiiiPSFCX"},  {Stage::Produced, "PPPPPPPPSFCX"},
        {Stage::PartlyShipped, "SSSSSSSSSFCX"}, {Stage::Shipped, "FFFFFFFFFFCX"},
        {Stage::Cancelled, "CCCCCCCCCFCX"},     {Stage::Failed, "XXXXXXXXXFCX"},
    };
    REQUIRE(table.size() == stages.size());
    for (const EventRow &row : table) {
        const std::string expected = row.stages;
        REQUIRE(expected.size() == stages.size());
        for (std::size_t i = 0; i < stages.size(); ++i) {
            INFO(stageName(row.reported).toStdString() << " reported of " << stageName(stages[i]).toStdString());
            const StoredOrder before = orderAt(stages[i]);
            const life::Step step = life::applyEvent(before, eventOf(row.reported), asked(), now);
            CHECK(letterOf(step.order.order.stage) == expected[i]);
            // An unknown order is known to exist, and the doubt is removed.
            CHECK(step.order.order.issues.empty() == (stages[i] == Stage::Unknown));
            CHECK(step.order.order.remoteId.isEmpty() == (stages[i] < Stage::Unknown));
            REQUIRE(step.timeline.size() == 1);
            CHECK(step.timeline[0].stage == step.order.order.stage);
            CHECK(step.timeline[0].eventId == u"evt_1");
            CHECK(step.order.heardAt == now);
            CHECK(step.order.dueAt == now);
        }
    }
}

TEST_CASE("parcels ship an order once they cover all of it, if the provider cannot be queried")
{
    for (const Stage stage : stages) {
        INFO(stageName(stage).toStdString());
        life::ReceivedEvent first = eventOf(Stage::Shipped);
        first.event.newShipments = {parcel("p1", 1)};
        life::Step step = life::applyEvent(orderAt(stage), first, silent(), now);
        CHECK(step.order.order.shipments.size() == 1);
        CHECK(step.order.order.stage == (isFinal(stage) ? stage : Stage::PartlyShipped));
        life::ReceivedEvent rest = eventOf(Stage::Shipped);
        rest.event.newShipments = {parcel("p1", 1), parcel("p2", 1)};
        step = life::applyEvent(step.order, rest, silent(), now);
        CHECK(step.order.order.shipments.size() == 2);
        CHECK(step.order.order.stage == (isFinal(stage) ? stage : Stage::Shipped));
        CHECK_FALSE(step.order.dueAt.isValid());
        CHECK(life::addsNothing(rest.event, step.order, now)->outcome == EventOutcome::Duplicate);
    }
}

TEST_CASE("an event's issue needs attention at every stage, once")
{
    life::ReceivedEvent received = eventOf(std::nullopt);
    Issue issue;
    issue.code = QStringLiteral("file");
    received.event.newIssues = {issue};
    for (const Stage stage : stages) {
        INFO(stageName(stage).toStdString());
        for (const bool fetched : {true, false}) {
            life::Step step{orderAt(stage), {}};
            for (int again = 0; again < 2; ++again)
                step = fetched ? life::confirmEvent(step.order, received, now)
                               : life::applyEvent(step.order, received, asked(), now);
            const std::vector<Issue> &issues = step.order.order.issues;
            CHECK(step.order.order.needsAttention);
            CHECK(std::count(issues.begin(), issues.end(), issue) == 1);
        }
    }
}

TEST_CASE("an event about an order that is not at the provider yet waits, or is about another one")
{
    const OrderEvent event = eventOf(Stage::Submitted).event;
    for (const Stage stage : stages) {
        INFO(stageName(stage).toStdString());
        const std::optional<life::Verdict> sending = life::comesTooEarly(event, stage, true);
        const std::optional<life::Verdict> resting = life::comesTooEarly(event, stage, false);
        const bool early = stage == Stage::Queued || stage == Stage::Unknown;
        CHECK(sending.has_value() == early);
        if (early)
            CHECK(sending->outcome == EventOutcome::Pending);
        CHECK(resting.has_value() == (stage == Stage::Queued));
        if (resting)
            CHECK(resting->outcome == EventOutcome::Unmatched);
    }
}

TEST_CASE("an event that is older and reports less than is known is stale")
{
    for (const Stage stage : stages) {
        for (const Stage reported : stages) {
            INFO(stageName(reported).toStdString() << " reported of " << stageName(stage).toStdString());
            StoredOrder order = orderAt(stage);
            order.refreshedAt = now;
            const OrderEvent late = eventOf(reported).event; // a minute before that
            const std::optional<life::Verdict> verdict = life::addsNothing(late, order, now);
            const bool behind = !eventMayMove(stage, reported) && stage != reported;
            CHECK(verdict.has_value() == behind);
            if (verdict)
                CHECK(verdict->outcome == EventOutcome::Stale);
            order.refreshedAt = now.addDays(1); // by a wrong clock
            CHECK_FALSE(life::addsNothing(late, order, now));
            order.eventAt = now;
            CHECK(life::addsNothing(late, order, now)->outcome == EventOutcome::Stale);
        }
    }
}
