// SPDX-License-Identifier: GPL-3.0-or-later
// Instants: always UTC inside, ISO 8601 outside.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace platen {

// Reads ISO 8601 with any number of fraction digits and any offset; a date alone is its midnight UTC, a time without
// an offset is UTC. Invalid where it is none. The result is in UTC, to the millisecond.
QDateTime parseInstant(const QString &text);

// "2026-11-20T10:00:00Z", with milliseconds only where there are any. Empty for an invalid instant.
QString formatInstant(const QDateTime &instant);

// That much later. Durations keep their unit until here.
QDateTime after(const QDateTime &instant, std::chrono::milliseconds time);

} // namespace platen
