// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/provider_files.h"

#include "core/store/tables.h"

namespace platen::store {

const Columns<ProviderFile> &providerFileColumns()
{
    static const Columns<ProviderFile> columns{
        column<&ProviderFile::accountId>(providerFileTable, "account_id"),
        column<&ProviderFile::md5>(providerFileTable, "md5"),
        column<&ProviderFile::remoteId>(providerFileTable, "remote_id"),
        column<&ProviderFile::refusal>(providerFileTable, "refusal"),
        column<&ProviderFile::uploadedAt>(providerFileTable, "uploaded_at"),
    };
    return columns;
}

Result<std::optional<ProviderFile>> ProviderFiles::find(qint64 accountId, const QString &md5, const QDateTime &since)
{
    return readRow(m_database, providerFileColumns(),
                   QStringLiteral("provider_files z WHERE z.account_id = ? AND z.md5 = ? AND z.uploaded_at >= ?"),
                   {accountId, bound(md5), bound(since)});
}

Result<void> ProviderFiles::keep(const ProviderFile &file)
{
    return inTransaction(m_database, Durability::Promised, [this, &file]() -> Result<void> {
        PLATEN_CHECK(forget(file.accountId, file.md5));
        return done(providerFileColumns().insert(m_database, providerFileTable, file));
    });
}

Result<void> ProviderFiles::forget(qint64 accountId, const QString &md5)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM provider_files WHERE account_id = ? AND md5 = ?"),
                           {accountId, bound(md5)});
}

} // namespace platen::store
