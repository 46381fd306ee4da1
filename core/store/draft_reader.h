// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts as stored, complete or not: nothing is checked, and artwork files need not exist. They are draft documents
// with one more member: the local order that the draft was copied from.
#pragma once

#include "core/domain/order.h"

namespace platen::store {

Draft readStoredDraft(const QJsonObject &document);
QJsonObject storedDraft(const Draft &draft);

} // namespace platen::store
