// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as providers write them.
#pragma once

#include "core/domain/order.h"

#include <QStringList>

namespace platen {

// Of an order's or a quote's issues: amounts were rounded when they were read.
extern const QString amountRoundedCode;

// Reads amounts. One with more digits than its currency has is rounded, and that is not kept quiet.
class AmountReader
{
public:
    // Nullopt if it is no amount, or the currency is not known.
    std::optional<Money> read(const QString &amount, const QString &currency);
    // Adds an issue that names the amounts that were rounded, if there were any. `provider`: its name.
    void report(const QString &provider, std::vector<Issue> &issues) const;

private:
    QStringList m_rounded; // "12.345 GBP"
};

} // namespace platen
