// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace platen::inspect {

constexpr qint64 largestProfile = 16 << 20; // bytes

// What an ICC profile calls itself; empty if it cannot be read.
QString profileDescription(const QByteArray &profile);

} // namespace platen::inspect
