// SPDX-License-Identifier: GPL-3.0-or-later
// A list of orders with rows that are not orders: at every provider, the others are kept, and the bad rows are counted.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"

#include "core/providers/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace platen;
using namespace platen::test;

namespace {

QJsonObject object(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

const QJsonArray badRows{7, QJsonValue(), "ord_1", QJsonArray(), QJsonObject(), QJsonObject{{"id", QJsonValue()}}};

// Adds the bad rows to the first list among its members.
QJsonValue withBadRows(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray rows{badRows[0]};
        for (const QJsonValue &row : value.toArray())
            rows.append(row);
        for (qsizetype i = 1; i < badRows.size(); ++i)
            rows.append(badRows[i]);
        return rows;
    }
    if (!value.isObject())
        return value;
    QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (const QJsonValue changed = withBadRows(member.value()); changed != member.value()) {
            member.value() = changed;
            break;
        }
    }
    return members;
}

Result<QJsonValue> listed(const QString &provider, const QJsonObject &scenario, const QJsonValue &body)
{
    ScriptedServer server;
    server.setLogin(provider);
    server.setAnswers({ScriptedServer::json(200, body.isArray() ? QJsonDocument(body.toArray()).toJson()
                                                                : QJsonDocument(body.toObject()).toJson())});
    QJsonObject arguments = sampleArguments();
    const QJsonObject given = scenario["arguments"].toObject();
    for (auto argument = given.begin(); argument != given.end(); ++argument)
        arguments[argument.key()] = argument.value();
    arguments.remove("cursor");
    const auto account =
        openTestSession(provider, server.url(), QStringLiteral("test-key-4711"), 0, scenario["settings"].toObject());
    return findOperation(QStringLiteral("listOrders"))->run(*account, arguments);
}

} // namespace

TEST_CASE("Rows that are not orders hide none of the others")
{
    int providers = 0;
    for (const Declaration *declaration : allProviders()) {
        if (!declaration->can(Capability::ListOrders))
            continue;
        const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/") + declaration->id);
        int lists = 0;
        for (const QString &name : folder.entryList({QStringLiteral("listOrders_*.in.json")})) {
            INFO(declaration->id.toStdString() << " " << name.toStdString());
            const QJsonObject scenario = object(folder.filePath(name));
            const QJsonValue body = scenario["answers"][0]["body"];
            const Result<QJsonValue> whole = listed(declaration->id, scenario, body);
            if (!whole || (*whole)["orders"].toArray().isEmpty() || withBadRows(body) == body)
                continue;
            const Result<QJsonValue> holed = listed(declaration->id, scenario, withBadRows(body));
            REQUIRE(holed);
            CHECK((*holed)["orders"] == (*whole)["orders"]);
            CHECK((*holed)["unreadable"].toInt() == badRows.size());
            ++lists;
        }
        INFO(declaration->id.toStdString());
        CHECK(lists > 0);
        ++providers;
    }
    CHECK(providers == 3);
}
