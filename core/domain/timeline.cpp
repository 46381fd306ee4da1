// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timeline.h"

#include "core/domain/instant.h"

#include <array>

namespace platen {

QString timelineSourceName(TimelineSource source)
{
    static constexpr std::array<const char *, 5> names = {"provider", "webhook", "poll", "user", "system"};
    return QString::fromLatin1(names[static_cast<std::size_t>(source)]);
}

QJsonObject timelineObject(const TimelineEntry &entry)
{
    return {
        {"at", formatInstant(entry.at)},
        {"source", timelineSourceName(entry.source)},
        {"stage", entry.stage ? QJsonValue(stageName(*entry.stage)) : QJsonValue()},
        {"text", entry.text.english()},
        {"eventId", entry.eventId.isEmpty() ? QJsonValue() : QJsonValue(entry.eventId)},
    };
}

} // namespace platen
