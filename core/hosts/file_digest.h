// SPDX-License-Identifier: GPL-3.0-or-later
// The digests of a file, or of a part of one. It is read in a thread of its own and never held in memory as a whole.
#pragma once

#include "core/domain/error.h"
#include "core/wire/http_message.h"

#include <QCoroTask>

namespace platen::hosts {

struct Digest
{
    qint64 size = 0;
    QByteArray md5;    // lower-case hex
    QByteArray sha256; // the same
};

// Of the whole file: `notFound` if there is none, `refused` if it cannot be read or is over 2 GiB.
QCoro::Task<Result<Digest>> digestOf(QString path);
// Of a part; a file that has become too short for it has changed.
QCoro::Task<Result<Digest>> digestOfPart(net::FilePart part);

} // namespace platen::hosts
