// SPDX-License-Identifier: GPL-3.0-or-later
// Creates what an order refers to: uploaded files and saved designs.
#pragma once

#include "core/sessions/printintegrator/client.h"

namespace platen::printintegrator {

// For each item with artwork: uploads local files, saves a design of all its artwork, and adds the design's id to the
// item's option `designIds`. If a file fails its preflight, or a design is not accepted, the error points to the
// artwork and nothing is ordered. Repeating it creates more designs, which do no harm.
QCoro::Task<Result<Draft>> prepareDraft(Client client, Draft draft, KnownUploads known);

} // namespace platen::printintegrator
