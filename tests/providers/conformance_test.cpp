// SPDX-License-Identifier: GPL-3.0-or-later
// What every provider owes, whichever it is: see the comment of core/sessions/session.h. Each declared capability is
// shown to work by the fixtures; here is that they are there, that what is not declared sends nothing, and that every
// error is mapped.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"

#include "core/domain/draft_texts.h"
#include "core/domain/order_document.h"
#include "core/providers/registry.h"
#include "core/sessions/open_session.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace platen;
using namespace platen::test;

namespace {

constexpr const char *secret = "s3cr3t-k3y/with+signs=";
constexpr const char *requestId = "00-2c42dcf1952d634ab2d5d1ab49e8bdf9-c20ae99b6e950049-00";

// Operations that change something at the provider: an unreliable response leaves open whether it was done.
bool changesSomething(const SessionCall &operation)
{
    for (const char *verb : {"create", "cancel", "change", "update", "delete"}) {
        if (operation.name.startsWith(QLatin1String(verb)))
            return true;
    }
    return false;
}

// If the path of an endpoint is all that can be checked, every message that has got this far is accepted.
bool isAlwaysTaken(const Declaration &declaration, const SessionCall &operation)
{
    return operation.name == u"verifyWebhook" &&
           std::none_of(declaration.settings.begin(), declaration.settings.end(),
                        [](const Setting &one) { return one.key == u"webhook_secret"; });
}

// What a provider's document leaves out, so that the suite cannot expect it: data/<provider>/conformance.json, each
// with the reason. "isLogin": operations that consist of the login, whose responses are scripted then.
// "takesAnyAnswer": submissions whose success has no documented form; any body except HTML means acceptance.
// "takesNothing": removals whose success need not say anything. "provenByNotFound": requests for something that cannot
// exist; “not found” is the response they hope for.
bool isExempt(const Declaration &declaration, const char *rule, const SessionCall &operation)
{
    QFile file(QStringLiteral(PLATEN_PROVIDER_DATA "/%1/conformance.json").arg(declaration.id));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject rules = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray exempt = rules[QLatin1String(rule)].toArray();
    REQUIRE((exempt.isEmpty() || !rules[QLatin1String(rule) + QStringLiteral("Why")].toString().isEmpty()));
    return exempt.contains(operation.name);
}

void setLogin(ScriptedServer &server, const Declaration &declaration, const SessionCall &operation)
{
    server.setLogin(isExempt(declaration, "isLogin", operation) ? QString() : declaration.id);
}

// Files are fetched from the host in their URL: here it is the scripted provider.
QJsonObject argumentsAt(const ScriptedServer &server)
{
    QJsonObject arguments = sampleArguments();
    arguments["url"] = server.url() + QStringLiteral("/files/a.pdf");
    return arguments;
}

void checkHoldsNoSecret(const Error &error)
{
    const QByteArray everything = QJsonDocument(toJson(error)).toJson();
    CHECK_FALSE(everything.contains(secret));
    CHECK_FALSE(everything.contains("s3cr3t"));
}

// An error response with its request id and, as careless servers do, with the request's own content.
http::Answer errorAnswer(int status)
{
    const QByteArray said = QByteArray("It failed for the key ") + secret;
    http::Answer answer =
        ScriptedServer::json(status, QByteArray("{\"statusText\": \"") + said + "\", \"message\": \"" + said +
                                         "\", \"error\": \"" + said + "\"}");
    for (const char *name : {"traceparent", "X-Request-Id", "X-Correlation-Id"})
        answer.headers.emplace_back(name, requestId);
    return answer;
}

struct StatusRow
{
    int status;
    std::vector<ErrorCode> codes; // any of these
};

const std::vector<StatusRow> &statusRows()
{
    static const std::vector<StatusRow> rows = {
        {400, {ErrorCode::Validation, ErrorCode::Refused}},
        {401, {ErrorCode::Unauthorized}},
        {403, {ErrorCode::Forbidden}},
        {404, {ErrorCode::NotFound}},
        {405, {ErrorCode::Refused}},
        {409, {ErrorCode::Refused}},
        {410, {ErrorCode::NotFound}},
        {415, {ErrorCode::Refused}},
        {418, {ErrorCode::Refused}},
        {422, {ErrorCode::Validation, ErrorCode::Refused}},
        {429, {ErrorCode::RateLimited}},
        {500, {ErrorCode::Unreachable}},
        {502, {ErrorCode::Unreachable}},
        {503, {ErrorCode::Unreachable}},
        {504, {ErrorCode::Unreachable}},
    };
    return rows;
}

QJsonObject document(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

TEST_CASE("Declarations are complete and consistent")
{
    REQUIRE_FALSE(allProviders().empty());
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        CHECK(findProvider(declaration->id) == declaration);
        CHECK_FALSE(declaration->name.isEmpty());
        CHECK(declaration->can(Create()));
        QStringList keys;
        for (const Setting &setting : declaration->settings) {
            INFO(setting.key.toStdString());
            CHECK_FALSE(setting.label.isEmpty());
            CHECK_FALSE(setting.help.isEmpty());
            CHECK_FALSE(keys.contains(setting.key));
            CHECK((setting.type != Setting::Type::Choice || !setting.choices.isEmpty()));
            CHECK((setting.defaultFollows.isEmpty() || declaration->setting(setting.defaultFollows)));
            CHECK((!setting.secret || setting.defaultValue.isEmpty()));
            // A setting with a default is not required.
            CHECK_FALSE((setting.required && !(setting.defaultValue.isEmpty() && setting.defaultFollows.isEmpty())));
            keys.append(setting.key);
        }
        const QJsonObject printed = declarationObject(*declaration);
        CHECK(printed["capabilities"].toArray().size() == capabilityNames(*declaration).size());
        CHECK(printed["settings"].toArray().size() + printed["secrets"].toArray().size() ==
              static_cast<qsizetype>(declaration->settings.size()));
    }
    CHECK(findProvider(QStringLiteral("no-such-provider")) == nullptr);
    CHECK(findConnector(QStringLiteral("no-such-provider")) == nullptr);
    CHECK(openSession(QStringLiteral("no-such-provider"), {}, nullptr) == nullptr);
}

TEST_CASE("Every declared capability has fixtures that show success, and one that shows failure")
{
    for (const Declaration *declaration : allProviders()) {
        const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/") + declaration->id);
        for (const SessionCall &operation : operations()) {
            const QStringList outs = folder.entryList({operation.name + QStringLiteral("_*.out.json")});
            INFO(declaration->id.toStdString() << " " << operation.name.toStdString());
            if (!operation.offered(*declaration)) {
                CHECK(outs.isEmpty());
                continue;
            }
            bool works = false;
            bool fails = false;
            for (const QString &name : outs) {
                const QJsonObject out = document(folder.filePath(name));
                works = works || out.contains("result");
                fails = fails || out.contains("error");
            }
            CHECK(works);
            // A single request shows how a request for several fails.
            CHECK((fails || operation.name == u"fetchOrders" || isAlwaysTaken(*declaration, operation)));
        }
    }
}

TEST_CASE("The order that a change returns shows the change, so that a lost response can be looked up")
{
    for (const Declaration *declaration : allProviders()) {
        const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/") + declaration->id);
        forEachChange([&](const auto &kind) {
            const QString name = QLatin1String(kind.word);
            const bool isVisible = holds(kind, Order());
            if (!isVisible || !declaration->can(kind))
                return;
            INFO(declaration->id.toStdString() << " " << name.toStdString());
            bool shown = false;
            for (const QString &out : folder.entryList({name + QStringLiteral("_*.out.json")})) {
                QJsonObject arguments = sampleArguments();
                const QString in = QString(out).replace(QStringLiteral(".out.json"), QStringLiteral(".in.json"));
                const QJsonObject given = document(folder.filePath(in))["arguments"].toObject();
                for (auto argument = given.begin(); argument != given.end(); ++argument)
                    arguments[argument.key()] = argument.value();
                OrderChange change = *changeOf(name, arguments);
                std::visit([](auto &one) { trimTexts(one.value); }, change); // as the engine does before it is sent
                const QJsonObject result = document(folder.filePath(out))["result"].toObject();
                shown = shown || (change != OrderChange(kind) && !result.isEmpty() &&
                                  holds(operationOf(change), readOrder(result["order"].toObject())));
            }
            CHECK(shown);
        });
    }
}

TEST_CASE("What is not declared is refused before anything is sent, naming those that can")
{
    ScriptedServer server;
    for (const Declaration *declaration : allProviders()) {
        server.setLogin(declaration->id);
        for (const SessionCall &operation : operations()) {
            if (operation.offered(*declaration) || operation.name == u"prepareDraft")
                continue; // if nothing has to be prepared, the draft is ready as it is
            INFO(declaration->id.toStdString() << " " << operation.name.toStdString());
            server.setAnswers({ScriptedServer::json(200, "{}")});
            const auto provider = openTestSession(declaration->id, server.url());
            const Result<QJsonValue> result = operation.run(*provider, sampleArguments());
            REQUIRE_FALSE(result);
            CHECK(result.error().code == ErrorCode::Unsupported);
            CHECK(result.error().message.english().contains(declaration->name));
            CHECK((operation.able.isEmpty() || result.error().message.english().contains(operation.able)));
            CHECK(server.requests().empty());
        }
    }
}

TEST_CASE("Every error status becomes its code, with the request id and without a secret")
{
    ScriptedServer server;
    for (const Declaration *declaration : allProviders()) {
        for (const SessionCall &operation : operations()) {
            if (!operation.asks || !operation.offered(*declaration))
                continue;
            for (const StatusRow &row : statusRows()) {
                INFO(declaration->id.toStdString() << " " << operation.name.toStdString() << " " << row.status);
                setLogin(server, *declaration, operation);
                server.setAnswers({errorAnswer(row.status)});
                const auto provider = openTestSession(declaration->id, server.url(), QString::fromLatin1(secret), 1);
                const Result<QJsonValue> result = operation.run(*provider, argumentsAt(server));
                const std::size_t requests = server.requests().size();
                CHECK(requests >= 1);
                if (operation.name == u"fetchOrders" &&
                    (row.status == 404 || row.status == 410 || row.status == 400 || row.status == 422)) {
                    // Ids that the provider does not know, or cannot know, are left out.
                    CHECK((!result || result->toArray().isEmpty()));
                    continue;
                }
                if (row.status == 404 && isExempt(*declaration, "provenByNotFound", operation)) {
                    CHECK(result);
                    continue;
                }
                REQUIRE_FALSE(result);
                const Error &error = result.error();
                const bool isLogin = isExempt(*declaration, "isLogin", operation);
                CHECK((std::count(row.codes.begin(), row.codes.end(), error.code) == 1 ||
                       (isLogin && (row.status == 400 || row.status == 422) && error.code == ErrorCode::Unauthorized)));
                CHECK_FALSE(error.message.isEmpty());
                REQUIRE(error.provider);
                CHECK(error.provider->name == declaration->id);
                CHECK(error.provider->status == row.status);
                CHECK(error.provider->requestId == QLatin1String(requestId));
                CHECK(error.maybeProcessed == (row.status >= 500 && changesSomething(operation)));
                checkHoldsNoSecret(error);
                if (operation.name == u"createOrder")
                    CHECK(requests <= (row.status == 401 ? 2U : 1U)); // sent once; a token may be renewed
            }
        }
    }
}

TEST_CASE("An unreadable response is a bad response, and may have been carried out if it changes something")
{
    http::Answer html;
    html.headers = {{"Content-Type", "text/html"}};
    html.body = QByteArray("<html>") + secret + "</html>";
    const std::vector<std::pair<const char *, http::Answer>> answers = {
        {"HTML", html},
        {"broken JSON", ScriptedServer::json(200, "{\"order\": {\"id\": \"ord_1\"")},
        {"nothing", ScriptedServer::json(200, "")},
        {"another form of JSON", ScriptedServer::json(200, "[1, 2, 3]")},
        {"an empty object", ScriptedServer::json(200, "{}")},
    };
    ScriptedServer server;
    for (const Declaration *declaration : allProviders()) {
        for (const SessionCall &operation : operations()) {
            if (!operation.asks || !operation.offered(*declaration))
                continue;
            for (const auto &[what, answer] : answers) {
                if (operation.name == u"testConnection" && answer.body == "{}")
                    continue; // any authenticated response is enough
                INFO(declaration->id.toStdString() << " " << operation.name.toStdString() << " " << what);
                setLogin(server, *declaration, operation);
                server.setAnswers({answer});
                const auto provider = openTestSession(declaration->id, server.url(), QString::fromLatin1(secret));
                const Result<QJsonValue> result = operation.run(*provider, argumentsAt(server));
                const bool saysNothing = answer.body.isEmpty() || answer.body == "{}";
                if ((isExempt(*declaration, "takesAnyAnswer", operation) && !answer.body.startsWith('<')) ||
                    (isExempt(*declaration, "takesNothing", operation) && saysNothing)) {
                    CHECK(result);
                    continue;
                }
                REQUIRE_FALSE(result);
                CHECK(result.error().code == ErrorCode::BadResponse);
                CHECK(result.error().maybeProcessed == changesSomething(operation));
                checkHoldsNoSecret(result.error());
            }
        }
    }
}

TEST_CASE("A lost response leaves open whether a change was made, and a submission is not repeated")
{
    http::Answer lost;
    lost.delivery = http::Answer::Delivery::CloseWithoutAnswer;
    ScriptedServer server;
    for (const Declaration *declaration : allProviders()) {
        for (const SessionCall &operation : operations()) {
            if (!operation.asks || !operation.offered(*declaration))
                continue;
            INFO(declaration->id.toStdString() << " " << operation.name.toStdString());
            setLogin(server, *declaration, operation);
            server.setAnswers({lost});
            const auto provider = openTestSession(declaration->id, server.url(), QString::fromLatin1(secret), 1);
            const Result<QJsonValue> result = operation.run(*provider, argumentsAt(server));
            REQUIRE_FALSE(result);
            CHECK(result.error().code == ErrorCode::Unreachable);
            if (changesSomething(operation))
                CHECK(result.error().maybeProcessed);
            if (operation.name == u"createOrder")
                CHECK(server.requests().size() == 1);
            checkHoldsNoSecret(result.error());
        }
    }
}

TEST_CASE("Without a secret, or with one that no header can carry, nothing is sent")
{
    ScriptedServer server;
    for (const Declaration *declaration : allProviders()) {
        for (const char *unusable : {"", "two\r\nlines"}) {
            server.setAnswers({ScriptedServer::json(200, "{}")});
            const auto provider = openTestSession(declaration->id, server.url(), QString::fromLatin1(unusable));
            for (const SessionCall &operation : operations()) {
                if (!operation.asks || !operation.offered(*declaration))
                    continue;
                INFO(declaration->id.toStdString() << " " << operation.name.toStdString());
                setLogin(server, *declaration, operation);
                const Result<QJsonValue> result = operation.run(*provider, argumentsAt(server));
                REQUIRE_FALSE(result);
                CHECK(result.error().code == ErrorCode::Credentials);
                CHECK_FALSE(result.error().message.english().contains(QLatin1String("lines\"")));
            }
            CHECK(server.requests().empty());
        }
    }
}

TEST_CASE("What is sent is what the connector says of the same draft, account and key")
{
    ScriptedServer server;
    for (const Declaration *declaration : allProviders()) {
        server.setLogin(declaration->id);
        server.setAnswers({ScriptedServer::json(400, "{}")});
        const auto provider = openTestSession(declaration->id, server.url());
        const QJsonObject arguments = sampleArguments();
        const SessionCall *create = findOperation(QStringLiteral("createOrder"));
        REQUIRE_FALSE(create->run(*provider, arguments));
        const auto requests = server.requests();
        REQUIRE(requests.size() == 1);
        const Draft draft = readDraft(arguments["draft"].toObject()).value();
        CHECK(requests[0].body ==
              bodyOf(*provider, draft, arguments["idempotencyKey"].toString(), arguments["callbackUrl"].toString()));
    }
}
