// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as written by providers.
#pragma once

#include "core/domain/order.h"

#include <QStringList>

namespace platen {

// The issue that amounts of an order or a quote were rounded when read.
extern const QString amountRoundedCode;

// Reads amounts. An amount with more digits than its currency has is rounded, and the rounding is reported.
class AmountReader
{
public:
    // nullopt if it is not an amount, or the currency is unknown.
    std::optional<Money> read(const QString &amount, const QString &currency);
    // Adds an issue that names the rounded amounts, if there are any. `provider`: its name.
    void report(const QString &provider, std::vector<Issue> &issues) const;

private:
    QStringList m_rounded; // "12.345 GBP"
};

} // namespace platen
