// SPDX-License-Identifier: GPL-3.0-or-later
// The command line itself: help, version, errors.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("every level has help, on standard output, with exit status 0")
{
    Console console;
    for (const char *command : {"",
                                "provider",
                                "provider list",
                                "account",
                                "account add",
                                "account set",
                                "account list",
                                "account show",
                                "account test",
                                "account remove",
                                "sync",
                                "order",
                                "order list",
                                "order show",
                                "order timeline",
                                "order actions",
                                "order validate",
                                "order create",
                                "order submit",
                                "order cancel",
                                "order update",
                                "order delete",
                                "order refresh",
                                "outbox",
                                "outbox list",
                                "outbox retry",
                                "outbox resolve",
                                "attention",
                                "attention list",
                                "attention handle",
                                "attention snooze",
                                "attention restore",
                                "quote",
                                "product show",
                                "product spine",
                                "product create",
                                "category",
                                "variant update",
                                "design render",
                                "file upload",
                                "print-file",
                                "batch create",
                                "webhook",
                                "webhook serve",
                                "webhook url",
                                "webhook events",
                                "webhook replay",
                                "log",
                                "completion",
                                "webhook remote",
                                "webhook remote register",
                                "backup",
                                "restore",
                                "doctor"}) {
        const Finished help = console.run(words(command) << QStringLiteral("--help"));
        INFO(command << "\n" << help.out.toStdString());
        CHECK(help.exit == 0);
        CHECK(help.err.isEmpty());
        const QByteArray usage = QByteArray("Usage: platenctl ") + command;
        CHECK(help.out.contains(usage.trimmed()));
        CHECK(help.out.contains("--data-dir DIR"));
    }
}

TEST_CASE("the version and the man page need no data folder")
{
    Console console;
    const Finished version = console.run({QStringLiteral("--version")});
    CHECK(version.exit == 0);
    CHECK(version.out.startsWith("platenctl "));
    CHECK(version.out.trimmed().count('\n') == 0);

    Start start = console.start({});
    start.arguments = QStringList{QStringLiteral("--man")};
    const Finished page = runProcess(start);
    CHECK(page.exit == 0);
    CHECK(page.out.startsWith(".TH PLATENCTL 1"));
    for (const char *part : {".SH COMMANDS", ".SH EXIT STATUS", ".SH ENVIRONMENT", "order create", "webhook serve"})
        CHECK(page.out.contains(part));
    CHECK_FALSE(QFile::exists(console.dataDir()));
}

TEST_CASE("a wrong command line is a usage error, in text and in JSON")
{
    Console console;
    for (const char *command : {"order",
                                "order frobnicate",
                                "frobnicate",
                                "order list --bogus",
                                "order show",
                                "order list --limit 0",
                                "order list --limit many",
                                "order list --stage nowhere",
                                "order list --from yesterday",
                                "order list --to soon",
                                "--timeout 0 sync",
                                "sync --timeout soon",
                                "order create --hold --no-wait x.json",
                                "outbox resolve x",
                                "outbox resolve x --resend --discard",
                                "order update x",
                                "account add nobody Shop",
                                "account add prodigi",
                                "account add prodigi Shop --set colour=red",
                                "account add prodigi Shop --set nothing",
                                "account add prodigi Shop --set api_key=abc",
                                "account add prodigi Shop --secret base_url",
                                "account add prodigi Shop --set environment=moon",
                                "product spine X --pages 0 --country GB --account Shop",
                                "webhook serve --port 70000",
                                "order list extra",
                                "product show X"}) {
        const QStringList arguments = words(command);
        const QJsonObject error = console.failure(2, QStringLiteral("usage"), arguments);
        CHECK(error["error"].toObject().keys().contains(QStringLiteral("message")));
        // --json before the command has the same effect.
        CHECK(console.run(QStringList{QStringLiteral("--json")} + arguments).errorCode() == QLatin1String("usage"));

        const Finished plain = console.run(arguments);
        INFO(command << "\n" << plain.err.toStdString());
        CHECK(plain.exit == 2);
        CHECK(plain.out.isEmpty());
        CHECK(plain.err.startsWith("platenctl: "));
        CHECK_FALSE(plain.err.contains('{'));
    }
}

TEST_CASE("an empty folder name is a usage error and does not mean the usual folder")
{
    Console console;
    for (const char *option : {"--data-dir", "--record"}) {
        Start start = console.start({});
        start.arguments = QStringList{QString::fromLatin1(option), QString(), "account", "list", "--json"};
        const Finished finished = runProcess(start);
        INFO(finished.err.toStdString());
        CHECK(finished.exit == 2);
        const QJsonObject error = finished.errorJson();
        CHECK(error["error"]["message"].toString().contains(QString::fromLatin1(option)));
    }
}

TEST_CASE("if traffic cannot be recorded, nothing is sent")
{
    Console console;
    const QString file = console.file("record", "");
    for (const QString &place : {file, file + "/folder"}) {
        const QJsonObject error = console.failure(6, "storage", {"--record", place, "account", "list"});
        INFO(error["error"]["message"].toString().toStdString());
        CHECK(error["error"]["message"].toString().contains(place));
        CHECK(error["error"]["message"].toString().contains("--record"));
    }
    CHECK_FALSE(QFile::exists(console.dataDir() + "/platen.sqlite3"));
}

