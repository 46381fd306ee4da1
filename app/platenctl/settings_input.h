// SPDX-License-Identifier: GPL-3.0-or-later
// Settings and secrets on the command line: of an account, or of a host.
#pragma once

#include "core/domain/error.h"
#include "core/wire/complete_settings.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <string>
#include <vector>

namespace platen::ctl {

// What has the settings: a provider, a kind of host.
struct SettingsOwner
{
    QString name; // for messages
    const std::vector<Setting> &settings;
};

// KEY=VALUE pairs. Fails if a key does not exist or is a secret.
Result<QJsonObject> readSettings(const SettingsOwner &owner, const std::vector<std::string> &pairs);
// Prompts for each secret, in order. `name`: of the account or host.
Result<QHash<QString, QString>> readSecrets(const SettingsOwner &owner, const std::string &name,
                                            const std::vector<std::string> &keys);
// The options of a "set" verb.
struct ChangeOptions
{
    std::string name;
    std::vector<std::string> settings;
    std::vector<std::string> unset;
    std::vector<std::string> secrets;
};
Result<SettingsChange> readChange(const SettingsOwner &owner, const ChangeOptions &options);
// With the advice for a machine that keeps no secrets.
Error withoutKeychain(Error error, const QString &name, const QStringList &secrets);
// "keychain", "missing", … for people.
QString secretWord(const QString &where);

} // namespace platen::ctl
