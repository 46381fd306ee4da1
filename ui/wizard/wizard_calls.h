// What the wizard asks of the engine in more than one step. These run in the engine's thread.
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

// Puts the draft into the outbox: under the order that it was kept under, or, where it was kept under none, as a new
// one. It is sent once `undoSeconds` have passed.
QCoro::Task<Result<Order>> placeOrder(Engine &engine, Draft draft, QString orderId, int undoSeconds);

} // namespace platen
