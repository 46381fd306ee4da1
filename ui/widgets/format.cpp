// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include "core/domain/country_names.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

namespace platen {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Time", text, nullptr, n);
}

QString sign(const QString &currency)
{
    static const QHash<QString, QString> signs{{QStringLiteral("EUR"), QStringLiteral("€")},
                                               {QStringLiteral("GBP"), QStringLiteral("£")},
                                               {QStringLiteral("USD"), QStringLiteral("$")},
                                               {QStringLiteral("JPY"), QStringLiteral("¥")}};
    return signs.value(currency);
}

// "1204.50" → "1,204.50" in the locale's digits, without a binary float in between.
QString localAmount(const QString &amount, const QLocale &locale)
{
    const bool negative = amount.startsWith(QLatin1Char('-'));
    const QString digits = negative ? amount.mid(1) : amount;
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? digits : digits.left(point);
    QString text = locale.toString(whole.toLongLong());
    if (point >= 0) {
        text += locale.decimalPoint();
        for (const QChar digit : digits.mid(point + 1))
            text += locale.toString(digit.digitValue());
    }
    return negative ? locale.negativeSign() + text : text;
}

} // namespace

QString moneyText(const Money &money)
{
    const QLocale locale;
    const QString amount = localAmount(money.amount(), locale);
    const QString symbol = sign(money.currency);
    if (symbol.isEmpty())
        return QStringLiteral("%1\u00a0%2").arg(amount, money.currency);
    // The locale decides where the currency sign goes, shown by a sample number.
    const QString pattern = locale.toCurrencyString(1.0, QStringLiteral("¤"), 0);
    if (pattern.trimmed().startsWith(QStringLiteral("¤")))
        return amount.startsWith(locale.negativeSign())
                   ? locale.negativeSign() + symbol + amount.mid(locale.negativeSign().size())
                   : symbol + amount;
    return QStringLiteral("%1\u00a0%2").arg(amount, symbol);
}

namespace {

// `today` and `yesterday` hold the time as %1.
QString relativeTime(const QDateTime &at, const QDateTime &now, const char *today, const char *yesterday)
{
    if (!at.isValid())
        return {};
    const QLocale locale;
    const qint64 seconds = at.secsTo(now);
    if (seconds >= -60 && seconds < 60)
        return words(QT_TRANSLATE_NOOP("Time", "just now"));
    if (seconds > 0 && seconds < 3600)
        return words(QT_TRANSLATE_N_NOOP("Time", "%n min ago"), static_cast<int>(seconds / 60));
    const QDateTime local = at.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return words(today).arg(time);
    if (days == 1)
        return words(yesterday).arg(time);
    if (days > 1 && days < 7)
        return QStringLiteral("%1 %2").arg(locale.standaloneDayName(local.date().dayOfWeek(), QLocale::ShortFormat),
                                           time);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace

QString relativeTime(const QDateTime &at, const QDateTime &now)
{
    return relativeTime(at, now, QT_TRANSLATE_NOOP("Time", "Today %1"), QT_TRANSLATE_NOOP("Time", "Yesterday %1"));
}

QString relativeTimeWithin(const QDateTime &at, const QDateTime &now)
{
    return relativeTime(at, now, QT_TRANSLATE_NOOP("Time", "today %1"), QT_TRANSLATE_NOOP("Time", "yesterday %1"));
}

QString exactTime(const QDateTime &at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const QString text = QLocale().toString(local, QLocale::LongFormat);
    const QString zone = local.timeZoneAbbreviation();
    // In most locales the long form names the zone.
    return text.contains(zone) ? text : QStringLiteral("%1 %2").arg(text, zone);
}

// "10115 Berlin", "London SW1Y 4JH", "Springfield IL 62704": in the country's own order.
QString townLine(const Address &address)
{
    static const QStringList codeLast{"AU", "CA", "GB", "GG", "HK", "IE", "IM", "IN", "JE", "NZ", "SG", "US", "ZA"};
    const QStringList parts = codeLast.contains(address.countryCode)
                                  ? QStringList{address.city, address.region, address.postalCode}
                                  : QStringList{address.postalCode, address.city, address.region};
    return parts.join(u' ').simplified();
}

QString countryText(const QString &code)
{
    const QString english = countryName(code);
    return english.isEmpty() ? code : QCoreApplication::translate("Country", english.toUtf8().constData());
}

} // namespace platen
