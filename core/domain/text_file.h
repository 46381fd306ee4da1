// SPDX-License-Identifier: GPL-3.0-or-later
// Text files from people: drafts, recipients, metadata, options, catalogue documents. One rule for all of them: at most
// 8 MB, and whatever encoding they were saved in, they are read and sent as UTF-8 without a byte order mark.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>

class QIODevice;

namespace platen {

// `notFound` if the file does not exist, `validation` if it cannot be read. Never reads more than the limit.
Result<QByteArray> readTextFile(const QString &path);

// The same for an open device, such as standard input. `name` is for the message.
Result<QByteArray> readText(QIODevice &device, const QString &name);

} // namespace platen
