// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/led_settings.h"

namespace platen {

QJsonObject changedSettings(QJsonObject before, const SettingsChange &change, const std::vector<Setting> &declared)
{
    for (const Setting &setting : declared) {
        const QString &leader = setting.defaultFollows;
        const bool isLed = !leader.isEmpty() && (change.settings.contains(leader) || change.unset.contains(leader));
        if (isLed && before[setting.key] == setting.defaultsByValue.value(before[leader].toString()))
            before.remove(setting.key);
    }
    return change.appliedTo(before);
}

} // namespace platen
