// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/address_paste.h"

#include "core/domain/address_text.h"
#include "ui/forms/countries.h"

namespace platen {

Recipient parseAddress(const QString &text)
{
    return readAddress(text, &countryCodeOf);
}

} // namespace platen
