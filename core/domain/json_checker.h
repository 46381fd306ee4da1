// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over a JSON text that says whether it is JSON by RFC 8259, and what Qt would pass over in silence.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

#include <vector>

namespace platen {

// The text is UTF-8 without a byte order mark. Fails with line and column at the first thing that is not JSON, or that
// is nested too deep. Otherwise: the members that are given twice and the halves of surrogate pairs, each with its
// pointer, as they come in the text.
Result<std::vector<Error>> checkJson(const QByteArray &utf8);

} // namespace platen
