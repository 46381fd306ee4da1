// SPDX-License-Identifier: GPL-3.0-or-later
// Text files that a person hands over: drafts, recipients, metadata, options, catalogue documents. One rule for all of
// them: at most 8 MB, and whatever encoding they were saved in, what is read and sent is UTF-8 without a byte order
// mark.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

class QIODevice;

namespace platen {

// `notFound` if the file does not exist, `validation` if it cannot be read. Never reads more than the bound.
Result<QByteArray> readTextFile(const QString &path);

// The same of a device that is open, such as standard input. `name` is for the message.
Result<QByteArray> readText(QIODevice &device, const QString &name);

} // namespace platen
