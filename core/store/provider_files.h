// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were uploaded to providers before they were ordered, by content.
#pragma once

#include "core/domain/message.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace platen::store {

struct ProviderFile
{
    qint64 accountId = 0;
    QString md5;      // lower-case hex
    QString remoteId; // the provider's id; empty: it did not take the file
    Message refusal;  // why; empty: it took it
    QDateTime uploadedAt;
};

class ProviderFiles
{
public:
    explicit ProviderFiles(Database &database)
        : m_database(database)
    {
    }

    // nullopt if it was not uploaded, or before `since`: providers do not keep files for ever.
    Result<std::optional<ProviderFile>> find(qint64 accountId, const QString &md5, const QDateTime &since);
    // Inserts or replaces, by account and content.
    Result<void> keep(const ProviderFile &file);
    Result<void> forget(qint64 accountId, const QString &md5);

private:
    Database &m_database;
};

} // namespace platen::store
