// SPDX-License-Identifier: GPL-3.0-or-later
// Checks given settings against those that are declared.
#pragma once

#include "core/domain/error.h"
#include "core/wire/setting.h"

#include <QJsonObject>

#include <vector>

namespace platen {

const Setting *findSetting(const std::vector<Setting> &settings, const QString &key); // null if there is none

// Fills in defaults. Unknown keys, invalid choices, missing required settings and invalid URLs are errors of code
// `usage`, reported all at once. Plain http is allowed only to this machine. `owner`: who has the settings, for
// messages: "Prodigi".
Result<QJsonObject> completeSettings(const QString &owner, const std::vector<Setting> &settings,
                                     const QJsonObject &given);

} // namespace platen
