// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the connectors' draft checks.
#pragma once

#include "core/domain/error.h"

namespace platen {

Error invalid(const QString &pointer, const Message &message);

// Options must not change what Platen itself has to know about an order, so an option of that name is an error. `at`:
// the pointer of the options. `instead`: how to give it, "it is the order's “reference”".
void refuseOption(const QJsonObject &options, const QString &at, const QString &name, const Message &instead,
                  std::vector<Error> &errors);

} // namespace platen
