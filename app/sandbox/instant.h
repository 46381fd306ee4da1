// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as the providers write them. A tick is 100 ns, the finest resolution that any of them shows.
#pragma once

#include <QByteArray>

#include <optional>

namespace platen::sandbox {

using Ticks = qint64; // since 1970, UTC
inline constexpr Ticks TicksPerMs = 10'000;
inline constexpr Ticks TicksPerMinute = 60'000 * TicksPerMs;
inline constexpr Ticks TicksPerDay = 86'400'000 * TicksPerMs;

Ticks now();
// "2021-03-11T14:40:05.2018442Z": `digits` decimals of a second.
QByteArray toIso(Ticks at, int digits);
// The same with two decimals if the third is zero, else with three.
QByteArray toShortIso(Ticks at);
// ISO 8601; UTC if there is no zone.
std::optional<Ticks> fromIso(const QByteArray &text);

} // namespace platen::sandbox
