// SPDX-License-Identifier: GPL-3.0-or-later
// Declares a field in one line.
#pragma once

#include "core/providers/builders.h"

namespace platen::idealfactory {

inline Field field(const char *name, Field::Type type, const char *label, const char *help, bool required = false)
{
    return makeField(name, type, QString::fromUtf8(label), QString::fromUtf8(help),
                     required ? Need::Required : Need::Optional);
}

} // namespace platen::idealfactory
