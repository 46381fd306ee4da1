// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the listener hands out. It may run in another process than the one that publishes them.
#pragma once

#include "core/store/database.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace platen::store {

struct ShareRecord
{
    qint64 id = 0;
    qint64 hostId = 0;
    QString key;   // the object's name: "<md5>/<file name, made safe>"
    QString token; // 256 random bits
    QString path;
    QString md5; // lower-case hex
    qint64 bytes = 0;
    qint64 modified = 0; // FileStamp::latest() of the file with that digest; 0: unknown
    bool byHand = false; // published by a person, and not for an order only
    QDateTime expiresAt;
    bool hasOpenOrder = false; // an order that is not over has this artwork; filled in when read
};

class ShareStore
{
public:
    explicit ShareStore(Database &database)
        : m_database(database)
    {
    }

    // nullopt if there is none.
    Result<std::optional<ShareRecord>> byToken(const QString &token);
    Result<std::optional<ShareRecord>> byKey(qint64 hostId, const QString &key);
    // Fills in id and token; in place of the one with the same host and key, whose token stays.
    Result<ShareRecord> keep(ShareRecord share);
    // The file as it is now is known to have the digest.
    Result<void> noteModified(qint64 id, qint64 modified);
    Result<void> setExpiry(qint64 id, const QDateTime &expiresAt, bool byHand);
    Result<void> remove(qint64 hostId, const QString &key);

private:
    Database &m_database;
};

} // namespace platen::store
