// SPDX-License-Identifier: GPL-3.0-or-later
// An instant as typed: "2026-11-23 14:00" in the local time zone, or ISO 8601 with its own offset.
#pragma once

#include <QDateTime>
#include <QString>

namespace platen {

QString typedInstant(const QDateTime &instant);
QDateTime instantFromText(const QString &text); // in UTC; invalid if the text is not an instant

} // namespace platen
