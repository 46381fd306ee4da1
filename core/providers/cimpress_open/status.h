// SPDX-License-Identifier: GPL-3.0-or-later
// The partner's own status words and their stages: the setting `status_map` (document: "Status Payload Schema",
// "Partner Specific Order Status").
#pragma once

#include "core/domain/message.h"
#include "core/domain/stage.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace platen::cimpress_open {

// Ignores case. nullopt for a word that is not in the map.
std::optional<Stage> stageOfWord(const QJsonObject &statusMap, const QString &word);

// The error of a map as a setting, or empty. A stage must be one that a provider can report.
Message problemOfStatusMap(const QJsonValue &statusMap);

} // namespace platen::cimpress_open
