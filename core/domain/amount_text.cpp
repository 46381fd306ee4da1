// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/amount_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace platen {

namespace {

using Reading = TypedNumber::Reading;

constexpr char16_t arabicDecimal = u'\u066b';

// The separators between digits, by what they can mean. Each is replaced by one of these characters.
constexpr char16_t anySpace = u' ';
constexpr char16_t anyApostrophe = u'\'';
constexpr char16_t groupOnly = u'\u066c';

char16_t signOf(QChar c, const QLocale &locale)
{
    static const QString apostrophes = QStringLiteral("'`\u2018\u2019\u02bc\u00b4\u2032");
    if (c.isSpace())
        return anySpace;
    if (apostrophes.contains(c))
        return anyApostrophe;
    if (c == u'\uff0e')
        return u'.';
    if (c == u'\u060c' || c == u'\uff0c' || c == u'\u201a')
        return u',';
    if (c == u'.' || c == u',' || c == arabicDecimal)
        return c.unicode();
    if (c == groupOnly || locale.groupSeparator() == c)
        return groupOnly;
    return 0;
}

bool canBeDecimal(char16_t sign)
{
    return sign == u'.' || sign == u',' || sign == arabicDecimal;
}

bool canBeGroup(char16_t sign)
{
    return sign != arabicDecimal;
}

// Direction marks are part of how a number is displayed, not of the number.
bool isDirectionMark(QChar c)
{
    return c == u'\u200e' || c == u'\u200f' || c == u'\u061c' || (c >= u'\u202a' && c <= u'\u202e') ||
           (c >= u'\u2066' && c <= u'\u2069');
}

QString withoutMarks(const QString &typed)
{
    QString text;
    for (const QChar c : typed) {
        if (!isDirectionMark(c))
            text += c;
    }
    return text.trimmed();
}

// Removes a minus from the front; returns whether there was one. A plus stays, so the text is not a number: it may mean
// "that much more".
bool takeMinus(QString &text)
{
    static const QString minus = QStringLiteral("-\u2212\u2010\u2011\u2013\ufe63\uff0d");
    if (text.isEmpty() || !minus.contains(text[0]))
        return false;
    text = text.mid(1).trimmed();
    return true;
}

// "1.234,50" as its groups of digits {"1", "234", "50"} and the separators between them {'.', ','}.
struct Parts
{
    std::vector<QString> digits;
    std::vector<char16_t> signs;
};

std::optional<Parts> split(const QString &text, const QLocale &locale)
{
    Parts parts{{QString()}, {}};
    for (const char32_t c : text.toUcs4()) {
        if (QChar::category(c) == QChar::Number_DecimalDigit) {
            parts.digits.back() += QChar(u'0' + QChar::digitValue(c));
            continue;
        }
        const char16_t sign = QChar::requiresSurrogates(c) ? 0 : signOf(QChar(static_cast<char16_t>(c)), locale);
        if (sign == 0)
            return std::nullopt;
        parts.signs.push_back(sign);
        parts.digits.emplace_back();
    }
    return parts;
}

QString whole(const std::vector<QString> &digits, std::size_t count)
{
    QString text;
    for (std::size_t i = 0; i < count; ++i)
        text += digits[i];
    return text.isEmpty() ? QStringLiteral("0") : text;
}

// Whether the first `count` parts are an integer in groups: of three digits, or as the locale writes that number
// (1,23,456 in India).
bool areGroups(const std::vector<QString> &digits, std::size_t count, const QLocale &locale)
{
    const std::vector<QString> groups(digits.begin(), digits.begin() + static_cast<std::ptrdiff_t>(count));
    if (count < 2 || groups.front().isEmpty() || groups.front().startsWith(u'0'))
        return false;
    const bool three = groups.front().size() <= 3 && std::all_of(groups.begin() + 1, groups.end(),
                                                                 [](const QString &each) { return each.size() == 3; });
    if (three)
        return true;
    const qlonglong number = whole(groups, count).toLongLong();
    const std::optional<Parts> own = split(withoutMarks(locale.toString(number)), locale);
    return own && own->digits == groups;
}

TypedNumber wrong()
{
    return {Reading::Wrong, {}, {}, {}};
}

TypedNumber clear(const QString &number)
{
    return {Reading::Clear, number, {}, {}};
}

QString decimal(const Parts &parts)
{
    const std::size_t count = parts.signs.size();
    return parts.digits.back().isEmpty() ? whole(parts.digits, count)
                                         : whole(parts.digits, count) + u'.' + parts.digits.back();
}

// A single separator that may be either: "12,50", "1,234", "0,125".
TypedNumber readOneSign(const Parts &parts, const QLocale &locale, std::optional<int> decimals)
{
    const char16_t sign = parts.signs.front();
    const bool groups = areGroups(parts.digits, 2, locale);
    if (!canBeDecimal(sign))
        return groups ? clear(whole(parts.digits, 2)) : wrong();
    if (!groups || sign == arabicDecimal)
        return clear(decimal(parts));
    const auto isLocale = [&](const QString &of) { return of.size() == 1 && signOf(of[0], locale) == sign; };
    // Three digits after the locale's decimal separator are decimals if three are possible. After its group separator
    // they are a group if no decimals are possible.
    if (decimals.value_or(3) >= 3 && isLocale(locale.decimalPoint()))
        return clear(decimal(parts));
    if (decimals == 0 && isLocale(locale.groupSeparator()))
        return clear(whole(parts.digits, 2));
    return {Reading::Unclear, {}, decimal(parts), whole(parts.digits, 2)};
}

TypedNumber readUnsigned(const Parts &parts, const QLocale &locale, std::optional<int> decimals)
{
    const std::size_t count = parts.digits.size();
    const bool anyDigit =
        std::any_of(parts.digits.begin(), parts.digits.end(), [](const QString &part) { return !part.isEmpty(); });
    if (!anyDigit)
        return wrong();
    if (parts.signs.empty())
        return clear(whole(parts.digits, 1));
    if (parts.signs.size() == 1)
        return readOneSign(parts, locale, decimals);
    const char16_t first = parts.signs.front();
    const char16_t last = parts.signs.back();
    const bool same = std::all_of(parts.signs.begin(), parts.signs.end() - 1, [&](char16_t s) { return s == first; });
    if (!same || !canBeGroup(first))
        return wrong();
    if (first == last)
        return areGroups(parts.digits, count, locale) ? clear(whole(parts.digits, count)) : wrong();
    return canBeDecimal(last) && areGroups(parts.digits, count - 1, locale) ? clear(decimal(parts)) : wrong();
}

// The currency signs of the locales, in lower case: "$" → USD, AUD, CAD, …
const QHash<QString, QSet<QString>> &currencySigns()
{
    static const QHash<QString, QSet<QString>> signs = [] {
        QHash<QString, QSet<QString>> all{{QStringLiteral("fr."), {QStringLiteral("CHF")}}};
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
            const QString sign = withoutMarks(locale.currencySymbol());
            if (!code.isEmpty() && !sign.isEmpty())
                all[sign.toCaseFolded()].insert(code);
        }
        return all;
    }();
    return signs;
}

