// SPDX-License-Identifier: GPL-3.0-or-later
// Parses an address pasted as one block, including country names in the window's language.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

// See core/domain/address_text.h. Parts missing from the text stay empty.
Recipient parseAddress(const QString &text);

} // namespace platen
