// When to come back: what answers say of it.
#include "core/net/http_client.h"

#include <QLocale>
#include <QTimeZone>

namespace platen::net {

namespace {

using std::chrono::milliseconds;

constexpr qint64 longest = 365LL * 24 * 3600; // seconds; further ones are a mistake, and would overflow

// HTTP's three forms of a date: RFC 9110, section 5.6.7.
QDateTime httpDate(const QByteArray &value)
{
    const auto text = QString::fromLatin1(value).simplified();
    static const QStringList forms{QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"),
                                   QStringLiteral("ddd MMM d hh:mm:ss yyyy")};
    for (const auto &form : forms) {
        const auto read = QLocale::c().toDateTime(text, form);
        if (read.isValid())
            return QDateTime(read.date(), read.time(), QTimeZone::utc());
    }
    // "Sunday, 06-Nov-94 08:49:37 GMT": a two-digit year is this century's here.
    const auto comma = text.indexOf(u", ");
    const auto obsolete = QLocale::c().toDateTime(text.mid(comma + 2), QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"));
    if (comma < 0 || !obsolete.isValid())
        return {};
    return QDateTime(obsolete.date().addYears(obsolete.date().year() < 2000 ? 100 : 0), obsolete.time(),
                     QTimeZone::utc());
}

// Digits alone, with a fraction that is rounded up.
std::optional<qint64> wholeSeconds(const QByteArray &value)
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

std::optional<milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    if (const auto seconds = wholeSeconds(value))
        return milliseconds(std::min(*seconds, longest) * 1000);
    const auto date = httpDate(value);
    if (!date.isValid())
        return {};
    return milliseconds(std::clamp<qint64>(now.msecsTo(date), 0, longest * 1000));
}

std::optional<milliseconds> askedToWait(const Headers &headers, const QDateTime &now, milliseconds window)
{
    auto wait = parseRetryAfter(headerValue(headers, "Retry-After"), now);
    const auto remaining = wholeSeconds(headerValue(headers, "X-RateLimit-Remaining"));
    const auto reset = wholeSeconds(headerValue(headers, "X-RateLimit-Reset"));
    if (remaining != 0)
        return wait;
    if (!reset)
        return !wait && window.count() > 0 ? std::optional(window) : wait;
    // No limit lasts thirty years: such a number is a moment.
    const auto until = *reset > 1'000'000'000 ? *reset * 1000 - now.toMSecsSinceEpoch() : *reset * 1000;
    const milliseconds untilReset(std::clamp<qint64>(until, 0, longest * 1000));
    return std::max(wait.value_or(untilReset), untilReset);
}

} // namespace platen::net
