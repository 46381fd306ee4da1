// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an XML document can be read in linear time. The parser compares each attribute of an element with all others,
// and this format has none.
#pragma once

#include <QByteArray>

namespace platen::imprinted {

// At most 4 KiB and 16 attributes per tag, elements 64 deep, and no document type declaration. One pass; does not check
// whether the document is well-formed.
bool isWithinBounds(const QByteArray &xml);

} // namespace platen::imprinted
