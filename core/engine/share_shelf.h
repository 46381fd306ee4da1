// SPDX-License-Identifier: GPL-3.0-or-later
// What a share host hands out, in the store, where every program on the data folder finds it.
#pragma once

#include "core/hosts/share_host.h"
#include "core/store/database.h"

namespace platen {

// The listener's public address, as last served or set; empty if there is none.
Result<QString> publicListenerUrl(store::Database &database);

class ShareShelf : public hosts::Shelf
{
public:
    ShareShelf(store::Database &database, qint64 hostId)
        : m_database(database)
        , m_hostId(hostId)
    {
    }

    Result<void> keep(const hosts::Source &source, const QString &key) override;
    Result<std::optional<hosts::Shared>> find(const QString &key) override;
    Result<void> handOut(const QString &key, const QDateTime &until, hosts::For whom) override;
    Result<void> remove(const QString &key) override;
    Result<QString> publicUrl() override;

private:
    store::Database &m_database;
    qint64 m_hostId;
};

} // namespace platen
