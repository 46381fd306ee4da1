// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file that a person hands over, however the program that saved it encodes text.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

namespace platen {

// As UTF-8 without a byte order mark. UTF-8 with or without a mark is kept as it is, whether it is well-formed or not;
// UTF-16 with a mark is converted. Half of a surrogate pair becomes three bytes that no well-formed UTF-8 has, so that
// whoever reads on can say where it is.
Result<QByteArray> utf8Of(const QByteArray &bytes);
QByteArray utf8Of(const QString &text);

// How many bytes the character at `at` has; 0 if that is not well-formed UTF-8 (RFC 3629).
qsizetype utf8Length(QByteArrayView text, qsizetype at);

// Whether there is half of a surrogate pair at `at`, in the form that utf8Of gives it.
bool isHalfPair(QByteArrayView text, qsizetype at);

} // namespace platen
