// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/open_actions.h"

#include "ui/widgets/stage_icon.h"

#include <QCoreApplication>

#include <algorithm>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("OpenActions", text);
}

// Whether the operation, with any value, can be sent to the provider.
ActionState sending(const Operation &operation, const Order &order, const Declaration *provider,
                    const std::vector<ActionAvailability> &availability)
{
    if (!provider)
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "The account of this order is not known here."))};
    if (!provider->can(operation))
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "%1 cannot do this.")).arg(provider->name)};
    if (order.stage == Stage::Unknown)
        return {false, words(QT_TRANSLATE_NOOP("OpenActions",
                                               "We don't know yet whether this order exists. Resolve it first."))};
    if (order.remoteId.isEmpty())
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "The provider does not have this order yet."))};
    if (isFinal(order.stage))
        return {false,
                words(QT_TRANSLATE_NOOP("OpenActions", "The order is finished: %1.")).arg(stageWord(order.stage))};
    const QString word = operationWord(operation);
    const auto found = std::find_if(availability.begin(), availability.end(),
                                    [&word](const ActionAvailability &each) { return each.action == word; });
    if (found != availability.end() && !found->available)
        return {false, found->reason.isEmpty()
                           ? words(QT_TRANSLATE_NOOP("OpenActions", "%1 no longer allows this.")).arg(provider->name)
                           : found->reason.text()};
    return {true, {}};
}

ActionState when(bool open, const char *reason)
{
    return {open, open ? QString() : words(reason)};
}

} // namespace

OpenActions openActions(const Order &order, const Declaration *provider,
                        const std::vector<ActionAvailability> &availability)
{
    OpenActions actions;
    const bool draft =
        order.stage == Stage::Draft && order.remoteId.isEmpty(); // some providers have drafts of their own
    const char *onlyDrafts =
        QT_TRANSLATE_NOOP("OpenActions", "Only a draft can be edited; this order has been placed.");
    actions.edit = when(draft, onlyDrafts);
    actions.discard =
        when(draft, QT_TRANSLATE_NOOP("OpenActions", "Only a draft can be discarded; this order has been placed."));
    actions.copy =
        when(order.stage != Stage::Unknown,
             QT_TRANSLATE_NOOP(
                 "OpenActions",
                 "We don't know whether the provider got this order. Resolve it first, or you may pay for it twice."));
    actions.recall = when(order.stage == Stage::Queued && order.remoteId.isEmpty(),
                          QT_TRANSLATE_NOOP("OpenActions", "Sending can only be undone before the order is sent."));
    actions.retry = when(order.stage == Stage::Failed || order.stage == Stage::Unknown,
                         QT_TRANSLATE_NOOP("OpenActions", "Nothing about this order has failed."));
    if (order.stage == Stage::Unknown && provider && !provider->can(Capability::FindSubmitted) &&
        !provider->can(Capability::IdempotentCreate))
        actions.retry = {
            false, words(QT_TRANSLATE_NOOP("OpenActions",
                                           "%1 does not let Platen look the order up. Check with %1, then resolve it."))
                       .arg(provider->name)};
    actions.resolve =
        when(order.stage == Stage::Unknown, QT_TRANSLATE_NOOP("OpenActions", "Only an unknown order can be resolved."));
    actions.cancel = sending(Cancel(), order, provider, availability);
    forEachChange([&](const OrderChange &change) {
        actions.changes[change.index()] = sending(operationOf(change), order, provider, availability);
    });
    actions.remove = sending(Delete(), order, provider, availability);
    actions.refresh =
        when(!order.remoteId.isEmpty() && provider && provider->can(Capability::FetchOrder),
             QT_TRANSLATE_NOOP("OpenActions", "There is nothing to fetch from the provider for this order."));
    return actions;
}

ActionState openCancel(const store::OrderRow &order, const Declaration *provider)
{
    if (order.remoteId.isEmpty() && order.stage == Stage::Draft)
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "A draft was never placed. Discard it instead."))};
    if (order.remoteId.isEmpty() && order.stage == Stage::Queued)
        return {true, {}};
    Order known;
    known.stage = order.stage;
    known.remoteId = order.remoteId;
    return sending(Cancel(), known, provider, {});
}

} // namespace platen
