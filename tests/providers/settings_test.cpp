// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/providers/registry.h"

#include <QJsonArray>

using namespace platen;

namespace {

// A future provider, with a setting of each type.
Declaration sample()
{
    const auto setting = [](const char *key, Setting::Type type) {
        Setting made;
        made.key = QString::fromLatin1(key);
        made.type = type;
        made.label = made.key;
        return made;
    };
    Declaration declaration;
    declaration.id = QStringLiteral("sample");
    declaration.name = QStringLiteral("Sample");
    // A setting that follows another one comes before it.
    declaration.settings.push_back(setting("base_url", Setting::Type::Url));
    declaration.settings.back().defaultFollows = QStringLiteral("site");
    declaration.settings.back().defaultsByValue = {{QStringLiteral("one"), QStringLiteral("https://one.example.org")},
                                                   {QStringLiteral("two"), QStringLiteral("https://two.example.org")}};
    declaration.settings.back().required = true;
    declaration.settings.push_back(setting("site", Setting::Type::Choice));
    declaration.settings.back().choices = {QStringLiteral("one"), QStringLiteral("two")};
    declaration.settings.back().defaultValue = QStringLiteral("one");
    declaration.settings.push_back(setting("client_id", Setting::Type::Text));
    declaration.settings.back().required = true;
    declaration.settings.push_back(setting("status_map", Setting::Type::Json));
    declaration.settings.push_back(setting("token", Setting::Type::Text));
    declaration.settings.back().secret = true;
    declaration.settings.back().required = true;
    return declaration;
}

QJsonObject complete(const QJsonObject &given)
{
    const Result<QJsonObject> result = completeSettings(sample(), given);
    INFO((result ? std::string() : result.error().message.english().toStdString()));
    REQUIRE(result);
    return *result;
}

// The pointers of all errors; all of them are usage errors.
QStringList wrong(const QJsonObject &given)
{
    const Result<QJsonObject> result = completeSettings(sample(), given);
    REQUIRE_FALSE(result);
    QStringList pointers{result.error().pointer};
    CHECK(result.error().code == ErrorCode::Usage);
    for (const Error &other : result.error().others) {
        CHECK(other.code == ErrorCode::Usage);
        pointers.append(other.pointer);
    }
    pointers.sort();
    return pointers;
}

bool takesUrl(const char *url)
{
    return completeSettings(sample(), {{"client_id", "x"}, {"base_url", QString::fromUtf8(url)}}).has_value();
}

} // namespace

TEST_CASE("Defaults are filled in, and follow what they follow")
{
    CHECK(complete({{"client_id", "x"}}) ==
          QJsonObject{{"client_id", "x"}, {"site", "one"}, {"base_url", "https://one.example.org"}});
    CHECK(complete({{"client_id", " x "}, {"site", "two"}, {"base_url", ""}}) ==
          QJsonObject{{"client_id", "x"}, {"site", "two"}, {"base_url", "https://two.example.org"}});
    CHECK(complete({{"client_id", "x"}, {"base_url", "http://127.0.0.1:8080/proxy/"}})["base_url"] ==
          "http://127.0.0.1:8080/proxy");
    CHECK(complete({{"client_id", "x"}, {"status_map", "{\"done\": \"shipped\"}"}})["status_map"] ==
          QJsonObject{{"done", "shipped"}});
    CHECK(complete({{"client_id", "x"}, {"status_map", QJsonObject{{"done", "shipped"}}}})["status_map"] ==
          QJsonObject{{"done", "shipped"}});
}

TEST_CASE("All errors of settings are reported at once")
{
    CHECK(wrong({}) == QStringList{"/client_id"});
    CHECK(wrong({{"site", "three"},
                 {"base_url", "nonsense"},
                 {"colour", "red"},
                 {"token", "s3cr3t"},
                 {"status_map", "{"}}) ==
          QStringList{"/base_url", "/client_id", "/colour", "/site", "/status_map", "/token"});
    CHECK(wrong({{"client_id", 7}}) == QStringList{"/client_id"});
    // A setting that follows from an invalid choice is not reported as missing as well.
    CHECK(wrong({{"client_id", "x"}, {"site", "three"}}) == QStringList{"/site"});
    CHECK(wrong({{"client_id", "x"}, {"status_map", QJsonArray{1}}}) == QStringList{"/status_map"});
    const Result<QJsonObject> secret = completeSettings(sample(), {{"client_id", "x"}, {"token", "s3cr3t"}});
    CHECK_FALSE(secret.error().message.english().contains(QLatin1String("s3cr3t")));
}

