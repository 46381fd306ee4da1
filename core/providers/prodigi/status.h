// SPDX-License-Identifier: GPL-3.0-or-later
// Converts Prodigi's status to a stage (contracts: "Stages"; document: "Status").
#pragma once

#include "core/domain/stage.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace platen::prodigi {

struct StageReading
{
    Stage stage = Stage::Submitted;
    bool known = true; // false: no word, or an undocumented one; `stage` is then the minimum that is certain
};

StageReading readStage(const QJsonObject &order);

// The meaning of a stage word on its own, in any case: "InProgress" → submitted.
std::optional<Stage> stageOfWord(const QString &word);

// Whether anything in the order waits for a person: issues, failed assets, invalid items, a step that ended in an
// error.
bool needsAttention(const QJsonObject &order);

bool isPaymentIssue(const QJsonObject &issue);

// Only letters are compared: "allocateProductionLocation ", "in progress", "InProgress".
bool sameWord(const QString &word, const char *other);

} // namespace platen::prodigi
