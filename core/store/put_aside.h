// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that a person put aside, and the causes that are compared for that.
#pragma once

#include "core/store/records.h"

namespace platen::store {

// The digest of texts that say what is wrong.
QByteArray causeOf(const QStringList &parts);
// Why an order needs attention: its issues, and its stage if that is what is wrong.
QByteArray attentionCause(const Order &order);
// It was put aside for what is wrong now.
bool isPutAside(const Order &order, const PutAside &aside);
// The order as it is kept: without attention while it is put aside, and no longer put aside once the cause has changed.
StoredOrder settledAside(StoredOrder order);

} // namespace platen::store
