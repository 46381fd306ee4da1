// SPDX-License-Identifier: GPL-3.0-or-later
// The outcome of a webhook event, as the console prints it.
#pragma once

#include "core/engine/engine_types.h"

#include <QJsonObject>
#include <QString>

namespace platen::ctl {

QJsonObject eventLineObject(const EventLine &event);
QString eventLineText(const EventLine &event); // one line

} // namespace platen::ctl
