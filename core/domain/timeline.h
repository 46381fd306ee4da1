// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to an order, when, and who reported it.
#pragma once

#include "core/domain/message.h"
#include "core/domain/stage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace platen {

enum class TimelineSource { Provider, Webhook, Poll, User, System }; // stored as numbers: append only

struct TimelineEntry
{
    QDateTime at; // when it happened (the event's own time if it has one)
    TimelineSource source = TimelineSource::System;
    std::optional<Stage> stage; // the stage of the order from then on, if the entry is about a stage
    Message text;               // one line for people
    QString eventId;            // the sender's id, for webhooks
    bool operator==(const TimelineEntry &) const = default;
};

QString timelineSourceName(TimelineSource source);      // "provider", "webhook", "poll", "user", "system"
QJsonObject timelineObject(const TimelineEntry &entry); // {"at","source","stage","text","eventId"}, in English

} // namespace platen
