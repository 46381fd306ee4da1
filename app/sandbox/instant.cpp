// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/instant.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <chrono>
#include <cstdio>

namespace platen::sandbox {

Ticks now()
{
    using namespace std::chrono;
    return duration_cast<duration<Ticks, std::ratio<1, 10'000'000>>>(system_clock::now().time_since_epoch()).count();
}

QByteArray toIso(Ticks at, int digits)
{
    using namespace std::chrono;
    const auto day = static_cast<int>(at / TicksPerDay);
    const year_month_day date{sys_days{days{day}}};
    const Ticks rest = at % TicksPerDay;
    const auto seconds = static_cast<int>(rest / 10'000'000);
    auto fraction = static_cast<int>(rest % 10'000'000);
    for (int i = digits; i < 7; ++i)
        fraction /= 10;
    std::array<char, 64> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%0*dZ", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), seconds / 3600,
                      seconds / 60 % 60, seconds % 60, digits, fraction);
    return QByteArray(text.data(), length);
}

QByteArray toShortIso(Ticks at)
{
    return toIso(at, at / TicksPerMs % 10 == 0 ? 2 : 3);
}

std::optional<Ticks> fromIso(const QByteArray &text)
{
    QDateTime at = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    if (at.timeSpec() == Qt::LocalTime)
        at = QDateTime(at.date(), at.time(), QTimeZone::utc());
    return at.toMSecsSinceEpoch() * TicksPerMs;
}

} // namespace platen::sandbox
