// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to an order, when, and who said so.
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
    QDateTime at; // when it happened (the event's own time where it has one)
    TimelineSource source = TimelineSource::System;
    std::optional<Stage> stage; // the stage that the order had from then on, if this tells of one
    Message text;               // one line for a person
    QString eventId;            // the sender's id, for webhooks
    bool operator==(const TimelineEntry &) const = default;
};

QString timelineSourceName(TimelineSource source);      // "provider", "webhook", "poll", "user", "system"
QJsonObject timelineObject(const TimelineEntry &entry); // {"at","source","stage","text","eventId"}, in English

} // namespace platen
