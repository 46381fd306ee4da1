// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/search_text.h"
#include "core/store/statement.h"

#include <QJsonDocument>

namespace platen::store {

namespace {

// [[oid, tokens], …]: what orders_short is to forget, and what it is to hold.
struct ShortTokens
{
    QJsonArray removed;
    QJsonArray added;
};

Result<ShortTokens> changedTokens(Database &database)
{
    ShortTokens tokens;
    PLATEN_CHECK(
        eachRow(database,
                QStringLiteral("SELECT c.oid, c.recipient, c.other, s.recipient, s.other FROM search_changes c "
                               "LEFT JOIN orders_search s ON s.oid = c.oid"),
                {}, [&tokens](QSqlQuery &row) {
                    const auto add = [&row](QJsonArray &to, int recipient) {
                        if (row.value(recipient).isNull())
                            return;
                        const SearchText text{row.value(recipient).toString(), row.value(recipient + 1).toString()};
                        to.append(QJsonArray{row.value(0).toLongLong(), shortTokens(text)});
                    };
                    add(tokens.removed, 1);
                    add(tokens.added, 3);
                    return true;
                }));
    return tokens;
}

Result<void> apply(Database &database, const QString &sql, const QJsonArray &rows)
{
    if (rows.isEmpty())
        return {};
    const QString json = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    return done(execute(database, sql, {json}));
}

} // namespace

Result<void> writeSearchIndex(Database &database)
{
    PLATEN_TRY(const auto changed, readValue<int>(database, QStringLiteral("SELECT 1 FROM search_changes LIMIT 1")));
    if (!changed)
        return {};
    PLATEN_TRY(const ShortTokens tokens, changedTokens(database));
    PLATEN_CHECK(apply(database,
                       QStringLiteral("INSERT INTO orders_short (orders_short, rowid, tokens) SELECT 'delete', "
                                      "json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)"),
                       tokens.removed));
    PLATEN_CHECK(apply(database,
                       QStringLiteral("INSERT INTO orders_short (rowid, tokens) SELECT json_extract(value, '$[0]'), "
                                      "json_extract(value, '$[1]') FROM json_each(?)"),
                       tokens.added));
    if (!tokens.removed.isEmpty()) {
        PLATEN_CHECK(
            execute(database, QStringLiteral("INSERT INTO orders_fts (orders_fts, rowid, recipient, other) SELECT "
                                             "'delete', oid, recipient, other FROM search_changes WHERE recipient IS "
                                             "NOT NULL")));
    }
    PLATEN_CHECK(
        execute(database, QStringLiteral("INSERT INTO orders_fts (rowid, recipient, other) SELECT s.oid, s.recipient, "
                                         "s.other FROM search_changes c JOIN orders_search s ON s.oid = c.oid")));
    return done(execute(database, QStringLiteral("DELETE FROM search_changes")));
}

} // namespace platen::store
