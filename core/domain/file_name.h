// SPDX-License-Identifier: GPL-3.0-or-later
// Safe file names from foreign text: a provider's header, the end of a URL, an id, an order's reference.
#pragma once

#include <QString>

namespace platen {

// Makes `proposed` the name of one file that is valid on any system: only the part after the last slash or backslash;
// without control, format and bidi characters, and without dots and spaces at the ends; "_" for what has a meaning on
// Windows (colon, wildcards, device names); at most 200 bytes of UTF-8, keeping the suffix. `otherwise` if nothing is
// left.
QString safeFileName(const QString &proposed, const QString &otherwise = {});

} // namespace platen
