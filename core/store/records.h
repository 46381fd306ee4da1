// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as the store keeps them.
#pragma once

#include "core/domain/operation.h"
#include "core/domain/order.h"
#include "core/domain/timeline.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace platen::store {

struct AccountRecord
{
    qint64 id = 0;
    QString uid;  // random, never changes; the keychain's entries are named by it
    QString name; // as its owner wrote it; unique by its slug
    QString slug; // the name in an endpoint's path: lower case, everything but letters and digits a "-"
    QString provider;
    QJsonObject settings; // without secrets, defaults filled in
    QString webhookToken; // the unguessable part of its endpoint's path
    QDateTime createdAt;
    QDateTime lastSync;     // the last sync that reached its end
    QDateTime lastVerified; // the last authenticated answer of the provider
    QDateTime lastHeard;    // the last webhook that was taken in
    QJsonObject syncState;  // where an incremental sync stands; the engine's own
    QJsonObject lastError;  // of the last sync, as errorObject writes it; empty if it went well
};

struct StoredOrder
{
    qint64 oid = 0; // the row; inside only
    qint64 accountId = 0;
    Order order;                // account and provider are filled in when read
    QByteArray raw;             // the provider's own document, as it last came
    std::optional<Draft> draft; // as it was placed here
    QDateTime refreshedAt;      // when the provider was last asked for it; invalid: never
    QDateTime dueAt;            // when it should be asked again; invalid: with the others
    QDateTime eventAt;          // the time of the newest event that was applied, by the sender's clock
    QDateTime heardAt;          // when that event was applied, by our clock
    QByteArray eventDigest;     // its OrderEvent::stateDigest
};

enum class OutboxState { Waiting = 0, Sending = 1, Unknown = 2, Failed = 3, Done = 4, Dropped = 5 };
QString outboxStateName(OutboxState state); // "waiting", …

struct OutboxEntry
{
    qint64 id = 0; // also the order in which the changes of one order are sent
    qint64 oid = 0;
    Operation operation;
    bool resend = false;                  // a person has said that it is to be sent again
    bool restored = false;                // a change from a backup: looked up, and only sent on request
    std::chrono::milliseconds timeout{0}; // of each request, as the process wants it that asked; 0: not known
    QString key;                          // the idempotency key
    OutboxState state = OutboxState::Waiting;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime notBefore;                           // the undo window's end
    QDateTime nextAttemptAt;                       // invalid: as soon as it may
    std::optional<std::chrono::milliseconds> rest; // that nextAttemptAt was set with, if that was noted
    QDateTime sentAt;                              // when the first attempt began
    QJsonObject error;                             // of the last attempt, as errorObject writes it

    // Of its order, filled in when read.
    QString orderId;
    QString reference;
    qint64 accountId = 0;
    QString account;
};

enum class EventOutcome { Pending = 0, Applied = 1, Duplicate = 2, Stale = 3, Unmatched = 4, Rejected = 5 };
QString eventOutcomeName(EventOutcome outcome); // "applied", …

// What a message reports. One that was rejected has one event: the rejection.
struct InboxEvent
{
    qint64 id = 0;
    qint64 messageId = 0;
    // Which of its message's events it is, from 0. Nullopt: the one with its id, else the first; so it was kept by a
    // version that wrote no place.
    std::optional<int> place;
    QString eventId; // the sender's, else "in-<id>"
    QString type;
    EventOutcome outcome = EventOutcome::Pending;
    QString reason;
    qint64 oid = 0;  // the order that it was about, 0: none
    QString orderId; // filled in when read
    int attempts = 0;

    // Of its message, filled in when read.
    qint64 accountId = 0;
    QString account;
    QDateTime receivedAt;
    QJsonObject headers;
    QByteArray body;
};

// A webhook as it came.
struct InboxMessage
{
    qint64 id = 0;
    qint64 accountId = 0; // 0: no endpoint was recognised
    QString account;      // filled in when read
    QDateTime receivedAt;
    QJsonObject headers; // name → value, without credentials and signatures
    QByteArray body;     // as it came; of a rejected one at most 64 KiB
    std::vector<InboxEvent> events;
};

} // namespace platen::store
