// SPDX-License-Identifier: GPL-3.0-or-later
// What Platen logs about. Information is logged only by a program that has called startLog().
#pragma once

#include <QLoggingCategory>

namespace platen {

Q_DECLARE_LOGGING_CATEGORY(logHttp)   // requests to providers and hosts, without bodies
Q_DECLARE_LOGGING_CATEGORY(logSync)   // what was synced, and what failed
Q_DECLARE_LOGGING_CATEGORY(logOutbox) // what was sent, and the outcome
Q_DECLARE_LOGGING_CATEGORY(logEngine) // start, end, the lease

} // namespace platen
