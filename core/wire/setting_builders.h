// SPDX-License-Identifier: GPL-3.0-or-later
// Builds settings, each in one expression.
#pragma once

#include "core/wire/setting.h"

namespace platen {

// A required setting.
Setting requiredSetting(const char *key, const QString &label, const QString &help);
// An optional setting; `byDefault` is its default.
Setting optionalSetting(const char *key, const QString &label, const QString &help, const QString &byDefault = {});
Setting choiceSetting(const char *key, const QString &label, const QString &help, const QStringList &choices,
                      const QString &byDefault);
enum class Need { Required, Optional };
Setting secretSetting(const char *key, const QString &label, const QString &help, Need need = Need::Required);
Setting urlSetting(Setting setting); // its value is a URL
// A URL whose default depends on another setting: `defaults` has one for each of that setting's values.
Setting followingUrl(const char *key, const QString &label, const QString &help, const QString &follows,
                     const QHash<QString, QString> &defaults);

} // namespace platen
