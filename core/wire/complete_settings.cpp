// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/complete_settings.h"

#include "core/domain/json_members.h"
#include "core/domain/strict_json.h"
#include "core/wire/server_name.h"

namespace platen {

namespace {

Error wrong(const QString &key, const Message &message)
{
    return fail(ErrorCode::Usage, message, u'/' + pointerToken(key)).value();
}

// The error of a URL as a setting, or empty.
Message urlProblem(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return Message::of("is not a web address such as https://api.example.org");
    if (!url.userInfo().isEmpty())
        return Message::of("must not hold a user name or a password");
    if (url.hasQuery() || url.hasFragment())
        return Message::of("must end with its host, port or path: no “?” and no “#”");
    if (url.scheme() == u"http" && !net::isThisComputer(url.host()))
        return Message::of("must begin with https:// (plain http is for this machine alone)");
    return {};
}

class Completer
{
public:
    Completer(const QString &owner, const std::vector<Setting> &settings, const QJsonObject &given)
        : m_owner(owner)
        , m_settings(settings)
        , m_given(given)
    {
    }

    Result<QJsonObject> complete()
    {
        refuseUnknown();
        // Settings that others depend on come first, whatever the order of their declaration.
        for (const Setting &setting : m_settings) {
            if (!setting.secret && setting.defaultFollows.isEmpty())
                take(setting);
        }
        for (const Setting &setting : m_settings) {
            if (!setting.secret && !setting.defaultFollows.isEmpty())
                take(setting);
        }
        if (!m_errors.empty())
            return Failure(combine(std::move(m_errors)));
        return m_complete;
    }

private:
    void refuseUnknown()
    {
        QStringList known;
        for (const Setting &setting : m_settings) {
            if (!setting.secret)
                known.append(setting.key);
        }
        for (auto member = m_given.constBegin(); member != m_given.constEnd(); ++member) {
            const Setting *setting = findSetting(m_settings, member.key());
            if (setting && setting->secret) {
                m_errors.push_back(
                    wrong(member.key(), Message::of("“%1” is a secret: it is kept in the keychain and is "
                                                    "not given as a setting",
                                                    member.key())));
            } else if (!setting) {
                m_errors.push_back(wrong(member.key(), Message::of("%1 has no setting “%2”; it has %3", m_owner,
                                                                   member.key(), known.join(QStringLiteral(", ")))));
            }
        }
    }

    void take(const Setting &setting)
    {
        const QJsonValue given = m_given.value(setting.key);
        QJsonValue value = given;
        if (given.isUndefined() || given.isNull() || (given.isString() && given.toString().trimmed().isEmpty())) {
            const QString fallback =
                setting.defaultFollows.isEmpty()
                    ? setting.defaultValue
                    : setting.defaultsByValue.value(m_complete.value(setting.defaultFollows).toString(),
                                                    setting.defaultValue);
            if (fallback.isEmpty()) {
                // A setting that depends on an invalid one is not reported as missing as well.
                const bool canFollow = setting.defaultFollows.isEmpty() || m_complete.contains(setting.defaultFollows);
                if (setting.required && canFollow)
                    m_errors.push_back(wrong(setting.key, Message::of("%1 needs the setting “%2” (%3)", m_owner,
                                                                      setting.key, setting.label)));
                return;
            }
            value = fallback;
        }
        if (setting.type == Setting::Type::Json) {
            takeJson(setting, value);
        } else if (!value.isString()) {
            m_errors.push_back(wrong(setting.key, Message::of("The setting “%1” must be text", setting.key)));
            return;
        } else {
            takeText(setting, value.toString().trimmed());
        }
        const QJsonValue taken = m_complete.value(setting.key);
        const Message problem = setting.problemOf && !taken.isUndefined() ? setting.problemOf(taken) : Message();
        if (!problem.isEmpty())
            m_errors.push_back(wrong(setting.key, Message::of("“%1” %2", setting.key, problem)));
    }

    void takeJson(const Setting &setting, const QJsonValue &value)
    {
        QJsonObject object = value.toObject();
        if (value.isString()) {
            const Result<JsonReading> reading = readStrictJson(value.toString());
            if (!reading || !reading->errors.empty() || !reading->value.isObject()) {
                m_errors.push_back(
                    wrong(setting.key, Message::of("The setting “%1” must be a JSON object", setting.key)));
                return;
            }
            object = reading->value.toObject();
        } else if (!value.isObject()) {
            m_errors.push_back(wrong(setting.key, Message::of("The setting “%1” must be a JSON object", setting.key)));
            return;
        }
        m_complete[setting.key] = object;
    }

    void takeText(const Setting &setting, QString text)
    {
        if (setting.type == Setting::Type::Choice && !setting.choices.contains(text)) {
            m_errors.push_back(
                wrong(setting.key, Message::of("“%1” is none of the choices of “%2”: %3", text, setting.key,
                                               setting.choices.join(QStringLiteral(", ")))));
            return;
        }
        if (setting.type == Setting::Type::Url) {
            const Message problem = urlProblem(text);
            if (!problem.isEmpty()) {
                m_errors.push_back(wrong(setting.key, Message::of("“%1” %2", setting.key, problem)));
                return;
            }
            while (text.endsWith(u'/'))
                text.chop(1);
            if (isAnothersDefault(setting, text))
                return;
        }
        m_complete[setting.key] = text;
    }

    // An account that says "sandbox" must not use the live URL, or the other way round.
    bool isAnothersDefault(const Setting &setting, const QString &text)
    {
        const QString value = m_complete.value(setting.defaultFollows).toString();
        for (auto other = setting.defaultsByValue.constBegin(); other != setting.defaultsByValue.constEnd(); ++other) {
            if (other.key() == value || QUrl(other.value()).host() != QUrl(text).host() ||
                QUrl(setting.defaultsByValue.value(value)).host() == QUrl(text).host())
                continue;
            m_errors.push_back(wrong(setting.key, Message::of("%1 belongs to the %2 “%3”, but this account's is “%4”",
                                                              text, setting.defaultFollows, other.key(), value)));
            return true;
        }
        return false;
    }

    const QString &m_owner;
    const std::vector<Setting> &m_settings;
    const QJsonObject &m_given;
    QJsonObject m_complete;
    std::vector<Error> m_errors;
};

} // namespace

const Setting *findSetting(const std::vector<Setting> &settings, const QString &key)
{
    for (const Setting &candidate : settings) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

QJsonObject SettingsChange::appliedTo(QJsonObject before) const
{
    for (const QString &key : unset)
        before.remove(key);
    for (auto member = settings.constBegin(); member != settings.constEnd(); ++member)
        before[member.key()] = member.value();
    return before;
}

Result<QJsonObject> completeSettings(const QString &owner, const std::vector<Setting> &settings,
                                     const QJsonObject &given)
{
    return Completer(owner, settings, given).complete();
}

} // namespace platen
