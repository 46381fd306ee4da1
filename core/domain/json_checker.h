// SPDX-License-Identifier: GPL-3.0-or-later
// Checks in one pass whether a text is JSON by RFC 8259, and finds what Qt would silently accept.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

#include <vector>

namespace platen {

// The text is UTF-8 without a byte order mark. Fails with line and column at the first place that is not JSON or is
// nested too deeply. Otherwise returns duplicate members and halves of surrogate pairs, each with its pointer, in the
// order of the text.
Result<std::vector<Error>> checkJson(const QByteArray &utf8);

} // namespace platen
