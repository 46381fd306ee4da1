// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be there before an order can name it: uploaded files and saved designs.
#pragma once

#include "core/sessions/printintegrator/client.h"

namespace platen::printintegrator {

// For each item with artwork: uploads what is a file here, saves a design of all its artwork, and adds the design's id
// to the item's option `designIds`. Where a file fails its preflight, or a design is not taken, the error points at the
// artwork; nothing is ordered. Doing it again makes further designs, which do no harm.
QCoro::Task<Result<Draft>> prepareDraft(Client client, Draft draft);

} // namespace platen::printintegrator
