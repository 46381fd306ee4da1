// SPDX-License-Identifier: GPL-3.0-or-later
// Operations as stored in the outbox: a word and its members.
#pragma once

#include "core/domain/operation.h"

namespace platen::store {

QJsonObject operationMembers(const Operation &operation);
Operation readOperation(const QString &word, const QJsonObject &members);

} // namespace platen::store
