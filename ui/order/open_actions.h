// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to an order right now, and why not where it cannot: from its stage, from what its provider can do,
// and from what the provider says of this very order.
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"
#include "core/providers/remote_order.h"
#include "core/store/order_query.h"

#include <QString>

#include <vector>

namespace platen {

struct ActionState
{
    bool open = false;
    QString reason; // why not
};

struct OpenActions
{
    ActionState edit;    // a draft, in the wizard
    ActionState discard; // a draft
    ActionState copy;    // a new draft from it: duplicate, reprint, order again
    ActionState recall;  // before it is sent
    ActionState retry;   // failed, or unknown: look it up again
    ActionState resolve; // unknown
    ActionState cancel;
    ActionState changeShipping;
    ActionState changeRecipient;
    ActionState changeMetadata;
    ActionState changeNote;
    ActionState changeOptions;
    ActionState remove; // delete it at the provider
    ActionState refresh;
};

// `provider` null: the account is not known (yet). `told`: the provider's answer, empty where there is none.
OpenActions openActions(const Order &order, const Declaration *provider, const std::vector<ActionAvailability> &told);

// Whether an order can be cancelled among others, as far as its row tells. One that has not been sent yet can be: it is
// never sent then.
ActionState openCancel(const store::OrderRow &order, const Declaration *provider);

} // namespace platen
