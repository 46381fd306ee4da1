// SPDX-License-Identifier: GPL-3.0-or-later
// bench_least DATABASE: the least that a program with Qt has to do to print the newest order, as the limit of
// platenctl order list --limit 1.
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    database.setDatabaseName(QCoreApplication::arguments().value(1));
    database.open();
    QSqlQuery query(database);
    query.exec(QStringLiteral("SELECT d.doc FROM orders o JOIN order_docs d ON d.oid = o.oid "
                              "ORDER BY o.created_at DESC, o.oid DESC LIMIT 1"));
    return query.next() && std::puts(query.value(0).toByteArray().constData()) >= 0 ? 0 : 1;
}
