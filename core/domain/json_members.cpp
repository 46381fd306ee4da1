// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"

#include "core/domain/instant.h"
#include "core/domain/strict_json.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace platen {

// More than any order has. Without a limit, an entry of two bytes would need hundreds.
static constexpr qsizetype longestList = 10'000;

JsonMembers::JsonMembers(QJsonObject object, QString pointer, std::vector<Error> &errors)
    : m_object(std::move(object))
    , m_pointer(std::move(pointer))
    , m_errors(errors)
{
}

QString pointerToken(QString name)
{
    return name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

QString JsonMembers::at(const char *name) const
{
    return m_pointer + u'/' + QLatin1String(name);
}

void JsonMembers::report(const QString &pointer, const Message &message)
{
    if (m_errors.size() < mostErrors)
        m_errors.push_back(fail(ErrorCode::Validation, message, pointer).value());
}

QJsonValue JsonMembers::take(const char *name)
{
    m_known.insert(QString::fromLatin1(name));
    return m_object.value(QLatin1String(name));
}

QString JsonMembers::text(const char *name)
{
    const QJsonValue value = take(name);
    if (isText(value) || value.isUndefined() || value.isNull())
        return value.toString();
    report(at(name), Message::of("“%1” must be text", QLatin1String(name)));
    return {};
}

std::optional<int> JsonMembers::integer(const char *name)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = numberOf(value).value_or(std::nan(""));
    if (std::isnan(number) || number != std::floor(number)) {
        report(at(name), Message::of("“%1” must be a whole number", QLatin1String(name)));
        return std::nullopt;
    }
    const int most = std::numeric_limits<int>::max();
    if (std::abs(number) > most) {
        report(at(name), Message::of("“%1” is too large: at most %2", QLatin1String(name), most));
        return std::nullopt;
    }
    return static_cast<int>(number);
}

QDateTime JsonMembers::instant(const char *name)
{
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDateTime instant = parseInstant(value);
    if (!instant.isValid())
        report(at(name), Message::of("“%1” is not an instant such as 2026-11-20T10:00:00Z", value));
    return instant;
}

QJsonObject JsonMembers::object(const char *name)
{
    const QJsonValue value = take(name);
    if (!value.isObject() && !value.isUndefined() && !value.isNull())
        report(at(name), Message::of("“%1” must be an object", QLatin1String(name)));
    return value.toObject();
}

std::optional<Money> JsonMembers::money(const char *name)
{
    std::optional<Money> money;
    inObject(name, [this, name, &money](JsonMembers members) {
        const std::size_t before = m_errors.size();
        const QString amount = members.text("amount");
        const QString currency = members.text("currency");
        members.refuseOthers();
        if (m_errors.size() != before)
            return;
        const auto missing = [this, name](const char *member, const Message &what) {
            report(at(name) + u'/' + QLatin1String(member), Message::of("Missing: %1", what));
        };
        if (amount.isEmpty())
            missing("amount", Message::of("the amount, such as “15.00”"));
        if (currency.isEmpty())
            missing("currency", Message::of("the currency, such as GBP"));
        if (m_errors.size() != before)
            return;
        if (!currencyDigits(currency)) {
            report(at(name) + QStringLiteral("/currency"),
                   Message::of("“%1” is not a currency of ISO 4217, such as GBP", currency));
            return;
        }
        if (!amount.startsWith(u'+')) // it may be meant as "that much more"
            money = Money::parse(amount, currency);
        if (!money)
            report(at(name) + QStringLiteral("/amount"),
                   Message::of("“%1” is not an amount of %2, such as “15.00”", amount, currency));
    });
    return money;
}

void JsonMembers::inObject(const char *name, const std::function<void(JsonMembers)> &read)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isObject()) {
        report(at(name), Message::of("“%1” must be an object", QLatin1String(name)));
        return;
    }
    read(JsonMembers(value.toObject(), at(name), m_errors));
}

void JsonMembers::eachObject(const char *name, const std::function<void(JsonMembers)> &read)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return;
    if (!value.isArray()) {
        report(at(name), Message::of("“%1” must be a list", QLatin1String(name)));
        return;
    }
    const QJsonArray list = value.toArray();
    if (list.size() > longestList) {
        report(at(name),
               Message::of("“%1” has %2 entries; at most %3 are read", QLatin1String(name), list.size(), longestList));
        return;
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString pointer = at(name) + u'/' + QString::number(i);
        if (!list[i].isObject())
            report(pointer, Message::of("Each of “%1” must be an object", QLatin1String(name)));
        read(JsonMembers(list[i].toObject(), pointer, m_errors));
    }
}

void JsonMembers::refuseOthers()
{
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        if (!m_known.contains(member.key()))
            report(m_pointer + u'/' + pointerToken(member.key()),
                   Message::of("There is no member “%1” here; what only one provider knows goes under “options”",
                               member.key()));
    }
}

} // namespace platen
