// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of the invented price list: stored in pence, returned in the requested currency.
#pragma once

#include <QByteArray>

namespace platen::sandbox::prodigi {

[[nodiscard]] bool isCurrency(const QByteArray &code); // one that prices are available in
// "10.74", "1204" for JPY; `pence` converted at a fixed rate.
[[nodiscard]] QByteArray amountIn(const QByteArray &currency, qint64 pence);
// The smallest units of `currency` and their written form, for sums that must add up in that currency.
[[nodiscard]] qint64 minorIn(const QByteArray &currency, qint64 pence);
[[nodiscard]] QByteArray writtenMinor(const QByteArray &currency, qint64 minor);

} // namespace platen::sandbox::prodigi
