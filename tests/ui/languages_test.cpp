// SPDX-License-Identifier: GPL-3.0-or-later
// One data folder, a German window and the console: each reads what the other wrote in its own language.
#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "core/store/order_reader.h"
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"

#include <QTemporaryDir>
#include <QTranslator>

using namespace platen;
using namespace platen::test;

namespace {

const QString unreachable = QStringLiteral("http://127.0.0.1:1");

// This program is German, the console is not.
class GermanDesk
{
public:
    GermanDesk()
    {
        REQUIRE(m_german.load(QStringLiteral(":/i18n/platen_de.qm")));
        QCoreApplication::installTranslator(&m_german);
        Desk desk(m_folder.path(), m_secrets);
        REQUIRE(desk.started());
        const QJsonObject settings{{"base_url", unreachable}};
        const QHash<QString, QString> secrets{{QStringLiteral("api_key"), QStringLiteral("sample-51")}};
        REQUIRE(await(desk->accounts().add(QStringLiteral("prodigi"), accountName, settings, secrets)));
    }
    ~GermanDesk() { QCoreApplication::removeTranslator(&m_german); }

    Error placeHere(const QString &reference)
    {
        Desk desk(m_folder.path(), m_secrets);
        const Result<Order> order = await(desk->orders().create(sampleDraft(reference), {}));
        REQUIRE_FALSE(order);
        return order.error();
    }

    Finished console(const QStringList &arguments, const QByteArray &input = {})
    {
        Start start;
        start.program = program(QStringLiteral("platenctl"));
        start.arguments = QStringList{QStringLiteral("--data-dir"), m_folder.path()} + arguments;
        start.environment.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
        start.environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_SANDBOX_API_KEY"), QStringLiteral("sample-51"));
        start.input = input;
        return runProcess(start);
    }

    QStringList timelineInConsole(const QString &reference)
    {
        QStringList texts;
        const Finished shown =
            console({QStringLiteral("order"), QStringLiteral("timeline"), reference, QStringLiteral("--json")});
        for (const QJsonValue &entry : shown.json()["timeline"].toArray())
            texts.append(entry["text"].toString());
        return texts;
    }

    QStringList timelineHere(const QString &reference)
    {
        QStringList texts;
        Desk desk(m_folder.path(), m_secrets);
        const store::StoredOrder stored = *desk->orders().find(reference);
        for (const TimelineEntry &entry : *desk->reader().timeline(stored.oid))
            texts.append(entry.text.text());
        return texts;
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<CredentialStore> m_secrets = makeMemoryStore();
    QTranslator m_german;
};

const QStringList english{
    QStringLiteral("Placed in the outbox"),
    QStringLiteral("Not sent yet: Could not connect to 127.0.0.1:1: the connection was refused.")};
const QStringList german{QStringLiteral("In den Ausgang gelegt"),
                         QStringLiteral("Noch nicht gesendet: Keine Verbindung zu 127.0.0.1:1: Sie wurde abgelehnt.")};

} // namespace

TEST_CASE("what a German window stores is English in the console")
{
    GermanDesk at;
    const Error error = at.placeHere(QStringLiteral("DE-1"));
    CHECK(error.message.text().contains("Keine Verbindung"));
    CHECK(at.timelineInConsole(QStringLiteral("DE-1")) == english);
    CHECK(at.timelineHere(QStringLiteral("DE-1")) == german);
}

TEST_CASE("what the console stores is German in a German window")
{
    GermanDesk at;
    const QByteArray draft = writeJson(draftDocument(sampleDraft(QStringLiteral("EN-1"))));
    const Finished placed = at.console({QStringLiteral("order"), QStringLiteral("create"), QStringLiteral("-")}, draft);
    INFO(placed.err.toStdString());
    CHECK(placed.exit == exitStatus(ErrorCode::Unreachable));
    CHECK(placed.err.contains("Could not connect"));
    CHECK(at.timelineHere(QStringLiteral("EN-1")) == german);
    CHECK(at.timelineInConsole(QStringLiteral("EN-1")) == english);
}
