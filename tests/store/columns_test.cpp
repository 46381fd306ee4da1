// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that rows are written to and read from are those of the schema.
#include "core/store/tables.h"
#include "tests/store/store_fixture.h"

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

struct Named
{
    QStringList owned; // "orders.stage"
    QStringList borrowed;
};

template <typename Row>
void collect(const Columns<Row> &columns, Named &named)
{
    for (const Column<Row> &column : columns.all()) {
        const QString table = QString::fromLatin1(column.table.name);
        if (!table.isEmpty())
            (column.use == Use::Borrowed ? named.borrowed : named.owned)
                .append(table + u'.' + QString::fromLatin1(column.name));
    }
}

Named allNamed()
{
    Named named;
    collect(accountColumns(), named);
    collect(orderColumns(), named);
    collect(listColumns(), named);
    collect(searchColumns(), named);
    collect(timelineColumns(), named);
    collect(outboxColumns(), named);
    collect(messageColumns(), named);
    collect(eventColumns(), named);
    collect(taskColumns(), named);
    collect(settingColumns(), named);
    collect(hostColumns(), named);
    collect(uploadColumns(), named);
    collect(providerFileColumns(), named);
    collect(shareColumns(), named);
    collect(addressColumns(), named);
    collect(hotFolderColumns(), named);
    collect(hotFileColumns(), named);
    collect(attentionColumns(), named);
    return named;
}

// Kept by SQLite or by triggers, or used only for sorting.
bool isIgnored(const QString &table, const QString &column)
{
    return table == u"sqlite_sequence" || table == u"orders_fts" || table.startsWith(u"orders_fts_") ||
           table == u"orders_short" || table.startsWith(u"orders_short_") || table == u"order_counts" ||
           table == u"search_changes" || table == u"order_periods" || table == u"artwork_uses" ||
           (table == u"timeline" && column == u"id");
}

QStringList schema(Database &database)
{
    const std::vector<QString> names =
        good(readValues<QString>(database, QStringLiteral("SELECT s.name || '.' || c.name FROM sqlite_schema s "
                                                          "JOIN pragma_table_info(s.name) c WHERE s.type = 'table'")));
    return {names.begin(), names.end()};
}

} // namespace

TEST_CASE("every column of the schema is in exactly one table of columns, or ignored by name")
{
    StoreFixture fixture;
    const QStringList columns = schema(fixture.database());
    REQUIRE(columns.size() > 80);
    const Named named = allNamed();
    for (const QString &column : columns) {
        INFO(column.toStdString());
        const bool ignored = isIgnored(column.section(u'.', 0, 0), column.section(u'.', 1));
        CHECK(named.owned.count(column) == (ignored ? 0 : 1));
    }
    for (const QString &column : named.owned + named.borrowed) {
        INFO(column.toStdString());
        CHECK(columns.contains(column));
    }
}

TEST_CASE("an update writes the changing columns, or those of them that were named")
{
    StoreFixture fixture;
    AccountRecord account = fixture.account(QStringLiteral("Shop"));
    account.name = QStringLiteral("Renamed");
    account.webhookToken = QStringLiteral("token");
    account.syncState = QJsonObject{{"cursor", 1}};
    const auto now = [&] { return good(AccountStore(fixture.database()).all()).front(); };

    const Statement<AccountRecord> some = accountColumns().change(accountTable, {"sync_state"});
    CHECK(some.sql == QStringLiteral("UPDATE accounts SET sync_state = ? WHERE id = ?"));
    CHECK(good(execute(fixture.database(), some.sql, some.of(account))) == 1);
    CHECK(now().syncState == account.syncState);
    CHECK(now().webhookToken != account.webhookToken);

    CHECK(good(accountColumns().update(fixture.database(), accountTable, account)) == 1);
    CHECK(now().webhookToken == account.webhookToken);
    CHECK(now().name == QStringLiteral("Shop"));

    account.id = 999;
    CHECK(good(accountColumns().update(fixture.database(), accountTable, account)) == 0);
}
