// SPDX-License-Identifier: GPL-3.0-or-later
// Names for files that others propose: a provider's header, the end of an address, an id, an order's reference.
#pragma once

#include <QString>

namespace platen {

// What is left of `proposed` as the name of one file, on any system: the part after the last slash or backslash,
// without control, format and bidi characters, without dots and spaces at its ends, with "_" for what Windows gives a
// meaning to (colon, wildcards, the names of devices), at most 200 bytes of UTF-8, the suffix kept. `otherwise` if
// nothing is left.
QString safeFileName(const QString &proposed, const QString &otherwise = {});

} // namespace platen
