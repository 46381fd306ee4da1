// SPDX-License-Identifier: GPL-3.0-or-later
// Commands next to another process that holds the data folder: one that hangs, one that has ended, one that lacks the
// secret; and a provider that accepts no more requests.
#include "tests/e2e/serving.h"
#include "tests/e2e/terminal.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace platen::test;

namespace {

// Accepts connections and never responds.
struct Silent
{
    Silent() { REQUIRE(server.listen(QHostAddress::LocalHost)); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()); }
    QTcpServer server;
};

QString message(const QJsonObject &failure)
{
    return failure["error"]["message"].toString();
}

// The process that holds the data folder, according to its lock file.
qint64 holderOf(const Console &console)
{
    QFile file(console.dataDir() + "/platen.lock");
    REQUIRE(file.open(QIODevice::ReadOnly));
    const qint64 pid = file.readLine().trimmed().toLongLong();
    REQUIRE(pid > 1);
    return pid;
}

bool eventually(const std::function<bool()> &condition)
{
    for (int i = 0; i < 200; ++i) {
        if (condition())
            return true;
        QThread::msleep(100);
    }
    return false;
}

} // namespace

TEST_CASE("--timeout also limits a request that the listener makes")
{
    Silent silent;
    Console console;
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", "sample-key");
    console.json({"account", "add", "prodigi", "Shop", "--set", "base_url=" + silent.url()});
    Serving serving(console);
    QElapsedTimer time;
    time.start();
    const Finished synced = console.run({"--timeout", "2", "sync", "--json"});
    CHECK(synced.json()["accounts"][0]["error"]["code"] == "timeout");
    CHECK(synced.json()["accounts"][0]["error"]["message"].toString().contains("2 s"));
    CHECK(synced.exit == 4);
    const QJsonObject created =
        console.failure(4, "unknownOutcome", {"--timeout", "2", "order", "create", "-"}, bytes(draft("PO-1")));
    CHECK(message(created).contains("2 s"));
    CHECK(time.elapsed() < 25'000); // instead of 30 s for each
}

TEST_CASE("a secret that only another process lacks is not blamed on this one, and the order is sent once that process "
          "has ended")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString variable = "PLATEN_SECRET_SHOP_API_KEY";
    const QString key = console.environment.value(variable);
    console.json({"order", "create", "-"}, bytes(draft("PO-0")));
    // There is no keychain either.
    const QProcessEnvironment before = console.environment;
    console.environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    console.environment.remove(variable);
    Serving serving(console);
    console.environment.insert(variable, key);

    const QString listener = QString::number(holderOf(console));
    const QJsonObject created = console.failure(5, "credentials", {"order", "create", "-"}, bytes(draft("PO-1")));
    const QJsonObject cancelled = console.failure(5, "credentials", {"order", "cancel", "PO-0"});
    const Finished synced = console.run({"sync", "--json"});
    CHECK(synced.exit == 5);
    for (const QString &text :
         {message(created), message(cancelled), synced.json()["accounts"][0]["error"]["message"].toString()}) {
        INFO(text.toStdString());
        CHECK(text.contains("process " + listener));
        CHECK_FALSE(text.contains(variable));
    }
    console.json({"account", "test", "Shop"});
    CHECK(sandbox.ordersWith("PO-1").isEmpty());
    CHECK(serving.process.terminate() == 0);
    console.json({"sync"});
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
    console.json({"sync"});
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("doctor reports a program that hangs")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    Serving serving(console);
    const auto lease = [&] {
        for (const QJsonValue &finding : console.json({"doctor"})["findings"].toArray()) {
            if (finding["check"] == "lease")
                return finding.toObject();
        }
        return QJsonObject();
    };
    CHECK(lease()["ok"] == true);
    const qint64 holder = holderOf(console);
    REQUIRE(::kill(static_cast<pid_t>(holder), SIGSTOP) == 0);
    // Its heartbeat as it would be a minute later.
    QFile file(console.dataDir() + "/platen.lock");
    REQUIRE(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QByteArrayList lines = file.readAll().split('\n');
    REQUIRE(lines.size() > 6);
    const QByteArray then =
        QDateTime::currentDateTimeUtc().addSecs(-60).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toLatin1();
    lines[6] = then + " 1";
    REQUIRE(file.seek(0));
    file.write(lines.join('\n'));
    file.close();
    const QJsonObject found = lease();
    INFO(found["message"].toString().toStdString());
    CHECK(found["ok"] == false);
    CHECK(found["message"].toString().contains("process " + QString::number(holder)));
    CHECK(found["message"].toString().contains(QRegularExpression("no sign of life for 6[0-9] s")));
    ::kill(static_cast<pid_t>(holder), SIGCONT);
}
#endif

TEST_CASE("an order delayed by the provider's rate limit waits, and is sent once")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    sandbox.fault("POST *", "429", 1);
    SECTION("by the command that placed it")
    {
        const QJsonObject order = console.json({"order", "create", "-"}, bytes(draft("PO-1")));
        CHECK(order["stage"] == "submitted");
    }
    SECTION("by the next one, if that was killed meanwhile; it was never unknown")
    {
        Start start = console.start({"order", "create", console.file("draft.json", bytes(draft("PO-1"))), "--json"});
        LiveProcess process(start);
        REQUIRE(eventually([&] {
            const QJsonObject outbox = console.json({"outbox", "list"});
            return outbox["outbox"][0]["error"]["code"] == "rateLimited" || !process.isRunning();
        }));
        process.kill();
        if (sandbox.ordersWith("PO-1").isEmpty()) {
            CHECK(console.json({"outbox", "list"})["outbox"][0]["state"] == "waiting");
            CHECK(console.json({"order", "show", "PO-1"})["stage"] == "queued");
        }
        console.json({"sync"});
    }
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
}

