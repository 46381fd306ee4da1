// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/interrupted.h"

#include "core/store/records.h"
#include "core/store/statement.h"

namespace platen::store {

Result<bool> isSendingSomething(Database &database)
{
    return readValue<bool>(database,
                           QStringLiteral("SELECT EXISTS (SELECT 1 FROM outbox WHERE state < 4 AND state = ?)"),
                           {static_cast<int>(OutboxState::Sending)})
        .map([](const std::optional<bool> &sends) { return sends.value_or(false); });
}

} // namespace platen::store
