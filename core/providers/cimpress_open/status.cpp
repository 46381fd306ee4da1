// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/status.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace platen::cimpress_open {

namespace {

constexpr std::array mappable = {Stage::Submitted,    Stage::OnHold,    Stage::Preparing,
                                 Stage::InProduction, Stage::Produced,  Stage::PartlyShipped,
                                 Stage::Shipped,      Stage::Cancelled, Stage::Failed};

} // namespace

std::optional<Stage> stageOfWord(const QJsonObject &statusMap, const QString &word)
{
    for (auto entry = statusMap.constBegin(); entry != statusMap.constEnd(); ++entry) {
        if (entry.key().trimmed().compare(word.trimmed(), Qt::CaseInsensitive) == 0)
            return stageFromName(entry.value().toString());
    }
    return std::nullopt;
}

Message problemOfStatusMap(const QJsonValue &statusMap)
{
    const QJsonObject map = statusMap.toObject();
    for (auto entry = map.constBegin(); entry != map.constEnd(); ++entry) {
        const std::optional<Stage> stage = stageFromName(entry.value().toString());
        if (stage && std::find(mappable.begin(), mappable.end(), *stage) != mappable.end())
            continue;
        QStringList names;
        for (const Stage one : mappable)
            names.append(stageName(one));
        return Message::of("must give each status word a stage; “%1” has none of %2", entry.key(),
                           names.join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace platen::cimpress_open
