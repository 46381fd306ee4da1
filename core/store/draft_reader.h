// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts as they are stored, unfinished or not: nothing is checked, and the artwork's files need not be there. They are
// draft documents with one member more: the order here that the draft was made from.
#pragma once

#include "core/domain/order.h"

namespace platen::store {

Draft readStoredDraft(const QJsonObject &document);
QJsonObject storedDraft(const Draft &draft);

} // namespace platen::store
