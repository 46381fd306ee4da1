// SPDX-License-Identifier: GPL-3.0-or-later
// The events in data of version 1 are shown as that version showed them.
#include "tests/e2e/console.h"

#include <QDir>
#include <QFile>

using namespace platen::test;

TEST_CASE("events of version 1 are listed as it listed them")
{
    const QString source = qEnvironmentVariable("PLATEN_SOURCE_DIR") + "/tests/store/data/version_1";
    QFile file(source + "_events.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray expected = QJsonDocument::fromJson(file.readAll()).array();
    REQUIRE(expected.size() == 18);
    Console console;
    REQUIRE(QDir().mkpath(console.dataDir()));
    REQUIRE(QFile::copy(source + ".sqlite3", console.dataDir() + "/platen.sqlite3"));
    REQUIRE(QFile::setPermissions(console.dataDir() + "/platen.sqlite3", QFile::ReadOwner | QFile::WriteOwner));

    CHECK(console.json({"webhook", "events", "--limit", "1000"})["events"].toArray() == expected);
    QJsonArray rejected;
    QJsonArray ofOrder;
    for (const QJsonValue &event : expected) {
        if (event["outcome"] == "rejected")
            rejected.append(event);
        if (event["order"] == expected.last()["order"])
            ofOrder.append(event);
    }
    CHECK(console.json({"webhook", "events", "--rejected"})["events"].toArray() == rejected);
    CHECK(console.json({"webhook", "events", "--order", "PO-1"})["events"].toArray() == ofOrder);
}
