// SPDX-License-Identifier: GPL-3.0-or-later
// One data folder, a German window and the console: each reads what the other wrote in its own language.
#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "core/engine/engine.h"
#include "core/store/order_reader.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>
#include <QTranslator>

using namespace platen;
using namespace platen::test;

namespace {

const QString account = QStringLiteral("Shop");

Draft sampleDraft(const QString &reference)
{
    Draft draft;
    draft.account = account;
    draft.reference = reference;
    draft.shippingMethod = QStringLiteral("Standard");
    draft.recipient.name = QStringLiteral("Quill Example");
    draft.recipient.address = {QStringLiteral("1 Sample Street"), {},
                               QStringLiteral("Sampleton"),       {},
                               QStringLiteral("SA1 1MP"),         QStringLiteral("GB")};
    Item item;
    item.sku = QStringLiteral("GLOBAL-CAN-10X10");
    item.quantity = 1;
    item.artwork = {{QStringLiteral("default"), QStringLiteral("https://example.org/a.png"), {}, {}, {}, {}, {}}};
    draft.items = {item};
    return draft;
}

// An engine in this process, for as long as it is needed. It knows the account's key.
class OpenEngine
{
public:
    explicit OpenEngine(const QString &folder)
        : m_engine(EngineOptions{*DataDir::open(folder), std::chrono::seconds(5), {}, std::chrono::seconds(120)},
                   withEnvironment(makeMemoryStore()))
    {
        REQUIRE(m_engine.start());
    }
    ~OpenEngine() { QCoro::waitFor(m_engine.stop()); }
    OpenEngine(const OpenEngine &) = delete;
    OpenEngine &operator=(const OpenEngine &) = delete;
    Engine *operator->() { return &m_engine; }

private:
    Engine m_engine;
};

// This program is German, the console is not.
class GermanDesk
{
public:
    GermanDesk()
    {
        REQUIRE(m_german.load(QStringLiteral(":/i18n/platen_de.qm")));
        QCoreApplication::installTranslator(&m_german);
        qputenv("PLATEN_SECRET_SHOP_API_KEY", "sample-51");
        OpenEngine engine(m_folder.path());
        const QJsonObject nobody{{"base_url", "http://127.0.0.1:1"}};
        REQUIRE(await(engine->accounts().add(QStringLiteral("prodigi"), account, nobody, {})));
    }
    ~GermanDesk()
    {
        QCoreApplication::removeTranslator(&m_german);
        qunsetenv("PLATEN_SECRET_SHOP_API_KEY");
    }
    GermanDesk(const GermanDesk &) = delete;
    GermanDesk &operator=(const GermanDesk &) = delete;

    Error placeHere(const QString &reference)
    {
        OpenEngine engine(m_folder.path());
        const Result<Order> order = await(engine->orders().create(sampleDraft(reference), {}));
        REQUIRE_FALSE(order);
        return order.error();
    }

    Finished console(const QStringList &arguments, const QByteArray &input = {})
    {
        Start start;
        start.program = program(QStringLiteral("platenctl"));
        start.arguments = QStringList{QStringLiteral("--data-dir"), m_folder.path()} + arguments;
        start.environment.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
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
        OpenEngine engine(m_folder.path());
        const store::StoredOrder stored = *engine->orders().find(reference);
        const std::vector<TimelineEntry> timeline = *engine->reader().timeline(stored.oid);
        for (const TimelineEntry &entry : timeline)
            texts.append(entry.text.text());
        return texts;
    }

private:
    QTemporaryDir m_folder;
    QTranslator m_german;
};

const QStringList english{
    QStringLiteral("Placed in the outbox"),
    QStringLiteral("Not sent yet: Could not connect to 127.0.0.1:1: the connection was refused.")};
const QStringList german{
    QStringLiteral("In den Ausgang gelegt"),
    QStringLiteral("Noch nicht gesendet: Keine Verbindung zu 127.0.0.1:1: Die Verbindung wurde abgelehnt.")};

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
