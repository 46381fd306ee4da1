// SPDX-License-Identifier: GPL-3.0-or-later
// Imprinted's status on the ladder of stages (contracts: "Stages"; document: "Order Properties").
#pragma once

#include "core/domain/stage.h"

#include <QDateTime>
#include <QJsonObject>

namespace platen::imprinted {

struct StageReading
{
    Stage stage = Stage::Submitted;
    bool known = true; // false: no word, or one that no document lists; `stage` is then the least that can be said
};

// A deleted order is cancelled, and one that has a shipping date is shipped, whatever its word.
StageReading readStage(const QJsonObject &order);

// Whether `shipping.shiped_at` is set, and when that was; invalid where it is set to what is no instant. What programs
// write for "never" (zeros, the beginning of 1970) is not set.
struct Shipping
{
    bool isDone = false;
    QDateTime at;
};
Shipping readShipping(const QJsonObject &order);

// "true", "1", true or 1.
bool isTrue(const QJsonValue &value);

} // namespace platen::imprinted
