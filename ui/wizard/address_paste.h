// Reading a whole address as people paste it from mails, shops and spreadsheets.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

// Takes an address apart: lines or commas, labels ("Phone:"), mail address and phone number, postal codes of many
// countries, and the country by its name or code. `country` (ISO 3166-1 alpha-2, may be empty) is assumed where the
// text names none and its postal code does not tell. Nothing is dropped: what cannot be told apart ends up in the
// address lines, for a person to look over.
Recipient parseAddress(const QString &text, const QString &country = {});

} // namespace platen
