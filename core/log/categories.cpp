// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/categories.h"

namespace platen {

Q_LOGGING_CATEGORY(logHttp, "platen.http", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "platen.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logOutbox, "platen.outbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logEngine, "platen.engine", QtWarningMsg)

} // namespace platen
