// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file from a person, whatever encoding it was saved in.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

namespace platen {

// Returns UTF-8 without a byte order mark. UTF-8 with or without a mark is kept unchanged, whether it is well-formed or
// not; UTF-16 with a mark is converted. Half of a surrogate pair becomes three bytes that never occur in well-formed
// UTF-8, so that the caller can report its position.
Result<QByteArray> utf8Of(const QByteArray &bytes);
QByteArray utf8Of(const QString &text);

// The number of bytes of the character at `at`; 0 if it is not well-formed UTF-8 (RFC 3629).
qsizetype utf8Length(QByteArrayView text, qsizetype at);

// Whether half of a surrogate pair is at `at`, in the form that utf8Of produces.
bool isHalfPair(QByteArrayView text, qsizetype at);

} // namespace platen
