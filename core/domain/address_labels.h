// SPDX-License-Identifier: GPL-3.0-or-later
// "Postcode: SW1Y 4JH": the words before a colon that say which field a line is.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

struct LabelledField
{
    QString Recipient::*ofRecipient = nullptr; // either this …
    QString Address::*ofAddress = nullptr;     // … or this …
    bool heading = false;                      // … or what follows is an address: "Ship to:"
    QString value;
};

// All null and false: the line has no label that is known.
LabelledField labelledField(const QString &line);

} // namespace platen
