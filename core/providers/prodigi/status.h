// SPDX-License-Identifier: GPL-3.0-or-later
// Prodigi's status on the ladder of stages (contracts: "Stages"; document: "Status").
#pragma once

#include "core/domain/stage.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace platen::prodigi {

struct StageReading
{
    Stage stage = Stage::Submitted;
    bool known = true; // false: no word, or one that no document lists; `stage` is then the least that can be said
};

StageReading readStage(const QJsonObject &order);

// What a stage word says on its own, in any case: "InProgress" → submitted.
std::optional<Stage> stageOfWord(const QString &word);

// Whether anything in the order waits for a person: issues, failed assets, invalid items, a step that ended in an
// error.
bool needsAttention(const QJsonObject &order);

bool isPaymentIssue(const QJsonObject &issue);

// Words are compared by their letters alone: "allocateProductionLocation ", "in progress", "InProgress".
bool sameWord(const QString &word, const char *other);

} // namespace platen::prodigi
