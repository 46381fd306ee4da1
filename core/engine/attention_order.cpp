// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention about an order.
#include "core/engine/attention_item.h"
#include "core/providers/registry.h"
#include "core/store/put_aside.h"

#include <algorithm>

namespace platen {

namespace {

QString providerOf(const Order &order)
{
    const Declaration *declaration = findProvider(order.provider);
    return declaration ? declaration->name : order.account;
}

// What can be settled at an address of the provider comes first.
const Issue *leadingIssue(const Order &order)
{
    const auto withAddress = std::find_if(order.issues.begin(), order.issues.end(),
                                          [](const Issue &issue) { return !issue.actionUrl.isEmpty(); });
    if (withAddress != order.issues.end())
        return &*withAddress;
    return order.issues.empty() ? nullptr : &order.issues.front();
}

Message issueWords(const Order &order, const Issue &issue)
{
    const Message words = issue.message.isEmpty() ? Message(issue.code) : issue.message;
    const auto others = static_cast<qint64>(order.issues.size()) - 1;
    if (others == 0)
        return words;
    return Message::joined(
        {words.asSentence(), Message::counted("There is another issue.", "There are %n more issues.", others)});
}

Message messageOf(const Order &order, const Issue *issue)
{
    if (order.stage == Stage::Unknown)
        return Message::of("We don't know whether %1 got this order.", providerOf(order));
    if (order.stage == Stage::Failed && issue)
        return Message::of("Refused: %1", issueWords(order, *issue));
    if (issue)
        return issueWords(order, *issue);
    if (order.stage == Stage::Draft && order.remoteId.isEmpty())
        return Message::of("Something about this draft has to be settled.");
    switch (order.stage) {
    case Stage::OnHold:
        return Message::of("%1 is holding this order.", providerOf(order));
    case Stage::Cancelled:
        return Message::of("%1 has cancelled this order.", providerOf(order));
    case Stage::Failed:
        return Message::of("%1 refused this order.", providerOf(order));
    default:
        return Message::of("%1 reports that something about this order has to be settled.", providerOf(order));
    }
}

Message costOf(const Order &order)
{
    switch (order.stage) {
    case Stage::Draft:
        return order.remoteId.isEmpty() ? Message::of("It has not been ordered.") : Message();
    case Stage::Unknown:
        return Message::of("It may exist there and may be charged. It is not sent again until that is clear.");
    case Stage::Failed:
        return Message::of("It is not made, and nothing is charged.");
    case Stage::OnHold:
        return Message::of("It is not made until this is settled.");
    case Stage::Cancelled:
        return Message::of("It is not made.");
    default:
        return {};
    }
}

AttentionFix fixOf(const store::StoredOrder &stored, const Issue *issue)
{
    const Order &order = stored.order;
    AttentionFix fix;
    fix.provider = providerOf(order);
    const bool isOurDraft = order.stage == Stage::Draft && order.remoteId.isEmpty();
    if (order.stage == Stage::Unknown) {
        fix.kind = FixKind::Resolve;
    } else if (isOurDraft) {
        fix.kind = issue && issue->code.startsWith(u"artwork") ? FixKind::ReplaceFile : FixKind::EditDraft;
    } else if (order.stage == Stage::Failed) {
        fix.kind = FixKind::OrderAgain;
    } else if (issue && !issue->actionUrl.isEmpty()) {
        const Connector *connector = findConnector(order.provider);
        fix.url = issue->actionUrl;
        fix.amount = connector ? connector->payment(stored.raw, fix.url) : std::nullopt;
        fix.kind = fix.amount ? FixKind::Pay : FixKind::OpenThere;
    } else if (order.stage == Stage::OnHold && !issue) {
        fix.kind = FixKind::Refresh;
    }
    return fix;
}

// When the timeline first reports it: the last line about that issue, else the last one about the stage.
QDateTime sinceOf(const Order &order, const Issue *issue, const std::vector<TimelineEntry> &timeline)
{
    QDateTime since;
    const QString words = issue ? issue->message.english() : QString();
    for (const TimelineEntry &entry : timeline) {
        if (!words.isEmpty() && entry.text.english() == words)
            since = entry.at;
    }
    for (auto entry = timeline.rbegin(); !since.isValid() && entry != timeline.rend(); ++entry) {
        if (entry->stage == order.stage)
            since = entry->at;
    }
    return since.isValid() ? since : order.updatedAt;
}

} // namespace

QString orderItem(const QString &orderId)
{
    return QStringLiteral("order:") + orderId;
}

AttentionItem attentionOf(const store::StoredOrder &stored, const std::vector<TimelineEntry> &timeline)
{
    const Order &order = stored.order;
    const Issue *issue = leadingIssue(order);
    AttentionItem item;
    item.item = orderItem(order.id);
    item.kind = AttentionKind::Order;
    item.subject = order.reference.isEmpty() ? order.remoteId : order.reference;
    item.order = order.id;
    item.oid = stored.oid;
    item.account = order.account;
    item.since = sinceOf(order, issue, timeline);
    item.message = messageOf(order, issue);
    item.cost = costOf(order);
    item.fix = fixOf(stored, issue);
    item.cause = store::attentionCause(order);
    return item;
}

} // namespace platen
