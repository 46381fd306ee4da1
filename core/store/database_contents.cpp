// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_contents.h"

#include "core/store/statement.h"

namespace platen::store {

namespace {

qint64 DatabaseContents::*partOf(const QString &table)
{
    if (table == u"orders" || table == u"order_counts" || table == u"order_periods" || table == u"timeline")
        return &DatabaseContents::orders;
    if (table == u"order_docs")
        return &DatabaseContents::documents;
    if (table == u"search_changes" || table.startsWith(u"orders_search") || table.startsWith(u"orders_fts") ||
        table.startsWith(u"orders_short"))
        return &DatabaseContents::search;
    if (table == u"messages" || table == u"events")
        return &DatabaseContents::messages;
    return &DatabaseContents::other;
}

} // namespace

Result<std::optional<DatabaseContents>> databaseContents(Database &database)
{
    PLATEN_TRY(const auto known,
               readValue<int>(database, QStringLiteral("SELECT 1 FROM pragma_module_list WHERE name = 'dbstat'")));
    if (!known)
        return std::optional<DatabaseContents>();
    DatabaseContents contents;
    PLATEN_CHECK(eachRow(database,
                         QStringLiteral("SELECT coalesce(m.tbl_name, d.name), sum(d.pgsize) FROM dbstat d LEFT JOIN "
                                        "sqlite_schema m ON m.name = d.name WHERE d.aggregate = 1 GROUP BY 1"),
                         {}, [&contents](QSqlQuery &row) {
                             contents.*partOf(row.value(0).toString()) += row.value(1).toLongLong();
                             return true;
                         }));
    return contents;
}

} // namespace platen::store
