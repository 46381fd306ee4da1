// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace platen {

QDateTime parseInstant(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$)"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    // Truncated, not rounded: 23:59:59.9999 is still the same day.
    const int msec = match.captured(7).leftJustified(3, u'0').left(3).toInt();
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(), msec);
    if (!date.isValid() || !time.isValid())
        return {};
    QDateTime instant(date, time, Qt::UTC);
    const QString offset = match.captured(8);
    if (offset.size() > 1) {
        const int minutes = offset.mid(1, 2).toInt() * 60 + (offset.size() > 3 ? offset.right(2).toInt() : 0);
        instant = instant.addSecs(qint64{offset[0] == u'-' ? 60 : -60} * minutes);
    }
    return instant;
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
