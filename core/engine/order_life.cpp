// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/order_life.h"

#include "core/domain/operation.h"
#include "core/engine/merge.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/amounts.h"
#include "core/store/put_aside.h"

#include <QCoreApplication>

namespace platen::life {

namespace {

TimelineEntry byPerson(const QDateTime &now, std::optional<Stage> stage, const Message &text)
{
    return {now, TimelineSource::User, stage, text, {}};
}

TimelineEntry bySystem(const QDateTime &now, std::optional<Stage> stage, const Message &text)
{
    return {now, TimelineSource::System, stage, text, {}};
}

// What a provider responded is its refusal; what was refused before anything was sent is ours.
TimelineSource sourceOf(const Error &error)
{
    return error.provider && error.provider->status != 0 ? TimelineSource::Provider : TimelineSource::System;
}

// The order reaches this stage, and all earlier problems are over.
void standAt(Order &order, Stage stage)
{
    order.stage = stage;
    order.needsAttention = false;
    order.issues.clear();
}

void needAttention(Order &order, Stage stage, std::vector<Issue> issues, const QDateTime &now)
{
    order.stage = stage;
    order.needsAttention = true;
    order.issues = std::move(issues);
    order.updatedAt = now;
}

Issue unknownOutcome(const Message &message)
{
    Issue issue;
    issue.code = QStringLiteral("unknownOutcome");
    issue.message = message;
    return issue;
}

void keepIssues(Order &after, const Order &before)
{
    for (const Issue &issue : before.issues) {
        // Each document has its own issues about rounded amounts.
        if (issue.code == amountRoundedCode)
            continue;
        after.issues.push_back(issue);
        after.needsAttention = true;
    }
}

Step timelineOnly(store::StoredOrder order, TimelineEntry entry)
{
    return {std::move(order), {std::move(entry)}, false};
}

// The text that a change has removed: a response without it does not mean that the known one stays.
const OrderText *removedText(const Operation &operation)
{
    const QString member = std::visit(
        [](const auto &one) {
            if constexpr (requires {
                              one.value.isEmpty();
                              one.member;
                          })
                return one.value.isEmpty() ? QString::fromLatin1(one.member) : QString();
            else
                return QString();
        },
        operation);
    const auto found = std::find_if(orderTexts.begin(), orderTexts.end(),
                                    [&member](const OrderText &text) { return member == QLatin1String(text.name); });
    return found == orderTexts.end() ? nullptr : &*found;
}

} // namespace

Step keptAsDraft(store::StoredOrder order, const QDateTime &now)
{
    order.order.stage = Stage::Draft;
    return {std::move(order), {byPerson(now, Stage::Draft, Message::of("Kept as a draft"))}};
}

Step draftSaved(store::StoredOrder order, bool isNew, const QDateTime &now)
{
    order.order.stage = Stage::Draft;
    order.order.updatedAt = now;
    Step step{std::move(order), {}};
    if (isNew)
        step.timeline.push_back(byPerson(now, Stage::Draft, Message::of("Draft created")));
    return step;
}

Step draftFromFolder(store::StoredOrder order, const QString &folder, const QStringList &files,
                     std::vector<Issue> issues, const QDateTime &now)
{
    standAt(order.order, Stage::Draft);
    order.order.updatedAt = now;
    order.order.needsAttention = !issues.empty();
    order.order.issues = std::move(issues);
    const Message text = Message::of("Made from %1 in the folder “%2”", files.join(QStringLiteral(", ")), folder);
    return {std::move(order), {bySystem(now, Stage::Draft, text)}};
}

Step queued(store::StoredOrder order, bool usedBefore, const QDateTime &now)
{
    standAt(order.order, Stage::Queued);
    order.order.updatedAt = now;
    Step step{std::move(order), {byPerson(now, Stage::Queued, Message::of("Placed in the outbox"))}};
    if (usedBefore)
        step.timeline.push_back(
            bySystem(now, std::nullopt,
                     Message::of("The reference %1 has been used before at this account", step.order.order.reference)));
    return step;
}

Step artworkAccepted(store::StoredOrder order, const std::vector<Message> &findings, const QDateTime &now)
{
    Step step{std::move(order), {}, false};
    for (const Message &finding : findings)
        step.timeline.push_back(byPerson(now, std::nullopt, finding));
    return step;
}

Step takenBack(store::StoredOrder order, bool wasRefused, const QDateTime &now)
{
    standAt(order.order, Stage::Draft);
    const Message text =
        wasRefused ? Message::of("A draft again after it was refused") : Message::of("Taken back before it was sent");
    return {std::move(order), {byPerson(now, Stage::Draft, text)}};
}

Step cancelledHere(store::StoredOrder order, bool wasRefused, const QDateTime &now)
{
    order.order.stage = Stage::Cancelled;
    order.order.needsAttention = false;
    const Message text =
        wasRefused ? Message::of("Given up after it was refused") : Message::of("Cancelled before it was sent");
    return {std::move(order), {byPerson(now, Stage::Cancelled, text)}};
}

Step draftDiscarded(store::StoredOrder order)
{
    order.order.stage = Stage::Cancelled;
    order.order.needsAttention = false;
    return {std::move(order), {}};
}

// What a person does about it counts as a new beginning: the same outcome needs attention again.
static void noLongerAside(store::StoredOrder &order)
{
    uncoverAttention(order);
    order.aside = {};
}

Step putAside(store::StoredOrder order, const QDateTime &until, const QDateTime &now)
{
    order.order.needsAttention = false;
    order.aside = {store::attentionCause(order.order), until};
    const Message text = until.isValid() ? Message::of("Put aside by you until %1",
                                                       until.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                                         : Message::of("Put aside by you");
    return {std::move(order), {byPerson(now, std::nullopt, text)}};
}

Step broughtBack(store::StoredOrder order, bool byPerson, const QDateTime &now)
{
    noLongerAside(order);
    Step step{std::move(order), {}};
    if (byPerson)
        step.timeline.push_back(
            {now, TimelineSource::User, std::nullopt, Message::of("Needs attention again, at your request"), {}});
    return step;
}

void uncoverAttention(store::StoredOrder &order)
{
    if (store::isPutAside(order.order, order.aside))
        order.order.needsAttention = true;
}

Step retried(store::StoredOrder order, const Operation &operation, bool wasUnknown, const QDateTime &now)
{
    noLongerAside(order);
    if (!wasUnknown && isA<Create>(operation))
        standAt(order.order, Stage::Queued);
    return {std::move(order), {byPerson(now, std::nullopt, Message::of("Retry requested"))}};
}

Step toBeResent(store::StoredOrder order, const QDateTime &now)
{
    noLongerAside(order);
    return {std::move(order), {byPerson(now, std::nullopt, Message::of("To be sent again, on request"))}};
}

Step existsAs(store::StoredOrder order, const QString &remoteId, const QDateTime &now)
{
    standAt(order.order, Stage::Submitted);
    order.order.remoteId = remoteId;
    order.order.updatedAt = now;
    order.dueAt = now;
    return {std::move(order), {byPerson(now, Stage::Submitted, Message::of("Resolved: it exists as %1", remoteId))}};
}

Step givenUp(store::StoredOrder order, const QDateTime &now)
{
    standAt(order.order, Stage::Cancelled);
    order.order.updatedAt = now;
    return {std::move(order), {byPerson(now, Stage::Cancelled, Message::of("Discarded on request"))}};
}

bool isTaken(const Operation &operation, const std::optional<store::StoredOrder> &owner)
{
    return isA<Create>(operation) && owner && owner->draft;
}

Step accepted(store::StoredOrder order, RemoteOrder reported, const Declaration &provider, const Operation &operation,
              const Message &text, const std::optional<store::StoredOrder> &owner, const QDateTime &now)
{
    const bool placed = isA<Create>(operation);
    if (isTaken(operation, owner)) {
        Issue issue;
        issue.code = QStringLiteral("sameRemoteId");
        issue.message = Message::of("The provider accepted it under the ID %1, which the order %2 already has. Ask the "
                                    "provider whether it is made once or twice.",
                                    reported.order.remoteId,
                                    owner->order.reference.isEmpty() ? owner->order.id : owner->order.reference);
        reported.order.remoteId.clear();
        reported.order.issues.push_back(issue);
        reported.order.needsAttention = true;
    }
    order.order.issues.clear();
    order.order.needsAttention = false;
    // A webhook may already have reported a later stage.
    if (placed && order.heardAt.isValid() && order.order.stage > reported.order.stage)
        reported.stageKnown = false;
    Merged merged = mergeRemote(order, reported, provider, TimelineSource::Provider, now);
    if (const OrderText *removed = removedText(operation))
        (order.order.*removed->member).clear();
    if (!reported.idOnly)
        order.refreshedAt = now;
    const Stage stage = order.order.stage;
    Step step{std::move(order),
              {{now, TimelineSource::Provider, placed ? std::optional(stage) : std::nullopt, text, {}}}};
    for (TimelineEntry &entry : merged.timeline) {
        if (!(placed && entry.stage == stage))
            step.timeline.push_back(std::move(entry));
    }
    return step;
}

Step refused(store::StoredOrder order, const Operation &operation, const Error &error, const QDateTime &now)
{
    if (!isA<Create>(operation)) {
        const Message text = Message::of("%1 was refused: %2", operationNoun(operation), error.message);
        return timelineOnly(std::move(order), {now, sourceOf(error), std::nullopt, text, {}});
    }
    needAttention(order.order, Stage::Failed, outbox::issuesOf(error), now);
    const Message text = Message::of("Refused: %1", error.message);
    return {std::move(order), {{now, sourceOf(error), Stage::Failed, text, {}}}};
}

Step waiting(store::StoredOrder order, const Operation &operation, const Error &error, bool first, const QDateTime &now)
{
    if (isA<Create>(operation) && order.order.stage != Stage::Queued) {
        standAt(order.order, Stage::Queued);
        const Message text = Message::of("The provider does not have it; it waits to be sent again");
        return {std::move(order), {bySystem(now, Stage::Queued, text)}};
    }
    if (!first)
        return {std::move(order), {}, false};
    return timelineOnly(std::move(order), bySystem(now, std::nullopt, Message::of("Not sent yet: %1", error.message)));
}

Step unknown(store::StoredOrder order, const Operation &operation, const Error &error, const QDateTime &now)
{
    if (!isA<Create>(operation)) {
        const Message text =
            Message::of("%1: no clear response. Whether it was carried out is not known yet", operationNoun(operation));
        return timelineOnly(std::move(order), bySystem(now, std::nullopt, text));
    }
    if (order.order.stage == Stage::Unknown && !order.order.issues.empty())
        return {std::move(order), {}, false};
    const Message message =
        Message::of("The order was being sent, and no clear response arrived. It may exist at the provider.");
    needAttention(order.order, Stage::Unknown, {unknownOutcome(message)}, now);
    // A program that ended while it was sending left no error.
    const Message text = error.message.isEmpty()
                             ? Message::of("Platen ended while this was being sent. Whether it arrived is not known")
                             : Message::of("Sent, without a clear response: %1", error.message);
    return {std::move(order), {bySystem(now, Stage::Unknown, text)}};
}

Step leftToPerson(store::StoredOrder order, const Error &error, const Message &text, const QDateTime &now)
{
    const std::vector<Issue> issues{unknownOutcome(error.message)};
    if (order.order.stage == Stage::Unknown && order.order.issues == issues)
        return {std::move(order), {}, false};
    needAttention(order.order, Stage::Unknown, issues, now);
    return {std::move(order), {bySystem(now, Stage::Unknown, text)}};
}

void takeStanding(Order &after, const Order &before, const RemoteOrder &remote)
{
    after.stage = remote.stageKnown ? remote.order.stage : before.stage;
    after.providerStatus = remote.order.providerStatus;
    after.issues = remote.order.issues;
    after.needsAttention = remote.order.needsAttention;
    // Keeps issues that were reported by events and have no place in the provider's document.
    if (!remote.issuesKnown && after.stage == before.stage)
        keepIssues(after, before);
}

Order justSubmitted()
{
    Order order;
    order.stage = Stage::Submitted;
    return order;
}

RemoteOrder deletedOrder(const Order &known)
{
    RemoteOrder deleted;
    deleted.order = known;
    deleted.order.stage = Stage::Cancelled;
    deleted.idOnly = true;
    return deleted;
}

} // namespace platen::life
