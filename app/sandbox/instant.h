// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as the providers write them. A tick is 100 ns, the finest that any of them shows.
#pragma once

#include <QByteArray>

#include <optional>

namespace platen::sandbox {

using Ticks = qint64; // since 1970, UTC
inline constexpr Ticks TicksPerMs = 10'000;
inline constexpr Ticks TicksPerMinute = 60'000 * TicksPerMs;
inline constexpr Ticks TicksPerDay = 86'400'000 * TicksPerMs;

Ticks now();
// "2021-03-11T14:40:05.2018442Z": `digits` of a second's fraction.
QByteArray toIso(Ticks at, int digits);
// The same with two digits where the third is a zero, else three.
QByteArray toShortIso(Ticks at);
// ISO 8601; without a zone it is UTC.
std::optional<Ticks> fromIso(const QByteArray &text);

} // namespace platen::sandbox
