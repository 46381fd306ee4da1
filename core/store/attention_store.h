// SPDX-License-Identifier: GPL-3.0-or-later
// What a person put aside in “Needs attention”, and the facts that its items are made of, apart from orders (an order
// keeps both itself).
#pragma once

#include "core/domain/message.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <vector>

namespace platen::store {

struct AttentionMark
{
    QString item;
    QByteArray cause;
    QDateTime until; // invalid: handled
};

// What an account's outbox holds.
struct UnsentTally
{
    qint64 accountId = 0;
    qint64 unsent = 0;     // open entries
    qint64 stuck = 0;      // of these: placed before the time asked about, tried in vain, and waiting to be tried again
    qint64 firstStuck = 0; // the id of the oldest one
};

// Webhooks of an account that were rejected, without those that a person has handled.
struct RejectionTally
{
    qint64 accountId = 0;
    qint64 count = 0;
    qint64 newest = 0; // the event
    QDateTime since;
};

class AttentionStore
{
public:
    explicit AttentionStore(Database &database)
        : m_database(database)
    {
    }

    Result<QHash<QString, AttentionMark>> marks(); // by item
    Result<void> mark(const AttentionMark &mark);  // replaces an earlier one
    Result<bool> unmark(const QString &item);      // false: there was none

    Result<QHash<qint64, UnsentTally>> unsent(const QDateTime &before); // by account
    Result<std::vector<RejectionTally>> rejections(const QDateTime &from);

private:
    Database &m_database;
};

// The item of an account's rejected webhooks; the cause of a mark on it is the number of the newest event.
QString rejectionItem(const QString &accountSlug);

} // namespace platen::store
