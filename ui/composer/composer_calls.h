// SPDX-License-Identifier: GPL-3.0-or-later
// Engine work for the composer that takes more than one call. Runs in the engine's thread.
#pragma once

#include "core/engine/artwork_check.h"
#include "core/engine/engine.h"

namespace platen {

struct ComposerOpening
{
    std::vector<AccountInfo> accounts;
    QString lastAccount; // used for the last order; may no longer exist
    int undoSeconds = 0;
};
QCoro::Task<Result<ComposerOpening>> openComposer(Engine &engine);

// Places the draft, which may be stored already, and remembers its account for the next one. It is sent after
// `undoSeconds`. Its artwork is checked once more: `validation` if something is found that is not accepted.
QCoro::Task<Result<Order>> placeFromComposer(Engine &engine, Draft draft, QString keptAs, int undoSeconds,
                                             std::vector<Acceptance> accepted);

} // namespace platen
