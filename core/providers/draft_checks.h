// SPDX-License-Identifier: GPL-3.0-or-later
// What the connectors share where they check a draft.
#pragma once

#include "core/domain/error.h"

namespace platen {

Error invalid(const QString &pointer, const Message &message);

// What Platen itself has to know of an order must not be changed behind its back: an option of that name is an error.
// `at`: the pointer of the options. `instead`: how it is given, "it is the order's “reference”".
void refuseOption(const QJsonObject &options, const QString &at, const QString &name, const QString &instead,
                  std::vector<Error> &errors);

} // namespace platen
