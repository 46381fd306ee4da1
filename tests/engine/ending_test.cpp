// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that stops while something is still waited for: everything ends with it, and nothing resumes afterwards.
#include "tests/support/catch.h"

#include "core/async/pause.h"
#include "tests/engine/fixture.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace platen;
using namespace platen::test;

namespace {

// Accepts requests and never responds.
struct Silent
{
    Silent()
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { received += socket->readAll(); });
        });
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()); }

    QByteArray received;
    QTcpServer server;
};

// A keychain that does not respond until it is told to.
class SlowSecrets : public CredentialStore
{
public:
    QCoro::Task<Result<QString>> read(SecretKey) override
    {
        ++asked;
        co_await platen::pause(&waiting, std::chrono::milliseconds(300));
        co_return QStringLiteral("sample-key");
    }
    QCoro::Task<Result<void>> write(SecretKey, QString) override { co_return {}; }
    QCoro::Task<Result<void>> remove(SecretKey) override { co_return {}; }
    int asked = 0;
    QObject waiting;
};

struct Ending
{
    explicit Ending(std::shared_ptr<CredentialStore> secrets = makeMemoryStore())
        : shared(std::move(secrets))
    {
        open();
        const QJsonObject settings{{"base_url", silent.url()}};
        const QHash<QString, QString> values{{QStringLiteral("api_key"), QStringLiteral("sample-key")}};
        REQUIRE(await(engine->accounts().add(QStringLiteral("prodigi"), accountName, settings, values)));
    }
    void open()
    {
        EngineOptions options{*DataDir::open(folder.path()), std::chrono::seconds(30), {}, std::chrono::seconds(120)};
        engine = std::make_unique<Engine>(options, std::make_unique<SharedSecrets>(shared));
        REQUIRE(engine->start());
    }
    // The engine is destroyed, and the event loop runs on.
    void end()
    {
        engine.reset();
        endedInTime = ended;
        for (QTcpSocket *socket : silent.server.findChildren<QTcpSocket *>())
            socket->abort();
        (void)eventually([] { return false; }, 400);
    }
    // Records that a task ended, and with what error.
    template <typename T>
    void follow(QCoro::Task<Result<T>> task)
    {
        task.then([this](const Result<T> &result) {
            ended = true;
            if (!result)
                error = result.error();
        });
    }

    QTemporaryDir folder;
    Silent silent;
    std::shared_ptr<CredentialStore> shared;
    std::unique_ptr<Engine> engine;
    bool ended = false;
    bool endedInTime = false;
    std::optional<Error> error;
};

} // namespace

TEST_CASE("Waits for a provider end with the engine")
{
    Ending at;
    Engine &engine = *at.engine;
    const QString name = accountName;
    SECTION("a quote")
    {
        at.follow(engine.catalogue().quote(sampleDraft(QStringLiteral("E-1")), {name}));
    }
    SECTION("a product")
    {
        at.follow(engine.catalogue().product(name, QStringLiteral("GLOBAL-CAN-10X10")));
    }
    SECTION("the test of an account")
    {
        at.follow(engine.accounts().test(name));
    }
    REQUIRE(eventually([&] { return !at.silent.received.isEmpty(); }));
    REQUIRE_FALSE(at.ended);
    at.end();
    CHECK(at.endedInTime);
    REQUIRE(at.error);
    CHECK(at.error->code == ErrorCode::Unreachable);
}

TEST_CASE("A sync that the engine's end cuts short is not an error of its account")
{
    Ending at;
    const bool stops = GENERATE(false, true);
    at.follow(at.engine->sync().run({}, false));
    REQUIRE(eventually([&] { return !at.silent.received.isEmpty(); }));
    if (stops)
        await(at.engine->stop());
    at.end();
    CHECK(at.endedInTime);
    at.open();
    const Result<std::vector<AccountInfo>> accounts = await(at.engine->accounts().all());
    REQUIRE(accounts);
    CHECK(accounts->front().account.lastError.isEmpty());
    CHECK_FALSE(accounts->front().account.lastSync.isValid());
}

TEST_CASE("An order that is being sent when the engine stops is unknown, and is not sent blindly afterwards")
{
    Ending at;
    at.follow(at.engine->orders().create(sampleDraft(QStringLiteral("E-1")), {}));
    REQUIRE(eventually([&] { return at.silent.received.contains("POST "); }));
    at.end();
    at.open();
    const Result<std::vector<store::OutboxEntry>> outbox = at.engine->outbox().entries();
    REQUIRE(outbox);
    REQUIRE(outbox->size() == 1);
    CHECK(outbox->front().state == store::OutboxState::Unknown);
    CHECK(at.engine->orders().find(QStringLiteral("E-1"))->order.stage == Stage::Unknown);
}

TEST_CASE("An engine that ends while it sends leaves no earlier attempt's error as the reason")
{
    Ending at;
    const quint16 port = at.silent.server.serverPort();
    at.silent.server.close();
    at.follow(at.engine->orders().create(sampleDraft(QStringLiteral("E-1")), {}));
    REQUIRE(eventually([&] { return at.ended; }));
    REQUIRE(at.error);
    REQUIRE_FALSE(at.engine->outbox().entries()->front().error.isEmpty());
    REQUIRE(at.silent.server.listen(QHostAddress::LocalHost, port));
    at.follow(at.engine->outbox().retry(QStringLiteral("E-1")));
    REQUIRE(eventually([&] { return at.silent.received.contains("POST "); }));
    // What a killed process would leave.
    const store::OutboxEntry sending = at.engine->outbox().entries()->front();
    CHECK(sending.state == store::OutboxState::Sending);
    CHECK(sending.error.isEmpty());
    at.end();
    at.open();
    const Result<std::vector<store::OutboxEntry>> outbox = at.engine->outbox().entries();
    REQUIRE(outbox);
    REQUIRE(outbox->size() == 1);
    CHECK(outbox->front().state == store::OutboxState::Unknown);
    CHECK(errorFromObject(outbox->front().error).message.english().contains(QLatin1String("called off")));
}

TEST_CASE("Background work ends with the engine")
{
    Ending at;
    at.follow(at.engine->orders().create(sampleDraft(QStringLiteral("E-1")), {}));
    REQUIRE(eventually([&] { return at.silent.received.contains("POST "); }));
    at.end();
    at.silent.received.clear();
    at.open();
    at.engine->runInBackground(true); // looks the order up, and syncs
    REQUIRE(eventually([&] { return at.silent.received.count("GET ") >= 2; }));
    at.end();
    at.open();
    CHECK(at.engine->outbox().entries()->front().state == store::OutboxState::Unknown);
    CHECK(await(at.engine->accounts().all())->front().account.lastError.isEmpty());
}

TEST_CASE("Waits for a keychain end with the engine")
{
    const auto secrets = std::make_shared<SlowSecrets>();
    Ending at(secrets);
    const QString name = accountName;
    SECTION("for a request")
    {
        at.follow(at.engine->accounts().test(name));
    }
    SECTION("for account details")
    {
        at.follow(at.engine->accounts().find(name));
    }
    SECTION("for the listener")
    {
        at.follow(at.engine->webhooks().start({{}, 0, {}}));
    }
    REQUIRE(eventually([&] { return secrets->asked > 0; }));
    REQUIRE_FALSE(at.ended);
    at.end();
    CHECK(at.endedInTime);
}
