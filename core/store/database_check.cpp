// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for damage.
#include "core/store/database.h"
#include "core/store/open_files.h"
#include "core/store/statement.h"

namespace platen::store {

namespace {

// Damage may also make the check itself fail; that failure is then the finding.
Result<void> look(Database &database, const QString &sql, std::vector<Message> &found,
                  const std::function<Message(QSqlQuery &)> &finding, const Message &whenDamaged)
{
    QSqlQuery query(database.handle());
    query.setForwardOnly(true);
    bool ran = query.exec(sql);
    while (ran && query.next()) {
        const Message text = finding(query);
        if (!text.isEmpty())
            found.push_back(text);
    }
    const QSqlError error = query.lastError();
    if (!error.isValid())
        return {};
    if (sqliteCode(error) == sqliteCorrupt) {
        found.push_back(whenDamaged);
        return {};
    }
    return Failure(storageError(error, database.dir().database()));
}

} // namespace

Result<std::vector<Message>> Database::check()
{
    if (m_files) {
        if (const Result<void> whole = m_files->examine(*this); !whole)
            return std::vector<Message>{whole.error().message};
    }
    std::vector<Message> found;
    const Message damaged = storageError(sqliteCorrupt, m_dir.database()).message;
    Result<void> looked = look(
        *this, QStringLiteral("PRAGMA integrity_check(100)"), found,
        [](QSqlQuery &row) {
            const QString text = row.value(0).toString();
            return text == u"ok" ? Message() : Message::of("The database is damaged: %1", text);
        },
        damaged);
    PLATEN_CHECK(looked);
    looked = look(
        *this, QStringLiteral("PRAGMA foreign_key_check"), found,
        [](QSqlQuery &row) {
            return Message::of("Row %1 of %2 refers to a row of %3 that is not there", row.value(1).toString(),
                               row.value(0).toString(), row.value(2).toString());
        },
        damaged);
    PLATEN_CHECK(looked);
    looked = look(
        *this,
        QStringLiteral("SELECT (SELECT count(*) FROM orders), (SELECT coalesce(sum(n), 0) FROM order_counts), "
                       "(SELECT coalesce(sum(n), 0) FROM order_periods), (SELECT count(*) FROM orders_search), "
                       "(SELECT count(*) FROM order_docs)"),
        found,
        [](QSqlQuery &row) {
            for (int i = 1; i < 5; ++i) {
                if (row.value(i) != row.value(0))
                    return Message::of("The tables of orders disagree about how many there are");
            }
            return Message();
        },
        damaged);
    PLATEN_CHECK(looked);
    // FTS5 treats this as a write, although it writes nothing.
    const auto queryOnly =
        firstRow(*this, QStringLiteral("PRAGMA query_only"), {}, [](QSqlQuery &row) { return row.value(0).toBool(); });
    PLATEN_CHECK(queryOnly);
    if (queryOnly->value_or(false))
        return found;
    for (const char *check : {"INSERT INTO orders_fts (orders_fts, rank) VALUES ('integrity-check', 1)",
                              "INSERT INTO orders_short (orders_short) VALUES ('integrity-check')"}) {
        looked = look(
            *this, QString::fromLatin1(check), found, [](QSqlQuery &) { return Message(); },
            Message::of("The search index does not agree with the orders"));
        PLATEN_CHECK(looked);
    }
    return found;
}

} // namespace platen::store
