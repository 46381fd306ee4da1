// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/settings_input.h"

#include "app/platenctl/terminal.h"
#include "core/credentials/credential_store.h"
#include "core/domain/order_document.h"
#include "core/wire/complete_settings.h"

namespace platen::ctl {

namespace {

QStringList settingKeys(const SettingsOwner &owner, bool secret)
{
    QStringList keys;
    for (const Setting &setting : owner.settings) {
        if (setting.secret == secret)
            keys << setting.key;
    }
    return keys;
}

// What no provider's key contains: more likely, a file or a whole clipboard was entered.
Result<void> checkSecret(const QString &key, const QString &value)
{
    constexpr qsizetype longest = 16 * 1024;
    if (value.size() > longest)
        return fail(ErrorCode::Usage, QStringLiteral("“%1” can have %2 characters; what was entered has %3. Nothing "
                                                     "was stored.")
                                          .arg(key)
                                          .arg(longest)
                                          .arg(value.size()));
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::any_of(value.begin(), value.end(), isControl))
        return fail(
            ErrorCode::Usage,
            QStringLiteral("“%1” must not contain control characters, such as tabs. Nothing was stored.").arg(key));
    return {};
}

} // namespace

QString secretWord(const QString &where)
{
    if (where == QLatin1String("missing"))
        return where;
    if (where == QLatin1String("unavailable"))
        return QStringLiteral("not available: the keychain is locked, does not respond, or there is none");
    return QStringLiteral("in the %1").arg(where);
}

Result<QJsonObject> readSettings(const SettingsOwner &owner, const std::vector<std::string> &pairs)
{
    QJsonObject settings;
    for (const std::string &pair : pairs) {
        const QString text = QString::fromStdString(pair);
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        const QString key = text.left(equals);
        if (equals <= 0)
            return fail(ErrorCode::Usage, QStringLiteral("--set takes KEY=VALUE, not “%1”.").arg(key));
        const Setting *setting = findSetting(owner.settings, key);
        if (!setting)
            return fail(ErrorCode::Usage,
                        QStringLiteral("%1 has no setting “%2”. Its settings: %3.")
                            .arg(owner.name, key, settingKeys(owner, false).join(QStringLiteral(", "))));
        if (setting->secret)
            return fail(ErrorCode::Usage,
                        QStringLiteral("“%1” is a secret and must not appear on a command line: use "
                                       "--secret %1 and enter its value at the prompt or on standard input.")
                            .arg(key));
        const QString value = text.mid(equals + 1);
        if (setting->type != Setting::Type::Json) {
            settings[key] = value;
            continue;
        }
        const Result<QJsonObject> object = readObject(value.toUtf8());
        if (!object) {
            Error error = object.error();
            error.message = Message::joined({QStringLiteral("“%1”:").arg(key), error.message});
            return Failure(error);
        }
        settings[key] = *object;
    }
    return settings;
}

Result<QHash<QString, QString>> readSecrets(const SettingsOwner &owner, const std::string &name,
                                            const std::vector<std::string> &keys)
{
    for (const std::string &given : keys) {
        const Setting *setting = findSetting(owner.settings, QString::fromStdString(given));
        if (!setting || !setting->secret)
            return fail(ErrorCode::Usage, QStringLiteral("%1 has no secret “%2”. Its secrets: %3.")
                                              .arg(owner.name, QString::fromStdString(given),
                                                   settingKeys(owner, true).join(QStringLiteral(", "))));
    }
    QHash<QString, QString> secrets;
    for (const std::string &given : keys) {
        const QString key = QString::fromStdString(given);
        const std::optional<QString> value =
            readSecretLine(QStringLiteral("%1 of %2: ").arg(key, QString::fromStdString(name)));
        if (!value || value->isEmpty())
            return fail(ErrorCode::Credentials,
                        QStringLiteral("“%1” has no value. Give one line of standard input for each --secret, "
                                       "in the same order. Nothing was stored.")
                            .arg(key));
        PLATEN_CHECK(checkSecret(key, *value));
        secrets[key] = *value;
    }
    return secrets;
}

Result<SettingsChange> readChange(const SettingsOwner &owner, const ChangeOptions &options)
{
    SettingsChange change;
    PLATEN_TRY(change.settings, readSettings(owner, options.settings));
    for (const std::string &given : options.unset) {
        const QString key = QString::fromStdString(given);
        const Setting *setting = findSetting(owner.settings, key);
        if (!setting || setting->secret)
            return fail(ErrorCode::Usage,
                        QStringLiteral("%1 has no setting “%2”. Its settings: %3.")
                            .arg(owner.name, key, settingKeys(owner, false).join(QStringLiteral(", "))));
        change.unset << key;
    }
    PLATEN_TRY(change.secrets, readSecrets(owner, options.name, options.secrets));
    return change;
}

Error withoutKeychain(Error error, const QString &name, const QStringList &secrets)
{
    if (error.code != ErrorCode::Credentials)
        return error;
    QStringList variables;
    for (const QString &key : secrets)
        variables << secretVariable(name, key);
    variables.sort();
    error.message = Message::joined(
        {error.message, QStringLiteral("Nothing was stored. On a machine without a keychain, leave out --secret and "
                                       "put the value into the environment variable %1.")
                            .arg(variables.join(QStringLiteral(", ")))});
    return error;
}

} // namespace platen::ctl
