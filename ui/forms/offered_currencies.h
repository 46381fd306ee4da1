// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace platen {

// The currencies that shops are likely to sell in; any other in a draft is added to the list.
const QStringList &offeredCurrencies();

} // namespace platen
