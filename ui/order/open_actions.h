// SPDX-License-Identifier: GPL-3.0-or-later
// The actions possible on an order now, and the reasons why others are not: from its stage, the provider's
// capabilities, and what the provider says about this order.
#pragma once

#include "core/domain/operation.h"
#include "core/domain/order.h"
#include "core/providers/declaration.h"
#include "core/providers/remote_order.h"
#include "core/store/order_query.h"

#include <QString>

#include <array>
#include <vector>

namespace platen {

struct ActionState
{
    bool open = false;
    QString reason; // why it is not enabled
};

struct OpenActions
{
    ActionState edit;    // a draft, in the composer
    ActionState discard; // a draft
    ActionState copy;    // a new draft from this order: duplicate, reprint, order again
    ActionState recall;  // before it is sent
    ActionState retry;   // failed, or unknown: look it up and retry
    ActionState resolve; // unknown
    ActionState cancel;
    std::array<ActionState, std::variant_size_v<OrderChange>> changes; // by the kind of change
    ActionState remove;                                                // delete it at the provider
    ActionState refresh;

    [[nodiscard]] const ActionState &change(const OrderChange &kind) const { return changes[kind.index()]; }
};

// `provider` is null if the account is not known (yet). `availability`: the provider's availability response, or empty.
OpenActions openActions(const Order &order, const Declaration *provider,
                        const std::vector<ActionAvailability> &availability);

// Whether an order in a selection can be cancelled, as far as its row shows. One not sent yet can be: it is then never
// sent.
ActionState openCancel(const store::OrderRow &order, const Declaration *provider);

} // namespace platen
