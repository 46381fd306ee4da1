// SPDX-License-Identifier: GPL-3.0-or-later
// Converts Imprinted's status to a stage (contracts: "Stages"; document: "Order Properties").
#pragma once

#include "core/domain/stage.h"

#include <QDateTime>
#include <QJsonObject>

namespace platen::imprinted {

struct StageReading
{
    Stage stage = Stage::Submitted;
    bool known = true; // false: no word, or an undocumented one; `stage` is then the minimum that is certain
};

// A deleted order is cancelled, and one with a shipping date is shipped, whatever its word.
StageReading readStage(const QJsonObject &order);

// Whether `shipping.shiped_at` is set, and its time; invalid if it is set to something that is not an instant. Values
// that programs write for "never" (zeros, the beginning of 1970) count as not set.
struct Shipping
{
    bool isDone = false;
    QDateTime at;
};
Shipping readShipping(const QJsonObject &order);

// "true", "1", true or 1.
bool isTrue(const QJsonValue &value);

} // namespace platen::imprinted