TEST_CASE("a secret on the command line is not repeated")
{
    Console console;
    const Finished finished = console.run(words("account add prodigi Shop --set api_key=top-secret-value"));
    CHECK(finished.exit == 2);
    CHECK_FALSE(finished.err.contains("top-secret-value"));
}

TEST_CASE("global options can be given before or after the command")
{
    Console console;
    const Finished before = console.run({QStringLiteral("--json"), QStringLiteral("provider"), QStringLiteral("list")});
    const Finished after = console.run({QStringLiteral("provider"), QStringLiteral("list"), QStringLiteral("--json")});
    CHECK(before.exit == 0);
    CHECK(before.json().contains(QStringLiteral("providers")));
    CHECK(before.out == after.out);
}

TEST_CASE("provider list shows settings, secrets, capabilities and requirements")
{
    Console console;
    const QJsonArray providers = console.json(words("provider list"))["providers"].toArray();
    REQUIRE_FALSE(providers.isEmpty());
    const QByteArray text = QJsonDocument(providers).toJson();
    for (const char *part : {"\"prodigi\"", "environment", "base_url", "api_key", "createOrder"})
        CHECK(text.contains(part));

    const Finished plain = console.run(words("provider list"));
    CHECK(plain.exit == 0);
    CHECK(plain.out.contains("prodigi: Prodigi"));
    CHECK(plain.out.contains("api_key"));
}

#ifdef Q_OS_LINUX
TEST_CASE("a result that cannot be written is an error")
{
    Console console;
    Start start = console.start(words("provider list --json"));
    start.outputFile = QStringLiteral("/dev/full");
    const Finished finished = runProcess(start);
    CHECK(finished.exit == 1);
    CHECK(finished.errorJson()["error"].isObject());
}
#endif

TEST_CASE("without a command there is help, and after help that of the command")
{
    Console console;
    Start start = console.start({});
    start.arguments.clear();
    const Finished bare = runProcess(start);
    CHECK(bare.exit == 0);
    CHECK(bare.out.contains("Usage: platenctl COMMAND"));
    CHECK(bare.err.isEmpty());
    CHECK(console.run({"help"}).out.contains("Usage: platenctl COMMAND"));
    CHECK(console.run({"help", "order", "list"}).out.contains("Usage: platenctl order list"));
}

TEST_CASE("help for a command that does not exist is a usage error")
{
    Console console;
    for (const QStringList &arguments : {QStringList{"help", "nope"}, QStringList{"help", "order", "nope"},
                                         QStringList{"nope", "--help"}, QStringList{"order", "nope", "--help"}}) {
        const Finished finished = console.run(arguments);
        INFO(arguments.join(u' ').toStdString());
        CHECK(finished.exit == 2);
        CHECK(finished.out.isEmpty());
        CHECK(finished.err.contains("There is no command “nope” here."));
    }
}

TEST_CASE("an option that is given twice says so")
{
    Console console;
    CHECK(
        console.run({"order", "list", "--limit", "1", "--limit", "2"}).err.contains("--limit can be given only once."));
}

TEST_CASE("what cannot be a name or a secret is refused before anything is stored")
{
    Console console;
    const auto add = [&console](const QString &name, const QByteArray &secret) {
        return console.failure(2, "usage", {"account", "add", "prodigi", name, "--secret", "api_key"}, secret);
    };
    add(QString(400, u'x'), "key\n");
    add("Shop", "a\tkey\n");
    add("Shop", QByteArray(70'000, 'x') + "\n");
    CHECK(console.json({"account", "list"})["accounts"].toArray().isEmpty());
}

#ifdef Q_OS_LINUX
TEST_CASE("commands that only read orders load neither Qt's network nor the engine")
{
    Console console;
    console.json({"account", "list"}); // creates the database
    console.environment.insert("LD_DEBUG", "files");
    const QStringList list{"order", "list", "--limit", "1"};
    const Finished reading = console.run(QStringList{"--json", "--timeout", "5"} + list);
    CHECK(reading.out.contains("\"orders\""));
    CHECK(reading.err.contains("libQt6Sql"));
    CHECK_FALSE(reading.err.contains("libQt6Network"));
    CHECK_FALSE(reading.err.contains("platenctl-all.so"));
    CHECK_FALSE(console.run({"--version"}).err.contains("libQt6Core"));
}

TEST_CASE("commands that only read orders create the database if there is none")
{
    Console console;
    CHECK(console.json({"order", "list"})["count"] == 0);
    console.failure(3, "notFound", {"order", "show", "PO-1"});
    CHECK(console.json({"account", "list"})["accounts"].toArray().isEmpty());
}
#endif

TEST_CASE("a command that was nearly right is named")
{
    Console console;
    const auto errorOf = [&console](const QStringList &arguments) { return console.run(arguments).err; };
    CHECK(errorOf({"ordr", "list"}).contains("Did you mean “order”?"));
    CHECK(errorOf({"Order", "list"}).contains("Did you mean “order”?"));
    CHECK(errorOf({"order", "lsit"}).contains("Did you mean “list”?"));
    CHECK(errorOf({"order", "craete", "x.json"}).contains("Did you mean “create”?"));
    CHECK_FALSE(errorOf({"frobnicate"}).contains("Did you mean"));
    CHECK_FALSE(errorOf({QString(5000, u'x')}).contains("Did you mean"));
}
