// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/setting_builders.h"

namespace platen {

Setting requiredSetting(const char *key, const QString &label, const QString &help)
{
    Setting setting = optionalSetting(key, label, help);
    setting.required = true;
    return setting;
}

Setting optionalSetting(const char *key, const QString &label, const QString &help, const QString &byDefault)
{
    Setting setting;
    setting.key = QString::fromLatin1(key);
    setting.label = label;
    setting.help = help;
    setting.defaultValue = byDefault;
    return setting;
}

Setting choiceSetting(const char *key, const QString &label, const QString &help, const QStringList &choices,
                      const QString &byDefault)
{
    Setting setting = optionalSetting(key, label, help, byDefault);
    setting.type = Setting::Type::Choice;
    setting.choices = choices;
    return setting;
}

Setting secretSetting(const char *key, const QString &label, const QString &help, Need need)
{
    Setting setting = optionalSetting(key, label, help);
    setting.required = need == Need::Required;
    setting.secret = true;
    return setting;
}

Setting urlSetting(Setting setting)
{
    setting.type = Setting::Type::Url;
    return setting;
}

Setting followingUrl(const char *key, const QString &label, const QString &help, const QString &follows,
                     const QHash<QString, QString> &defaults)
{
    Setting setting = urlSetting(optionalSetting(key, label, help));
    setting.defaultFollows = follows;
    setting.defaultsByValue = defaults;
    return setting;
}

} // namespace platen
