// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/open_actions.h"

#include "core/engine/operation_traits.h"
#include "ui/widgets/stage_icon.h"

#include <QCoreApplication>

#include <algorithm>

namespace platen {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("OpenActions", text);
}

// Whether an operation can be sent to the provider.
template <typename T>
ActionState change(const Order &order, const Declaration *provider, const std::vector<ActionAvailability> &told)
{
    if (!provider)
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "The account of this order is not known here."))};
    if (!provider->can(OperationRow<T>::capability))
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "%1 cannot do this.")).arg(provider->name)};
    if (order.stage == Stage::Unknown)
        return {false, words(QT_TRANSLATE_NOOP("OpenActions",
                                               "First it has to be clear whether the order exists: resolve it."))};
    if (order.remoteId.isEmpty())
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "The provider does not have this order yet."))};
    if (isFinal(order.stage))
        return {false,
                words(QT_TRANSLATE_NOOP("OpenActions", "The order is finished: %1.")).arg(stageWord(order.stage))};
    const auto found = std::find_if(told.begin(), told.end(), [&](const ActionAvailability &each) {
        return each.action == QLatin1String(T::word);
    });
    if (found != told.end() && !found->available)
        return {false,
                found->reason.isEmpty()
                    ? words(QT_TRANSLATE_NOOP("OpenActions", "%1 does not allow this any more.")).arg(provider->name)
                    : found->reason.text()};
    return {true, {}};
}

ActionState when(bool open, const char *reason)
{
    return {open, open ? QString() : words(reason)};
}

} // namespace

OpenActions openActions(const Order &order, const Declaration *provider, const std::vector<ActionAvailability> &told)
{
    OpenActions actions;
    const bool draft =
        order.stage == Stage::Draft && order.remoteId.isEmpty(); // some providers keep drafts of their own
    const char *onlyDrafts = QT_TRANSLATE_NOOP("OpenActions", "Only a draft can be edited; this one has been placed.");
    actions.edit = when(draft, onlyDrafts);
    actions.discard =
        when(draft, QT_TRANSLATE_NOOP("OpenActions", "Only a draft can be discarded; this one has been placed."));
    actions.copy = when(order.stage != Stage::Unknown,
                        QT_TRANSLATE_NOOP("OpenActions", "We don't know whether the provider got this order. Resolve "
                                                         "that first, or you may pay for it twice."));
    actions.recall = when(order.stage == Stage::Queued && order.remoteId.isEmpty(),
                          QT_TRANSLATE_NOOP("OpenActions", "Only an order that has not been sent can be taken back."));
    actions.retry = when(order.stage == Stage::Failed || order.stage == Stage::Unknown,
                         QT_TRANSLATE_NOOP("OpenActions", "Nothing of this order has failed."));
    if (order.stage == Stage::Unknown && provider && !provider->can(Capability::FindSubmitted) &&
        !provider->can(Capability::IdempotentCreate))
        actions.retry = {false, words(QT_TRANSLATE_NOOP("OpenActions", "%1 cannot be asked whether the order exists. "
                                                                       "Find out, and resolve it."))
                                    .arg(provider->name)};
    actions.resolve =
        when(order.stage == Stage::Unknown, QT_TRANSLATE_NOOP("OpenActions", "What became of this order is known."));
    actions.cancel = change<Cancel>(order, provider, told);
    actions.changeShipping = change<ChangeShippingMethod>(order, provider, told);
    actions.changeRecipient = change<ChangeRecipient>(order, provider, told);
    actions.changeMetadata = change<ChangeMetadata>(order, provider, told);
    actions.changeNote = change<ChangeNote>(order, provider, told);
    actions.changeOptions = change<ChangeOptions>(order, provider, told);
    actions.remove = change<Delete>(order, provider, told);
    actions.refresh = when(!order.remoteId.isEmpty() && provider && provider->can(Capability::FetchOrder),
                           QT_TRANSLATE_NOOP("OpenActions", "There is nothing at the provider to ask for."));
    return actions;
}

ActionState openCancel(const store::OrderRow &order, const Declaration *provider)
{
    if (order.remoteId.isEmpty() && order.stage == Stage::Draft)
        return {false, words(QT_TRANSLATE_NOOP("OpenActions", "A draft was never placed; it can be discarded."))};
    if (order.remoteId.isEmpty() && order.stage == Stage::Queued)
        return {true, {}};
    Order known;
    known.stage = order.stage;
    known.remoteId = order.remoteId;
    return change<Cancel>(known, provider, {});
}

} // namespace platen
