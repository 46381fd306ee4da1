// SPDX-License-Identifier: GPL-3.0-or-later
// Which orders artwork was sent with, by its content.
#pragma once

#include "core/store/database.h"

#include <QString>

#include <optional>
#include <vector>

namespace platen::store {

struct ArtworkUse
{
    QString order; // its local id
    QString reference;
    QString account;
};

class ArtworkUses
{
public:
    explicit ArtworkUses(Database &database)
        : m_database(database)
    {
    }

    // The newest order that was sent with a file of this digest (lower-case hex), other than the order `except`.
    Result<std::optional<ArtworkUse>> latest(const QString &md5, const QString &except = {});

    // Orders (oids) with such a file that wait to be sent, may exist, or are being made.
    Result<std::vector<qint64>> openOrders(const QString &md5);

private:
    Database &m_database;
};

} // namespace platen::store
