// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the settings and fields of a declaration, each in one expression.
#pragma once

#include "core/providers/declaration.h"
#include "core/wire/setting_builders.h"

namespace platen {

Field makeField(const char *name, Field::Type type, const QString &label, const QString &help,
                Need need = Need::Optional);

} // namespace platen
