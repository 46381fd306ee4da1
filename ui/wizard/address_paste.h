// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a whole address as people paste it, with countries' names in the person's language too.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

// See core/domain/address_text.h. What the text does not tell stays empty.
Recipient parseAddress(const QString &text);

} // namespace platen
