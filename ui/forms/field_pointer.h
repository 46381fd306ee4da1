// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace platen {

// The JSON pointer of a declared field's path below `at`: "/options", "price/taxAmount" → "/options/price/taxAmount".
QString fieldPointer(const QString &at, const QString &name);

} // namespace platen
