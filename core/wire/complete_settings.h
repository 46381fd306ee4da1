// SPDX-License-Identifier: GPL-3.0-or-later
// Checks given settings against those that are declared.
#pragma once

#include "core/domain/error.h"
#include "core/wire/setting.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace platen {

const Setting *findSetting(const std::vector<Setting> &settings, const QString &key); // null if there is none

// What a person changes of something that has settings and secrets.
struct SettingsChange
{
    QJsonObject settings; // replace those of the same key
    QStringList unset;    // back to their defaults
    QHash<QString, QString> secrets;

    [[nodiscard]] QJsonObject appliedTo(QJsonObject before) const; // the settings, without defaults filled in
};

// Fills in defaults. Unknown keys, invalid choices, missing required settings and invalid URLs are errors of code
// `usage`, reported all at once. Plain http is allowed only to this machine. `owner`: who has the settings, for
// messages: "Prodigi".
Result<QJsonObject> completeSettings(const QString &owner, const std::vector<Setting> &settings,
                                     const QJsonObject &given);

} // namespace platen
