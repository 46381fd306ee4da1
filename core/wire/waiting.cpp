// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/waiting.h"

#include <QLocale>
#include <QTimeZone>

namespace platen::net {

namespace {

using std::chrono::milliseconds;

constexpr qint64 longest = 365LL * 24 * 3600; // seconds; larger values are a mistake and would overflow

// Digits only; a fraction is rounded up.
std::optional<qint64> wholeNumber(const QByteArray &value)
{
    const auto text = value.trimmed();
    if (text.isEmpty() || !(text.front() >= '0' && text.front() <= '9'))
        return {};
    bool ok = false;
    const auto number = text.toDouble(&ok);
    if (!ok)
        return {};
    return static_cast<qint64>(std::ceil(std::min(number, 1e15)));
}

} // namespace

QDateTime parseHttpDate(const QByteArray &value)
{
    const auto text = QString::fromLatin1(value).simplified();
    static const QStringList forms{QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"),
                                   QStringLiteral("ddd MMM d hh:mm:ss yyyy")};
    for (const auto &form : forms) {
        const auto read = QLocale::c().toDateTime(text, form);
        if (read.isValid())
            return QDateTime(read.date(), read.time(), QTimeZone::utc());
    }
    // "Sunday, 06-Nov-94 08:49:37 GMT": a two-digit year is read as this century's.
    const auto comma = text.indexOf(u", ");
    const auto obsolete = QLocale::c().toDateTime(text.mid(comma + 2), QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"));
    if (comma < 0 || !obsolete.isValid())
        return {};
    return QDateTime(obsolete.date().addYears(obsolete.date().year() < 2000 ? 100 : 0), obsolete.time(),
                     QTimeZone::utc());
}

std::optional<milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    if (const auto seconds = wholeNumber(value))
        return milliseconds(std::min(*seconds, longest) * 1000);
    const auto date = parseHttpDate(value);
    if (!date.isValid())
        return {};
    return milliseconds(std::clamp<qint64>(now.msecsTo(date), 0, longest * 1000));
}

ReportedLimit reportedLimit(const Headers &headers, const QDateTime &now)
{
    ReportedLimit reported;
    if (const auto remaining = wholeNumber(headerValue(headers, "X-RateLimit-Remaining")))
        reported.remaining = static_cast<int>(std::min<qint64>(*remaining, std::numeric_limits<int>::max()));
    if (const auto reset = wholeNumber(headerValue(headers, "X-RateLimit-Reset"))) {
        // No limit lasts thirty years, so such a large number is a point in time.
        const auto until = *reset > 1'000'000'000 ? *reset * 1000 - now.toMSecsSinceEpoch() : *reset * 1000;
        reported.reset = milliseconds(std::clamp<qint64>(until, 0, longest * 1000));
    }
    return reported;
}

std::optional<milliseconds> askedToWait(const HttpAnswer &answer, const QDateTime &now)
{
    const auto wait = parseRetryAfter(headerValue(answer.headers, "Retry-After"), now);
    const auto reported = reportedLimit(answer.headers, now);
    if (!reported.reset || (answer.status != 429 && reported.remaining != 0))
        return wait;
    return std::max(wait.value_or(*reported.reset), *reported.reset);
}

} // namespace platen::net
