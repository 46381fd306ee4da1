// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a draft as values by JSON pointer, in the order document's form; artwork by print area
// ("/items/0/artwork/front").
#pragma once

#include "core/domain/order.h"

#include <QJsonValue>

namespace platen {

// Undefined if the draft has no such item, or nothing there.
QJsonValue valueIn(const Draft &draft, const QString &pointer);
// Whether that changed the draft.
bool setValueIn(Draft &draft, const QString &pointer, const QJsonValue &value);

} // namespace platen
