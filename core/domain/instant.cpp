// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"

#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace platen {

namespace {

// Takes a text from its beginning. By hand, because this is done for every instant of every order.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    // The next character, if it is one of these; else a null character.
    QChar take(QLatin1String characters)
    {
        if (m_rest.isEmpty() || !characters.contains(m_rest.front()))
            return {};
        const QChar taken = m_rest.front();
        m_rest = m_rest.mid(1);
        return taken;
    }
    QStringView takeDigits()
    {
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isDigit);
        const QStringView digits = m_rest.left(end - m_rest.begin());
        m_rest = m_rest.mid(digits.size());
        return digits;
    }
    // A number of so many digits; -1 if there is none.
    int take(qsizetype digits)
    {
        const QStringView text = m_rest.left(digits);
        if (Scanner(text).takeDigits().size() != digits)
            return -1;
        m_rest = m_rest.mid(digits);
        return text.toInt();
    }

private:
    QStringView m_rest;
};

QDate takeDate(Scanner &text)
{
    const int year = text.take(4);
    const bool hasMonth = !text.take(QLatin1String("-")).isNull();
    const int month = hasMonth ? text.take(2) : -1;
    const bool hasDay = !text.take(QLatin1String("-")).isNull();
    const int day = hasDay ? text.take(2) : -1;
    return year < 0 || month < 0 || day < 0 ? QDate() : QDate(year, month, day);
}

QTime takeTime(Scanner &text)
{
    const int hour = text.take(2);
    const int minute = text.take(QLatin1String(":")).isNull() ? -1 : text.take(2);
    int second = 0;
    int msec = 0;
    if (!text.take(QLatin1String(":")).isNull()) {
        second = text.take(2);
        if (!text.take(QLatin1String(".,")).isNull()) {
            const QStringView digits = text.takeDigits();
            if (digits.isEmpty())
                return {};
            // Truncated, not rounded: 23:59:59.9999 is still the same day.
            msec = digits.toString().leftJustified(3, u'0').left(3).toInt();
        }
    }
    return QTime(hour, minute, second, msec);
}

// In minutes; nullopt if it is not one.
std::optional<int> takeOffset(Scanner &text)
{
    while (!text.take(QLatin1String(" \t\n\v\f\r")).isNull()) {
    }
    if (text.isAtEnd() || !text.take(QLatin1String("Zz")).isNull())
        return 0;
    const QChar sign = text.take(QLatin1String("+-"));
    const int hours = sign.isNull() ? -1 : text.take(2);
    int minutes = 0;
    if (!text.isAtEnd()) {
        text.take(QLatin1String(":"));
        minutes = text.take(2);
    }
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (sign == u'-' ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

QDateTime parseInstant(const QString &text)
{
    const QString trimmed = text.trimmed();
    Scanner scanner(trimmed);
    const QDate date = takeDate(scanner);
    QTime time(0, 0);
    std::optional<int> offset = 0;
    if (date.isValid() && !scanner.take(QLatin1String("Tt ")).isNull()) {
        time = takeTime(scanner);
        offset = takeOffset(scanner);
    }
    if (!date.isValid() || !time.isValid() || !offset || !scanner.isAtEnd())
        return {};
    const QDateTime instant(date, time, Qt::UTC);
    return *offset == 0 ? instant : instant.addSecs(qint64{-60} * *offset);
}

QString formatInstant(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime utc = instant.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    const QString seconds = QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d", date.year(), date.month(), date.day(),
                                              time.hour(), time.minute(), time.second());
    return time.msec() == 0 ? seconds + u'Z' : seconds + QString::asprintf(".%03dZ", time.msec());
}

QDateTime after(const QDateTime &instant, std::chrono::milliseconds time)
{
    return instant.addMSecs(time.count());
}

} // namespace platen
