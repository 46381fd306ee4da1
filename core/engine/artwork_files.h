// SPDX-License-Identifier: GPL-3.0-or-later
// The artwork files of a draft whose provider fetches them: what has to be there before the order can be placed, and
// the digests by which a file that changes later is recognised.
#pragma once

#include "core/async/call_off.h"
#include "core/domain/order.h"
#include "core/providers/declaration.h"
#include "core/store/database.h"

#include <QCoroTask>
#include <QHash>

#include <memory>
#include <vector>

namespace platen {

// Whether files of the draft are published before it is sent.
bool hasFilesToPublish(const Draft &draft, const Declaration &provider);
// How many bytes these files have.
qint64 bytesToPublish(const Draft &draft);
// The errors of each file: there is no host, or only one whose addresses the provider does not fetch.
std::vector<Error> checkHost(store::Database &database, const Draft &draft, const Declaration &provider);

// Path → digest in lower-case hex, of each file.
using FileDigests = QHash<QString, QString>;
// `validation`, with its pointer, for a file that cannot be read.
QCoro::Task<Result<FileDigests>> digestsOf(Draft draft, std::shared_ptr<CallOff> callOff);
// Fills in the digests that the draft does not have yet.
void addDigests(Draft &draft, const FileDigests &digests);
// A draft that may be placed again takes its files as they are by then.
void dropDigests(Draft &draft);

} // namespace platen