TEST_CASE("a change behind another one that cannot be sent ends like that one, and both are sent once possible")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.json({"order", "create", "-"}, bytes(draft("PO-1")));
    const QString key = console.environment.value("PLATEN_SECRET_SHOP_API_KEY");
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", "wrong");
    console.failure(5, "unauthorized", {"order", "update", "PO-1", "--shipping-method", "Express"});
    console.failure(5, "unauthorized", {"order", "update", "PO-1", "--shipping-method", "Overnight"});
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().size() == 2);
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", key);
    console.json({"sync"});
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
    CHECK(console.json({"order", "show", "PO-1"})["shippingMethod"] == "Overnight");
}

#ifdef Q_OS_UNIX
TEST_CASE("next to a process that hangs every command ends, names it, and its order is sent once afterwards")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.json({"order", "create", "-"}, bytes(draft("PO-0")));
    Serving serving(console);
    REQUIRE(kill(static_cast<pid_t>(holderOf(console)), SIGSTOP) == 0);
    const QString listener = "process " + QString::number(holderOf(console));

    struct Command
    {
        QStringList arguments;
        QByteArray code;
        std::unique_ptr<LiveProcess> process = {};
    };
    std::vector<Command> commands;
    commands.push_back({{"order", "create", console.file("1.json", bytes(draft("PO-1")))}, "unreachable"});
    commands.push_back({{"order", "cancel", "PO-0"}, "unreachable"});
    commands.push_back({{"order", "refresh", "PO-0"}, "timeout"});
    commands.push_back({{"sync"}, "timeout"});
    for (Command &command : commands)
        command.process = std::make_unique<LiveProcess>(
            console.start(QStringList{"--timeout", "1"} + command.arguments + QStringList{"--json"}));
    QByteArray seen;
    if (hasTerminals()) {
        Terminal terminal;
        LiveProcess watched(terminal.attached(console.start({"--timeout", "1", "sync"})));
        seen = terminal.read(listener.toUtf8());
        CHECK(seen.contains(listener.toUtf8()));
        watched.kill();
    }
    for (Command &command : commands) {
        INFO(command.arguments.join(' ').toStdString());
        REQUIRE(command.process->waitForFinished(90'000));
        const QJsonObject error = QJsonDocument::fromJson(command.process->errors()).object();
        CHECK(command.process->exitCode() == 4);
        CHECK(error["error"]["code"] == QString::fromLatin1(command.code));
        INFO(message(error).toStdString());
        CHECK(message(error).contains(listener));
        CHECK_FALSE(message(error).contains("platenctl sync")); // which would not send it either
    }
    CHECK(sandbox.ordersWith("PO-1").isEmpty());

    SECTION("it continues")
    {
        REQUIRE(kill(static_cast<pid_t>(holderOf(console)), SIGCONT) == 0);
        CHECK(eventually([&] { return sandbox.ordersWith("PO-1").size() == 1; }));
    }
    SECTION("it is killed while it hangs")
    {
        serving.process.kill();
        console.json({"sync"});
    }
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "submitted");
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
    CHECK(sandbox.ordersWith("PO-0").size() == 1);
}

TEST_CASE("a command does the work itself once the process it waits for has been killed")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    Serving serving(console);
    REQUIRE(kill(static_cast<pid_t>(holderOf(console)), SIGSTOP) == 0);
    LiveProcess waiting(console.start({"order", "create", console.file("1.json", bytes(draft("PO-1"))), "--json"}));
    QThread::msleep(1000);
    CHECK(waiting.isRunning());
    serving.process.kill();
    REQUIRE(waiting.waitForFinished(30'000));
    CHECK(waiting.exitCode() == 0);
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
}
#endif
