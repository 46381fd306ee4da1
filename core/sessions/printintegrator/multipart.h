// SPDX-License-Identifier: GPL-3.0-or-later
// A file as the only part of a multipart/form-data body (RFC 7578).
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QString>

namespace platen::printintegrator {

struct Multipart
{
    QByteArray contentType; // with its boundary
    QByteArray body;
};

// The part is called `file`, and has the file's name and the type that its name and content indicate. Its boundary is
// derived from the content, in which it does not occur.
//   notFound    there is no such file
//   validation  it cannot be read, is not a file, is empty, or is larger than `most` bytes
Result<Multipart> multipartOf(const QString &path, qint64 most);

} // namespace platen::printintegrator
