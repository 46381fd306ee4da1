// SPDX-License-Identifier: GPL-3.0-or-later
// Labels such as "Postcode:" in "Postcode: SW1Y 4JH", which say which field a line holds.
#pragma once

#include "core/domain/order.h"

#include <QString>

namespace platen {

struct LabelledField
{
    QString Recipient::*ofRecipient = nullptr; // one of these two is set,
    QString Address::*ofAddress = nullptr;     // or neither if `heading` is
    bool heading = false;                      // an address follows: "Ship to:"
    QString value;
};

// Everything null and false if the line has no known label.
LabelledField labelledField(const QString &line);

} // namespace platen
