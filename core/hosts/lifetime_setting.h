// SPDX-License-Identifier: GPL-3.0-or-later
// The setting "lifetime_hours" of hosts whose addresses expire.
#pragma once

#include "core/wire/setting_builders.h"

#include <QJsonObject>

#include <chrono>

namespace platen::hosts {

template <int Longest> // hours
Message problemOfLifetime(const QJsonValue &value)
{
    bool isNumber = false;
    const int hours = value.toString().toInt(&isNumber);
    return isNumber && hours >= 1 && hours <= Longest
               ? Message()
               : Message::of("has to be a whole number of hours from 1 to %1", Longest);
}

template <int Longest>
Setting lifetimeSetting(const QString &help)
{
    Setting setting = optionalSetting("lifetime_hours", QT_TRANSLATE_NOOP("Declaration", "Lifetime in hours"), help,
                                      QStringLiteral("168"));
    setting.problemOf = problemOfLifetime<Longest>;
    return setting;
}

inline std::chrono::hours lifetimeOf(const QJsonObject &settings)
{
    return std::chrono::hours(settings[QLatin1String("lifetime_hours")].toString().toInt());
}

} // namespace platen::hosts
