// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers, for people.
#pragma once

#include "core/providers/transfer.h"

namespace platen::ctl {

class Context;

// Shows how far a transfer has got, on a terminal. `what`: "Uploading".
TransferProgress progressOf(Context &context, const QString &what);

} // namespace platen::ctl