struct Named
{
    QString number;
    QString currency; // the sign or code before or after it
};

// Finds the longest sign or code at either end.
Named takeCurrency(const QString &text)
{
    QStringList known = currencySigns().keys();
    for (const QString &end : {text.left(3).toUpper(), text.right(3).toUpper()}) {
        if (currencyDigits(end))
            known << end;
    }
    std::sort(known.begin(), known.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &sign : known) {
        if (text.startsWith(sign, Qt::CaseInsensitive))
            return {text.mid(sign.size()).trimmed(), text.left(sign.size())};
        if (text.endsWith(sign, Qt::CaseInsensitive))
            return {text.chopped(sign.size()).trimmed(), text.right(sign.size())};
    }
    return {text, {}};
}

} // namespace

TypedNumber readNumber(const QString &typed, const QLocale &locale, std::optional<int> decimals)
{
    QString text = withoutMarks(typed);
    if (text.isEmpty())
        return {};
    const QString sign = takeMinus(text) ? QStringLiteral("-") : QString();
    const std::optional<Parts> parts = split(text, locale);
    if (!parts)
        return wrong();
    TypedNumber number = readUnsigned(*parts, locale, decimals);
    for (QString *each : {&number.plain, &number.asDecimal, &number.asGroups}) {
        if (!each->isEmpty())
            each->prepend(sign);
    }
    return number;
}

TypedAmount readAmount(const QString &typed, const QLocale &locale, const QString &currency)
{
    using Amount = TypedAmount::Reading;
    TypedAmount amount;
    QString text = withoutMarks(typed);
    if (text.isEmpty())
        return amount;
    const QString sign = takeMinus(text) ? QStringLiteral("-") : QString();
    const Named named = takeCurrency(text);
    const bool isOther = !named.currency.isEmpty() && named.currency.compare(currency, Qt::CaseInsensitive) != 0 &&
                         !currencySigns().value(named.currency.toCaseFolded()).contains(currency);
    const TypedNumber number = readNumber(sign + named.number, locale, currencyDigits(currency));
    const std::optional<Money> exact = Money::parse(number.plain, currency);
    const std::optional<Money> asGroups = Money::parse(number.asGroups, currency);
    amount.reading = Amount::Wrong;
    if (isOther && number.reading != Reading::Wrong) {
        amount.reading = Amount::OtherCurrency;
        amount.named = named.currency;
    } else if (number.reading == Reading::Unclear && asGroups) {
        amount.reading = Amount::Unclear;
        amount.asGroups = *asGroups;
        amount.asDecimal = Money::parse(number.asDecimal, currency);
    } else if (number.reading == Reading::Clear && exact) {
        amount.reading = Amount::Clear;
        amount.money = *exact;
    } else if (number.reading == Reading::Clear && Money::parse(number.plain, currency, Money::Rounding::HalfUp)) {
        amount.reading = Amount::TooManyDecimals;
    }
    return amount;
}

QString editableAmount(const Money &money, const QLocale &locale)
{
    return money.amount().replace(u'.', locale.decimalPoint());
}

} // namespace platen
