// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a whole address as people paste it from mails, shops and spreadsheets.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

// The code of the country that a text names; empty if there is no such country.
using CountryLookup = QString (*)(const QString &text);

// Takes an address apart: lines or commas, labels ("Phone:"), mail address and phone number, postal codes and towns as
// many countries write them, and the country by its name or code. Nothing is guessed: a field that the text does not
// tell stays empty, the country included. Nothing is dropped: what cannot be told apart ends up in the address lines,
// for a person to look over.
Recipient readAddress(const QString &text, CountryLookup countryOf);

} // namespace platen
