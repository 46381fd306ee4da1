// SPDX-License-Identifier: GPL-3.0-or-later
// Settings whose default depends on another setting's value.
#pragma once

#include "core/wire/complete_settings.h"

namespace platen {

// The settings after a change, without defaults filled in. A value that was only the default for another setting's
// former value follows that setting: with the environment, its address changes too.
QJsonObject changedSettings(QJsonObject before, const SettingsChange &change, const std::vector<Setting> &declared);

} // namespace platen
