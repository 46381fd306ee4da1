// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/host_store.h"

#include "core/store/account_store.h"
#include "core/store/random_name.h"
#include "core/store/tables.h"

#include <algorithm>

namespace platen::store {

const Columns<HostRecord> &hostColumns()
{
    static const Columns<HostRecord> columns{
        column<&HostRecord::id>(hostTable, "id", Use::Given),
        column<&HostRecord::uid>(hostTable, "uid", Use::Fixed),
        column<&HostRecord::name>(hostTable, "name", Use::Fixed),
        column<&HostRecord::slug>(hostTable, "slug", Use::Fixed),
        column<&HostRecord::kind>(hostTable, "kind", Use::Fixed),
        column<&HostRecord::settings>(hostTable, "settings"),
        column<&HostRecord::isDefault>(hostTable, "is_default"),
        column<&HostRecord::createdAt>(hostTable, "created_at", Use::Fixed),
    };
    return columns;
}

const Columns<UploadRecord> &uploadColumns()
{
    static const Columns<UploadRecord> columns{
        column<&UploadRecord::id>(uploadTable, "id", Use::Given),
        column<&UploadRecord::hostId>(uploadTable, "host_id", Use::Fixed),
        column<&UploadRecord::key>(uploadTable, "object_key", Use::Fixed),
        column<&UploadRecord::md5>(uploadTable, "md5", Use::Fixed),
        column<&UploadRecord::bytes>(uploadTable, "bytes", Use::Fixed),
        column<&UploadRecord::uploadId>(uploadTable, "upload_id"),
        column<&UploadRecord::receipts>(uploadTable, "receipts"),
        column<&UploadRecord::uploadedAt>(uploadTable, "uploaded_at"),
    };
    return columns;
}

Result<std::vector<HostRecord>> HostStore::all()
{
    return readRows(m_database, hostColumns(), QStringLiteral("hosts h ORDER BY h.slug"));
}

Result<HostRecord> HostStore::byName(const QString &name)
{
    PLATEN_TRY(const std::vector<HostRecord> hosts, all());
    const QString slug = accountSlug(name);
    QStringList names;
    for (const HostRecord &host : hosts) {
        if (host.slug == slug && !slug.isEmpty())
            return host;
        names.append(QStringLiteral("“%1”").arg(host.name));
    }
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, Message::of("There is no host “%1”: none has been added yet.", name));
    return fail(ErrorCode::NotFound,
                Message::of("There is no host “%1”. There are: %2.", name, names.join(QStringLiteral(", "))));
}

Result<std::optional<HostRecord>> HostStore::byId(qint64 id)
{
    return readRow(m_database, hostColumns(), QStringLiteral("hosts h WHERE h.id = ?"), {id});
}

Result<std::optional<HostRecord>> HostStore::defaultHost()
{
    return readRow(m_database, hostColumns(), QStringLiteral("hosts h WHERE h.is_default = 1 ORDER BY h.id"));
}

Result<HostRecord> HostStore::add(HostRecord host)
{
    host.name = host.name.simplified();
    host.slug = accountSlug(host.name);
    constexpr qsizetype longest = 100;
    if (host.name.size() > longest)
        return fail(ErrorCode::Usage,
                    Message::of("A host's name can have %1 characters; this one has %2.", longest, host.name.size()));
    if (host.slug.isEmpty())
        return fail(ErrorCode::Usage,
                    Message::of("“%1” cannot be a host's name: it needs at least one letter or digit.", host.name));
    host.uid = randomName(16);
    host.createdAt = QDateTime::currentDateTimeUtc();
    const Result<void> added = inTransaction(m_database, Durability::Promised, [this, &host]() -> Result<void> {
        PLATEN_TRY(const std::vector<HostRecord> others, all());
        const auto taken = std::find_if(others.begin(), others.end(),
                                        [&host](const HostRecord &other) { return other.slug == host.slug; });
        if (taken != others.end())
            return fail(ErrorCode::Usage, Message::of("There is a host “%1” already.", taken->name));
        host.isDefault = others.empty();
        const Result<qint64> id = hostColumns().insert(m_database, hostTable, host);
        if (id)
            host.id = *id;
        return done(id);
    });
    PLATEN_CHECK(added);
    return host;
}

Result<void> HostStore::setSettings(qint64 id, const QJsonObject &settings)
{
    return inTransaction(m_database, Durability::Promised, [this, id, &settings]() -> Result<void> {
        PLATEN_CHECK(execute(m_database, QStringLiteral("DELETE FROM uploads WHERE host_id = ?"), {id}));
        return done(
            execute(m_database, QStringLiteral("UPDATE hosts SET settings = ? WHERE id = ?"), {bound(settings), id}));
    });
}

Result<void> HostStore::makeDefault(qint64 id)
{
    return executePromised(m_database, QStringLiteral("UPDATE hosts SET is_default = (id = ?)"), {id});
}

Result<void> HostStore::remove(qint64 id)
{
    return inTransaction(m_database, Durability::Promised, [this, id]() -> Result<void> {
        PLATEN_CHECK(execute(m_database, QStringLiteral("DELETE FROM hosts WHERE id = ?"), {id}));
        return done(execute(m_database,
                            QStringLiteral("UPDATE hosts SET is_default = 1 WHERE id = (SELECT min(id) FROM hosts) AND "
                                           "NOT EXISTS (SELECT 1 FROM hosts WHERE is_default = 1)")));
    });
}

Result<std::optional<UploadRecord>> HostStore::upload(qint64 hostId, const QString &key)
{
    return readRow(m_database, uploadColumns(), QStringLiteral("uploads u WHERE u.host_id = ? AND u.object_key = ?"),
                   {hostId, bound(key)});
}

Result<void> HostStore::keepUpload(const UploadRecord &upload)
{
    return inTransaction(m_database, Durability::Promised, [this, &upload]() -> Result<void> {
        PLATEN_CHECK(forgetUpload(upload.hostId, upload.key));
        return done(uploadColumns().insert(m_database, uploadTable, upload));
    });
}

Result<void> HostStore::forgetUpload(qint64 hostId, const QString &key)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM uploads WHERE host_id = ? AND object_key = ?"),
                           {hostId, bound(key)});
}

} // namespace platen::store
