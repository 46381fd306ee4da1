// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order.h"

namespace platen {

Order orderFromDraft(const Draft &draft)
{
    Order order;
    order.account = draft.account;
    order.reference = draft.reference;
    order.shippingMethod = draft.shippingMethod;
    order.recipient = draft.recipient;
    order.items = draft.items;
    order.note = draft.note;
    order.metadata = draft.metadata;
    return order;
}

} // namespace platen
