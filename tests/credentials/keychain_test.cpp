// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real Secret Service (tests/support/with-keychain).
#include "core/credentials/keychain_store.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QProcess>

using namespace platen;
using namespace platen::test;

namespace {

const SecretKey key{QStringLiteral("uid1"), QStringLiteral("Shop 100%1"), QStringLiteral("api_key")};
const QString secret = QStringLiteral("S3cret-€-“quoted”\n");

Error failureOf(Result<QString> result)
{
    REQUIRE_FALSE(result);
    return result.error();
}

Error failureOf(Result<void> result)
{
    REQUIRE_FALSE(result);
    return result.error();
}

// No error names an environment variable, which the window could not explain, and no message contains a secret.
void checkForm(const Error &error)
{
    INFO(error.message.english().toStdString());
    CHECK(error.code == ErrorCode::Credentials);
    CHECK(error.message.english().contains(QStringLiteral("“Shop 100%1”")));
    CHECK_FALSE(error.message.english().contains(QStringLiteral("PLATEN_SECRET")));
    CHECK_FALSE(error.message.english().contains(secret));
    CHECK_FALSE(error.message.english().contains(QStringLiteral("S3cret")));
}

} // namespace

TEST_CASE("a secret is written, read, replaced and removed")
{
    const auto store = makeKeychainStore();
    const Error missing = failureOf(await(store->read(key)));
    checkForm(missing);
    CHECK(missing.message.english().contains(QStringLiteral("no API key in the keychain")));

    REQUIRE(await(store->write(key, secret)));
    CHECK(await(store->read(key)).value() == secret);
    CHECK(await(makeKeychainStore()->read(key)).value() == secret);
    REQUIRE(await(store->write(key, QStringLiteral("another"))));
    CHECK(await(store->read(key)).value() == QStringLiteral("another"));

    SecretKey otherField = key;
    otherField.field = QStringLiteral("webhook_secret");
    CHECK_FALSE(await(store->read(otherField)));

    REQUIRE(await(store->remove(key)));
    CHECK(failureOf(await(store->read(key))).message.english() == missing.message.english());
    REQUIRE(await(store->remove(key)));
}

TEST_CASE("two secrets at once")
{
    const auto store = makeKeychainStore();
    SecretKey second = key;
    second.field = QStringLiteral("webhook_secret");
    QCoro::Task<Result<void>> one = store->write(key, QStringLiteral("1"));
    QCoro::Task<Result<void>> two = store->write(second, QStringLiteral("2"));
    REQUIRE(await(std::move(two)));
    REQUIRE(await(std::move(one)));
    CHECK(await(store->read(key)).value() == QStringLiteral("1"));
    CHECK(await(store->read(second)).value() == QStringLiteral("2"));
    REQUIRE(await(store->remove(key)));
    REQUIRE(await(store->remove(second)));
}

TEST_CASE("the environment takes precedence over the keychain")
{
    const auto store = withEnvironment(makeKeychainStore());
    REQUIRE(await(store->write(key, secret)));
    qputenv("PLATEN_SECRET_SHOP_100_1_API_KEY", "from the environment");
    CHECK(await(store->read(key)).value() == QStringLiteral("from the environment"));
    CHECK(await(makeKeychainStore()->read(key)).value() == secret);
    qunsetenv("PLATEN_SECRET_SHOP_100_1_API_KEY");
    CHECK(await(store->read(key)).value() == secret);
    REQUIRE(await(store->remove(key)));
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>

#include <csignal>

namespace {

// The tests below change the session permanently, so each runs in its own: this program again, for one hidden test.
void runAlone(const QString &test, const QProcessEnvironment &environment, bool withKeychain)
{
    QProcess process;
    QStringList arguments{QCoreApplication::applicationFilePath(), test};
    if (withKeychain)
        arguments.prepend(qEnvironmentVariable("PLATEN_SOURCE_DIR") + QStringLiteral("/tests/support/with-keychain"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(arguments.front(), arguments.mid(1));
    REQUIRE(process.waitForFinished(60'000));
    const QByteArray output = process.readAll();
    INFO(output.toStdString());
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 0);
    CHECK(output.contains("All tests passed"));
}

void lockKeychain()
{
    QDBusMessage lock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    lock << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/aliases/default"))});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(lock);
    REQUIRE(answer.type() == QDBusMessage::ReplyMessage);
}

} // namespace

TEST_CASE("a locked keychain is distinguished from a missing entry")
{
    runAlone(QStringLiteral("[.locked]"), QProcessEnvironment::systemEnvironment(), true);
}

TEST_CASE("in a locked keychain", "[.locked]")
{
    const auto store = makeKeychainStore();
    REQUIRE(await(store->write(key, secret)));
    lockKeychain();
    SecretKey never = key;
    never.accountUid = QStringLiteral("uid2");
    for (const Error &error : {failureOf(await(store->read(key))), failureOf(await(store->read(never))),
                               failureOf(await(store->write(key, secret))), failureOf(await(store->remove(key)))}) {
        checkForm(error);
        CHECK(error.message.english().startsWith(QStringLiteral("The keychain is locked")));
    }
}

TEST_CASE("a machine without a keychain is reported as such")
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    SECTION("no bus at all")
    {
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        runAlone(QStringLiteral("[.absent]"), environment, false);
    }
    SECTION("a bus without a Secret Service")
    {
        runAlone(QStringLiteral("[.ended],[.absent]"), environment, true);
    }
}

TEST_CASE("1: end the keychain", "[.ended]")
{
    QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    const uint process = bus->servicePid(QStringLiteral("org.freedesktop.secrets"));
    REQUIRE(process > 1);
    REQUIRE(::kill(static_cast<pid_t>(process), SIGTERM) == 0);
    CHECK(eventually([bus] { return !bus->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")); }));
}

TEST_CASE("2: without a keychain", "[.absent]")
{
    const auto store = makeKeychainStore();
    for (const Error &error : {failureOf(await(store->read(key))), failureOf(await(store->write(key, secret))),
                               failureOf(await(store->remove(key)))}) {
        checkForm(error);
        CHECK(error.message.english().startsWith(QStringLiteral("There is no keychain on this machine")));
    }
    const auto withVariable = withEnvironment(makeKeychainStore());
    qputenv("PLATEN_SECRET_SHOP_100_1_API_KEY", "from the environment");
    CHECK(await(withVariable->read(key)).value() == QStringLiteral("from the environment"));
}

TEST_CASE("a keychain that hangs is given up")
{
    runAlone(QStringLiteral("[.hanging]"), QProcessEnvironment::systemEnvironment(), true);
}

TEST_CASE("with a hanging keychain", "[.hanging]")
{
    const uint process =
        QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets"));
    REQUIRE(process > 1);
    REQUIRE(::kill(static_cast<pid_t>(process), SIGSTOP) == 0);
    const auto store = makeKeychainStore(std::chrono::milliseconds(300));
    const Error error = failureOf(await(store->read(key)));
    REQUIRE(::kill(static_cast<pid_t>(process), SIGCONT) == 0);
    checkForm(error);
    CHECK(error.message.english().startsWith(QStringLiteral("The keychain did not answer")));
    // The late reply is dropped, and the next request is answered again.
    CHECK(eventually([&store] { return await(store->write(key, secret)).has_value(); }));
    CHECK(await(store->read(key)).value() == secret);
}

#endif
