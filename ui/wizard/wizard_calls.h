// SPDX-License-Identifier: GPL-3.0-or-later
// What the wizard asks of the engine beyond a single call. These run in the engine's thread.
#pragma once

#include "core/engine/engine.h"

namespace platen {

struct WizardOpening
{
    std::vector<AccountInfo> accounts;
    QString lastAccount; // that an order was placed with; may be gone
    int undoSeconds = 0;
};
QCoro::Task<Result<WizardOpening>> openWizard(Engine &engine);

// Places the draft, which may be kept as a draft already, and remembers its account for the next one. It is sent once
// `undoSeconds` have passed.
QCoro::Task<Result<Order>> placeFromWizard(Engine &engine, Draft draft, QString keptAs, int undoSeconds);

} // namespace platen
