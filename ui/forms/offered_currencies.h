// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace platen {

// What a shop is likely to sell in; another one that a draft has is added to the list.
const QStringList &offeredCurrencies();

} // namespace platen
