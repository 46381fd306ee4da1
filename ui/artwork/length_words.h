// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of artwork say, with all lengths in the person's unit, and decimals as the person writes them. The
// messages themselves say a product's size in the unit that it is made to, in every process alike.
#pragma once

#include "core/domain/message.h"

#include <QString>

namespace platen {

bool usesInches();                             // by the person's locale
QString artworkText(const Message &message);   // as a person reads it
Message inPersonsUnit(const Message &message); // the same, still a message

} // namespace platen
