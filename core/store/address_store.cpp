// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/address_store.h"

#include "core/store/tables.h"

namespace platen::store {

const Columns<AddressRecord> &addressColumns()
{
    static const Columns<AddressRecord> columns{
        column<&AddressRecord::id>(addressTable, "id", Use::Given),
        column<&AddressRecord::oid>(addressTable, "oid", Use::Fixed),
        column<&AddressRecord::url>(addressTable, "url", Use::Fixed),
        column<&AddressRecord::hostId>(addressTable, "host_id", Use::Fixed),
        column<&AddressRecord::expiresAt>(addressTable, "expires_at"),
        column<&AddressRecord::renewAt>(addressTable, "renew_at"),
    };
    return columns;
}

QDateTime renewalOf(const QDateTime &expiresAt, const QDateTime &now)
{
    constexpr qint64 day = 24 * 60 * 60;
    return expiresAt.addSecs(-std::min(day, now.secsTo(expiresAt) / 4));
}

Result<std::vector<AddressRecord>> AddressStore::ofOrder(qint64 oid)
{
    return readRows(m_database, addressColumns(), QStringLiteral("artwork_addresses x WHERE x.oid = ?"), {oid});
}

Result<std::vector<AddressRecord>> AddressStore::due(const QDateTime &now)
{
    return readRows(m_database, addressColumns(),
                    QStringLiteral("artwork_addresses x WHERE x.renew_at <= ? ORDER BY x.renew_at"), {bound(now)});
}

Result<QDateTime> AddressStore::nextDue(const QDateTime &now)
{
    return readValue<QDateTime>(m_database,
                                QStringLiteral("SELECT min(renew_at) FROM artwork_addresses WHERE renew_at > ?"),
                                {bound(now)})
        .map([](const std::optional<QDateTime> &at) { return at.value_or(QDateTime()); });
}

Result<void> AddressStore::keep(const AddressRecord &address)
{
    return inTransaction(m_database, Durability::Promised, [this, &address]() -> Result<void> {
        PLATEN_CHECK(execute(m_database, QStringLiteral("DELETE FROM artwork_addresses WHERE oid = ? AND url = ?"),
                             {address.oid, bound(address.url)}));
        return done(addressColumns().insert(m_database, addressTable, address));
    });
}

Result<void> AddressStore::remove(qint64 id)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM artwork_addresses WHERE id = ?"), {id});
}

Result<void> AddressStore::removeOfOrder(qint64 oid)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM artwork_addresses WHERE oid = ?"), {oid});
}

} // namespace platen::store
