// SPDX-License-Identifier: GPL-3.0-or-later
// The environment before the keychain, and the memory store in place of it.
#include "core/credentials/credential_store.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QProcessEnvironment>

using namespace platen;
using namespace platen::test;

namespace {

const SecretKey key{QStringLiteral("uid1"), QStringLiteral("Prodigi sandbox"), QStringLiteral("api_key")};
constexpr const char *variable = "PLATEN_SECRET_PRODIGI_SANDBOX_API_KEY";

class Variable
{
public:
    explicit Variable(const QByteArray &value) { qputenv(variable, value); }
    ~Variable() { qunsetenv(variable); }
};

} // namespace

TEST_CASE("the variable's name has only letters, digits and underscores")
{
    CHECK(secretVariable(QStringLiteral("Prodigi sandbox"), QStringLiteral("api_key")) ==
          QString::fromLatin1(variable));
    CHECK(secretVariable(QStringLiteral("Größe-2 😀"), QStringLiteral("x.y")) ==
          QStringLiteral("PLATEN_SECRET_GR_SSE_2___X_Y"));
}

TEST_CASE("memory stores and removes, and reports missing secrets")
{
    const auto store = makeMemoryStore();
    const auto missing = await(store->read(key));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::Credentials);
    CHECK(missing.error().message.english().contains(QStringLiteral("“Prodigi sandbox” has no API key")));
    CHECK_FALSE(missing.error().message.english().contains(QStringLiteral("PLATEN_SECRET")));

    REQUIRE(await(store->write(key, QStringLiteral("one"))));
    REQUIRE(await(store->write(key, QStringLiteral("two"))));
    CHECK(await(store->read(key)).value() == QStringLiteral("two"));
    SecretKey renamed = key;
    renamed.accountName = QStringLiteral("Another name");
    CHECK(await(store->read(renamed)).value() == QStringLiteral("two"));
    SecretKey other = key;
    other.accountUid = QStringLiteral("uid2");
    CHECK_FALSE(await(store->read(other)));
    REQUIRE(await(store->remove(key)));
    REQUIRE(await(store->remove(key)));
    CHECK_FALSE(await(store->read(key)));
}

TEST_CASE("the environment takes precedence, and is never written")
{
    const auto store = withEnvironment(makeMemoryStore());
    REQUIRE(await(store->write(key, QStringLiteral("kept"))));
    CHECK_FALSE(qEnvironmentVariableIsSet(variable));
    CHECK(await(store->read(key)).value() == QStringLiteral("kept"));
    {
        const Variable set("from the environment é");
        CHECK(await(store->read(key)).value() == QString::fromLocal8Bit("from the environment é"));
        REQUIRE(await(store->write(key, QStringLiteral("changed"))));
        CHECK(qgetenv(variable) == "from the environment é");
        REQUIRE(await(store->remove(key)));
        CHECK(qgetenv(variable) == "from the environment é");
        CHECK(await(store->read(key)).value() == QString::fromLocal8Bit("from the environment é"));
    }
    CHECK_FALSE(await(store->read(key)));
}

TEST_CASE("for each missing secret, the variable that would have held it is reported")
{
    QStringList reported;
    const auto store = withEnvironment(makeMemoryStore(), [&reported](const Error &error, const QString &name) {
        reported << name;
        CHECK(isMissingSecret(error, key));
    });
    CHECK_FALSE(await(store->read(key)));
    CHECK(reported == QStringList{QString::fromLatin1(variable)});
    const Variable set("there");
    CHECK(await(store->read(key)));
    CHECK(reported.size() == 1);
}

TEST_CASE("an empty variable counts as unset")
{
    const auto store = withEnvironment(makeMemoryStore());
    REQUIRE(await(store->write(key, QStringLiteral("kept"))));
    const Variable set("");
    CHECK(await(store->read(key)).value() == QStringLiteral("kept"));
}
