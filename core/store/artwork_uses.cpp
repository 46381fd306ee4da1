// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/artwork_uses.h"

#include "core/domain/stage.h"
#include "core/store/tables.h"

namespace platen::store {

Result<std::optional<ArtworkUse>> ArtworkUses::latest(const QString &md5, const QString &except)
{
    static const Columns<ArtworkUse> columns{
        borrowed<&ArtworkUse::order>(orderTable, "id"),
        borrowed<&ArtworkUse::reference>(orderTable, "reference"),
        borrowed<&ArtworkUse::account>(accountTable, "name"),
    };
    // Sent: the provider has it, or may have it.
    static const QString tail =
        QStringLiteral("artwork_uses u JOIN orders o ON o.oid = u.oid JOIN accounts a ON a.id = o.account_id "
                       "WHERE u.md5 = ? AND o.id <> ? AND (o.remote_id <> '' OR o.stage BETWEEN %1 AND %2) "
                       "ORDER BY o.oid DESC LIMIT 1")
            .arg(static_cast<int>(Stage::Unknown))
            .arg(static_cast<int>(Stage::Shipped));
    return readRow(m_database, columns, tail, {bound(md5), bound(except)});
}

Result<std::vector<qint64>> ArtworkUses::openOrders(const QString &md5)
{
    return readValues<qint64>(m_database,
                              QStringLiteral("SELECT u.oid FROM artwork_uses u JOIN orders o ON o.oid = u.oid "
                                             "WHERE u.md5 = ? AND o.stage BETWEEN ? AND ?"),
                              {bound(md5), bound(Stage::Queued), bound(Stage::PartlyShipped)});
}

} // namespace platen::store
