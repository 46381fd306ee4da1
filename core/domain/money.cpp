// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/money.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace platen {

namespace {

// The ISO 4217 codes that are money (no metals, no funds), by their number of minor digits.
const char *const twoDigits =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP "
    "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR "
    "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
    "NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
    "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWL ZWG XCG";
const char *const noDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF UYI";
const char *const threeDigits = "BHD IQD JOD KWD LYD OMR TND";

QHash<QString, int> makeTable()
{
    QHash<QString, int> table;
    const auto add = [&table](const char *codes, int digits) {
        for (const QString &code : QString::fromLatin1(codes).split(u' '))
            table.insert(code, digits);
    };
    add(twoDigits, 2);
    add(noDigits, 0);
    add(threeDigits, 3);
    return table;
}

} // namespace

std::optional<int> currencyDigits(const QString &currency)
{
    static const QHash<QString, int> table = makeTable();
    const auto found = table.constFind(currency);
    return found == table.constEnd() ? std::nullopt : std::optional<int>(*found);
}

QString Money::amount() const
{
    const int digits = currencyDigits(currency).value_or(2);
    // Computed as unsigned, because the magnitude of the smallest value does not fit in qint64.
    const quint64 magnitude = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
    QString text = QString::number(magnitude).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return minor < 0 ? u'-' + text : text;
}

std::optional<Money> Money::times(int factor) const
{
    if (factor != 0 && minor != 0) {
        const qint64 limit = std::numeric_limits<qint64>::max() / (factor < 0 ? -qint64(factor) : qint64(factor));
        if (minor > limit || minor < -limit)
            return std::nullopt;
    }
    return Money{minor * factor, currency};
}

std::optional<Money> Money::parse(QStringView amount, const QString &currency, Rounding rounding)
{
    const std::optional<int> digits = currencyDigits(currency);
    if (!digits || amount.isEmpty())
        return std::nullopt;
    bool negative = false;
    qsizetype at = 0;
    if (amount[0] == u'-' || amount[0] == u'+') {
        negative = amount[0] == u'-';
        at = 1;
    }
    // The magnitude of a negative amount may be larger by one.
    const quint64 most = static_cast<quint64>(std::numeric_limits<qint64>::max()) + (negative ? 1 : 0);
    quint64 value = 0;
    const auto append = [&value, most](quint64 digit) {
        if (value > (most - digit) / 10)
            return false;
        value = value * 10 + digit;
        return true;
    };
    int fraction = -1; // digits after the point so far; -1 before it
    bool anyDigit = false;
    bool roundUp = false;
    for (; at < amount.size(); ++at) {
        const QChar c = amount[at];
        if (c == u'.') {
            if (fraction >= 0)
                return std::nullopt;
            fraction = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        anyDigit = true;
        const int digit = c.unicode() - u'0';
        if (fraction >= *digits) { // more digits than the currency has
            if (digit != 0 && rounding == Rounding::None)
                return std::nullopt;
            if (fraction == *digits)
                roundUp = digit >= 5;
            ++fraction;
            continue;
        }
        if (!append(static_cast<quint64>(digit)))
            return std::nullopt;
        if (fraction >= 0)
            ++fraction;
    }
    if (!anyDigit)
        return std::nullopt;
    for (int have = std::max(fraction, 0); have < *digits; ++have) {
        if (!append(0))
            return std::nullopt;
    }
    if (roundUp && ++value > most)
        return std::nullopt;
    return Money{static_cast<qint64>(negative ? 0 - value : value), currency};
}

} // namespace platen
