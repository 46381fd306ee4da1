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
    QString uid;  // random, never changes; the keychain's entries are named after it
    QString name; // as its owner entered it; unique by its slug
    QString slug; // the name in an endpoint's path: lower case, everything except letters and digits replaced by "-"
    QString provider;
    QJsonObject settings; // without secrets, defaults filled in
    QString webhookToken; // the unguessable part of its endpoint's path
    QDateTime createdAt;
    QDateTime lastSync;     // the last sync that finished
    QDateTime lastVerified; // the last authenticated response from the provider
    QDateTime lastHeard;    // the last webhook that was accepted
    QJsonObject syncState;  // the state of incremental syncing; used only by the engine
    QJsonObject lastError;  // of the last sync, as written by storedError; empty if it succeeded
};

// What a person put aside: it needs no attention until its cause changes, or until a time.
struct PutAside
{
    QByteArray cause; // its digest; empty: it was not put aside
    QDateTime until;  // invalid: until the cause changes
    bool operator==(const PutAside &) const = default;
};

struct StoredOrder
{
    qint64 oid = 0; // the row's number; internal
    qint64 accountId = 0;
    Order order;                // account and provider are filled in when read
    QByteArray raw;             // the provider's own document, as last received
    std::optional<Draft> draft; // as it was placed here
    QDateTime refreshedAt;      // when it was last fetched from the provider; invalid: never
    QDateTime dueAt;            // when to fetch it again; invalid: with the others
    QDateTime eventAt;          // the time of the newest applied event, by the sender's clock
    QDateTime heardAt;          // when that event was applied, by our clock
    QByteArray eventDigest;     // its OrderEvent::stateDigest
    PutAside aside;             // order.needsAttention is false meanwhile
    QByteArray reportedDigest;  // only for OrderStore::insert: see OrderStore::Reported
};

enum class OutboxState { Waiting = 0, Sending = 1, Unknown = 2, Failed = 3, Done = 4, Dropped = 5 };
QString outboxStateName(OutboxState state); // "waiting", …

struct OutboxEntry
{
    qint64 id = 0; // also the order in which one order's changes are sent
    qint64 oid = 0;
    Operation operation;
    bool resend = false;                  // a person decided that it is to be sent again
    bool restored = false;                // a change from a backup: looked up, and sent only on request
    std::chrono::milliseconds timeout{0}; // of each request, as set by the process that requested it; 0: unknown
    QString key;                          // the idempotency key
    OutboxState state = OutboxState::Waiting;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime notBefore;                           // the end of the undo period
    QDateTime nextAttemptAt;                       // invalid: as soon as possible
    std::optional<std::chrono::milliseconds> rest; // the wait that nextAttemptAt was computed with, if it was recorded
    QDateTime sentAt;                              // when the first attempt began
    QJsonObject error;                             // of the last attempt, as written by storedError
    // While files of its order still have to be published: how much is done, and in total.
    qint64 bytesDone = 0;
    std::optional<qint64> bytesTotal;

    // From its order, filled in when read.
    QString orderId;
    QString reference;
    qint64 accountId = 0;
    QString account;

    // It waits for its files: nothing is sent before they are published.
    [[nodiscard]] bool isPublishing() const { return state == OutboxState::Waiting && bytesTotal.has_value(); }
};
QString outboxStateName(const OutboxEntry &entry); // "publishing", or that of its state

enum class EventOutcome { Pending = 0, Applied = 1, Duplicate = 2, Stale = 3, Unmatched = 4, Rejected = 5 };
QString eventOutcomeName(EventOutcome outcome); // "applied", …

// An event in a message. A rejected message has one event: the rejection.
struct InboxEvent
{
    qint64 id = 0;
    qint64 messageId = 0;
    // The event's index in its message, from 0. nullopt: it was stored by a version that did not record the index, and
    // is the event with its id, else the first.
    std::optional<int> place;
    QString eventId; // the sender's id, else "in-<id>"
    QString type;
    EventOutcome outcome = EventOutcome::Pending;
    Message reason;
    qint64 oid = 0;  // the order that it is about, 0: none
    QString orderId; // filled in when read
    int attempts = 0;

    // From its message, filled in when read.
    qint64 accountId = 0;
    QString account;
    QDateTime receivedAt;
    QJsonObject headers;
    QByteArray body;
};

// A webhook message as received.
struct InboxMessage
{
    qint64 id = 0;
    qint64 accountId = 0; // 0: no endpoint was recognised
    QString account;      // filled in when read
    QDateTime receivedAt;
    QJsonObject headers; // name → value, without credentials and signatures
    QByteArray body;     // as received; at most 64 KiB of a rejected one
    std::vector<InboxEvent> events;
    bool isPacked = false; // in the database: the body is compressed
};

} // namespace platen::store