TEST_CASE("URLs are https, and plain http is for this machine only")
{
    CHECK(takesUrl("https://api.example.org"));
    CHECK(takesUrl("https://api.example.org:8443/path"));
    CHECK(takesUrl("http://localhost:1234"));
    CHECK(takesUrl("http://127.0.0.1"));
    CHECK(takesUrl("http://127.8.9.10:5"));
    CHECK(takesUrl("http://[::1]:5"));
    CHECK_FALSE(takesUrl("http://api.example.org"));
    CHECK_FALSE(takesUrl("http://127.0.0.1.example.org"));
    CHECK_FALSE(takesUrl("http://10.0.0.1"));
    CHECK_FALSE(takesUrl("ftp://api.example.org"));
    CHECK_FALSE(takesUrl("api.example.org"));
    CHECK_FALSE(takesUrl("https://"));
    CHECK_FALSE(takesUrl("https://user:password@api.example.org"));
    CHECK_FALSE(takesUrl("https://api.example.org?key=1"));
    CHECK_FALSE(takesUrl("https://api.example.org/#x"));
    CHECK_FALSE(takesUrl("https://api example.org"));
}

TEST_CASE("A URL that belongs to another choice is refused")
{
    CHECK(wrong({{"client_id", "x"}, {"site", "one"}, {"base_url", "https://two.example.org/v1"}}) ==
          QStringList{"/base_url"});
    CHECK(complete({{"client_id", "x"}, {"site", "two"}, {"base_url", "https://two.example.org/v1"}})["base_url"] ==
          "https://two.example.org/v1");
}

TEST_CASE("Prodigi's settings are those of the console's contract")
{
    const Declaration *prodigi = findProvider(QStringLiteral("prodigi"));
    REQUIRE(prodigi);
    CHECK(completeSettings(*prodigi, {}).value() ==
          QJsonObject{{"environment", "sandbox"}, {"base_url", "https://api.sandbox.prodigi.com"}});
    CHECK(completeSettings(*prodigi, {{"environment", "live"}}).value() ==
          QJsonObject{{"environment", "live"}, {"base_url", "https://api.prodigi.com"}});
    CHECK_FALSE(completeSettings(*prodigi, {{"environment", "sandbox"}, {"base_url", "https://api.prodigi.com"}}));
    REQUIRE(prodigi->setting(QStringLiteral("api_key")));
    CHECK(prodigi->setting(QStringLiteral("api_key"))->secret);
    CHECK(capabilityNames(*prodigi).contains(QStringLiteral("changeMetadata")));
    for (const Operation &missing : std::vector<Operation>{Delete(), ChangeNote(), ChangeOptions()})
        CHECK_FALSE(prodigi->can(missing));
}

TEST_CASE("An account's environment is its setting, or follows from its URL")
{
    const Declaration *prodigi = findProvider(QStringLiteral("prodigi"));
    CHECK(accountEnvironment(*prodigi, {{"environment", "live"}, {"base_url", "http://127.0.0.1:1"}}) == u"live");
    CHECK(accountEnvironment(*prodigi, {{"environment", "sandbox"}}) == u"sandbox");
    CHECK(accountEnvironment(sample(), {{"base_url", "http://127.0.0.1:1"}}) == u"sandbox");
    CHECK(accountEnvironment(sample(), {{"base_url", "https://one.example.org"}}) == u"live");
}

TEST_CASE("Providers that can do something are named")
{
    CHECK(providersThatCan(Cancel()).english().contains(QLatin1String("Prodigi")));
    CHECK_FALSE(providersThatCan(Delete()).english().contains(QLatin1String("Prodigi")));
}
