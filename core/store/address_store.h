// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of orders' artwork that expire, and when each has to be looked at again.
#pragma once

#include "core/store/database.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace platen::store {

struct AddressRecord
{
    qint64 id = 0;
    qint64 oid = 0;
    QString url;
    qint64 hostId = 0;
    QDateTime expiresAt;
    QDateTime renewAt; // invalid: nothing more can be done about it
};

// When an address that ends then is looked at again: a day before, or after three quarters of a shorter life.
QDateTime renewalOf(const QDateTime &expiresAt, const QDateTime &now);

class AddressStore
{
public:
    explicit AddressStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<AddressRecord>> ofOrder(qint64 oid);
    Result<std::vector<AddressRecord>> due(const QDateTime &now);
    // When the next one is due; invalid if none is.
    Result<QDateTime> nextDue(const QDateTime &now);
    // Inserts or replaces, by order and URL.
    Result<void> keep(const AddressRecord &address);
    Result<void> remove(qint64 id);
    Result<void> removeOfOrder(qint64 oid);

private:
    Database &m_database;
};

} // namespace platen::store
