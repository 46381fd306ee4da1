// SPDX-License-Identifier: GPL-3.0-or-later
// What providers say about an artwork that they fetch.
#pragma once

#include <QString>

namespace platen {

// Whether the status word says that the provider has the file.
bool saysFetched(const QString &status);

} // namespace platen
