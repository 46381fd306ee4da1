// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a whole address as people paste it from mails, shops and spreadsheets.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

// The code of the country that a text names; empty if there is no such country.
using CountryLookup = QString (*)(const QString &text);

// Splits an address: lines or commas, labels ("Phone:"), e-mail address and phone number, postal codes and towns as
// many countries write them, and the country by its name or code. It does not guess: a field that the text does not
// give stays empty, including the country. It drops nothing: what it cannot identify goes into the address lines for a
// person to check.
Recipient readAddress(const QString &text, CountryLookup countryOf);

} // namespace platen
