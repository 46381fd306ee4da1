// SPDX-License-Identifier: GPL-3.0-or-later
// Money of the made-up price list: kept in pence, told in the currency that was asked for.
#pragma once

#include <QByteArray>

namespace platen::sandbox::prodigi {

[[nodiscard]] bool isCurrency(const QByteArray &code); // one that prices can be told in
// "10.74", "1204" for JPY; `pence` converted at a fixed rate.
[[nodiscard]] QByteArray amountIn(const QByteArray &currency, qint64 pence);
// The smallest units of `currency` and how they are written, where sums must add up in that currency.
[[nodiscard]] qint64 minorIn(const QByteArray &currency, qint64 pence);
[[nodiscard]] QByteArray writtenMinor(const QByteArray &currency, qint64 minor);

} // namespace platen::sandbox::prodigi
