// SPDX-License-Identifier: GPL-3.0-or-later
// Instants: always UTC in memory, ISO 8601 outside.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace platen {

// Reads ISO 8601 with any number of fraction digits and any offset. A date alone is midnight UTC, a time without an
// offset is UTC. Invalid if the text is not an instant. The result is in UTC, with milliseconds.
QDateTime parseInstant(const QString &text);

// "2026-11-20T10:00:00Z", with milliseconds only if they are not zero. Empty for an invalid instant.
QString formatInstant(const QDateTime &instant);

// Adds a duration. Durations keep their unit up to this call.
QDateTime after(const QDateTime &instant, std::chrono::milliseconds time);

} // namespace platen
