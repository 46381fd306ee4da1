// SPDX-License-Identifier: GPL-3.0-or-later
// Operations as the outbox stores them: a word, and the members that belong to it.
#pragma once

#include "core/domain/operation.h"

namespace platen::store {

QJsonObject operationMembers(const Operation &operation);
Operation readOperation(const QString &word, const QJsonObject &members);

} // namespace platen::store
