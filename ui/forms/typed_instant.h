// SPDX-License-Identifier: GPL-3.0-or-later
// An instant as it is typed: "2026-11-23 14:00" in this computer's zone, or ISO 8601 with an offset of its own.
#pragma once

#include <QDateTime>
#include <QString>

namespace platen {

QString typedInstant(const QDateTime &instant);
QDateTime instantFromText(const QString &text); // in UTC; invalid if the text is no instant

} // namespace platen
