// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/offered_currencies.h"

namespace platen {

const QStringList &offeredCurrencies()
{
    static const QStringList currencies{"GBP", "EUR", "USD", "AUD", "CAD", "CHF", "CZK", "DKK", "HKD",
                                        "HUF", "JPY", "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "ZAR"};
    return currencies;
}

} // namespace platen
