// SPDX-License-Identifier: GPL-3.0-or-later
// The partner's own status words and the stages that they mean: the setting `status_map` (document: "Status Payload
// Schema", "Partner Specific Order Status").
#pragma once

#include "core/domain/stage.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace platen::cimpress_open {

// Words are compared without case. Nullopt for one that is not in the map.
std::optional<Stage> stageOfWord(const QJsonObject &statusMap, const QString &word);

// What is wrong with a map as a setting, or empty. A stage must be one that a provider can tell of.
QString problemOfStatusMap(const QJsonValue &statusMap);

} // namespace platen::cimpress_open
