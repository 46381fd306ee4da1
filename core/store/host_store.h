// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts, and what was uploaded to them.
#pragma once

#include "core/store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace platen::store {

struct HostRecord
{
    qint64 id = 0;
    QString uid;  // random, never changes; the keychain's entries are named after it
    QString name; // as its owner entered it; unique by its slug
    QString slug;
    QString kind;
    QJsonObject settings; // without secrets, defaults filled in
    bool isDefault = false;
    QDateTime createdAt;
};

struct UploadRecord
{
    qint64 id = 0;
    qint64 hostId = 0;
    QString key; // the object's name
    QString md5; // lower-case hex
    qint64 bytes = 0;
    QString uploadId;     // while it is uploaded in parts
    QString receipts;     // of the parts that are done, one a line
    QDateTime uploadedAt; // invalid: not complete
};

class HostStore
{
public:
    explicit HostStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<HostRecord>> all();
    Result<HostRecord> byName(const QString &name); // exact, else by slug; `notFound` lists the existing names
    Result<std::optional<HostRecord>> byId(qint64 id);
    // nullopt if there is no host.
    Result<std::optional<HostRecord>> defaultHost();

    // Fills in id, uid, slug and createdAt; the first host is the default. `usage` for a name that is already used, or
    // that has no letter or digit.
    Result<HostRecord> add(HostRecord host);
    // Uploads that were made with other settings no longer count.
    Result<void> setSettings(qint64 id, const QJsonObject &settings);
    Result<void> makeDefault(qint64 id);
    // If it was the default, the oldest of the others becomes the default.
    Result<void> remove(qint64 id);

    Result<std::optional<UploadRecord>> upload(qint64 hostId, const QString &key);
    // Inserts or replaces, by host and key.
    Result<void> keepUpload(const UploadRecord &upload);
    Result<void> forgetUpload(qint64 hostId, const QString &key);

private:
    Database &m_database;
};

} // namespace platen::store
