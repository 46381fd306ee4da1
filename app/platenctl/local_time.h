// SPDX-License-Identifier: GPL-3.0-or-later
// Times for people: this computer's, not UTC as in JSON.
#pragma once

#include <QDateTime>
#include <QString>

namespace platen::ctl {

// "2026-11-20 11:00:00"; empty for an invalid instant.
inline QString localText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

} // namespace platen::ctl
