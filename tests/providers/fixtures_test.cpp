// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every data/<provider>/<operation>_<case>.in.json against a scripted provider over a real socket, and compares
// the requests and the result with <operation>_<case>.out.json.
//
//   in:  {"arguments": {…}, "settings": {…}, "answers": [{"status", "headers", "body" (JSON) or "text"}], "about": "…"}
//   out: {"requests": [{"method", "target", "headers", "body" or "text"}], "result": … or "error": {…}}
//
// If a provider's folder has a login.json ({"target", "answer"}), requests to that target get that response and are not
// listed, unless the fixture has "login": "scripted".
//
// `{{server}}` stands for the server's address on both sides. With PLATEN_WRITE_FIXTURES set, the .out.json files are
// written instead (those of one provider if it is that provider's id): read the changes before you commit them.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"

#include "core/domain/exact_json.h"
#include "core/providers/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace platen;
using namespace platen::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject objectOf(const QString &path, const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    INFO(path.toStdString() << ": " << problem.errorString().toStdString());
    REQUIRE(document.isObject());
    return document.object();
}

http::Answer answerOf(const QJsonObject &scripted)
{
    http::Answer answer;
    answer.status = scripted["status"].toInt(200);
    const QJsonObject headers = scripted["headers"].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        answer.headers.emplace_back(header.key().toLatin1(), header.value().toString().toLatin1());
    if (scripted.contains("text")) {
        answer.body = scripted["text"].toString().toUtf8();
    } else if (scripted.contains("body")) {
        answer.body = QJsonDocument(scripted["body"].toObject()).toJson(QJsonDocument::Compact);
        if (!headers.contains("Content-Type"))
            answer.headers.emplace_back("Content-Type", "application/json");
    }
    return answer;
}

QJsonObject requestDocument(const http::Request &request)
{
    QJsonObject document{{"method", QString::fromLatin1(request.method)},
                         {"target", QString::fromLatin1(request.target)}};
    QJsonObject headers;
    for (const char *name : {"X-API-Key", "Authorization", "Content-Type", "Accept"}) {
        if (name == QLatin1String("Accept") && request.header(name) == "application/json")
            continue; // sent with every request
        const QByteArray value = request.header(name);
        if (!value.isEmpty())
            headers[QLatin1String(name)] = QString::fromLatin1(value);
    }
    document["headers"] = headers;
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (body.isObject())
        document["body"] = body.object();
    else if (!request.body.isEmpty())
        document["text"] = QString::fromUtf8(request.body);
    return document;
}

QByteArray run(const QString &provider, const QString &operationName, QByteArray input, const QString &path)
{
    ScriptedServer server;
    input.replace("{{server}}", server.url().toLatin1());
    const QJsonObject scenario = objectOf(path, input);
    std::deque<http::Answer> answers;
    for (const QJsonValue &answer : scenario["answers"].toArray())
        answers.push_back(answerOf(answer.toObject()));
    server.setAnswers(answers);
    if (scenario["login"].toString() != u"scripted")
        server.setLogin(provider);

    const SessionCall *operation = findOperation(operationName);
    INFO("There is no operation " << operationName.toStdString());
    REQUIRE(operation);
    QJsonObject arguments = sampleArguments();
    const QJsonObject given = scenario["arguments"].toObject();
    for (auto argument = given.begin(); argument != given.end(); ++argument)
        arguments[argument.key()] = argument.value();
    const std::unique_ptr<Session> account =
        openTestSession(provider, server.url() + scenario["prefix"].toString(), QStringLiteral("test-key-4711"), 0,
                        scenario["settings"].toObject());
    const Result<QJsonValue> result = operation->run(*account, arguments);

    QJsonObject outcome;
    QJsonArray requests;
    for (const http::Request &request : server.requests())
        requests.append(requestDocument(request));
    if (!requests.isEmpty())
        outcome["requests"] = requests;
    if (result)
        outcome["result"] = *result;
    else
        outcome["error"] = errorDocument(result.error());
    // The port is different each time.
    return writeJson(outcome, QJsonDocument::Indented).replace(server.url().toLatin1(), "{{server}}");
}

} // namespace

TEST_CASE("Every fixture of every provider gives the expected requests and result")
{
    const QString writing = qEnvironmentVariable("PLATEN_WRITE_FIXTURES");
    const bool write = !writing.isEmpty();
    for (const Declaration *declaration : allProviders()) {
        if (findProvider(writing) && writing != declaration->id)
            continue;
        const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/") + declaration->id);
        const QStringList cases = folder.entryList({QStringLiteral("*.in.json")}, QDir::Files, QDir::Name);
        INFO("provider " << declaration->id.toStdString());
        for (const QString &name : cases) {
            INFO(name.toStdString());
            const QString inPath = folder.filePath(name);
            const QString outPath = inPath.chopped(8) + QStringLiteral(".out.json");
            const QByteArray outcome = run(declaration->id, name.section(u'_', 0, 0), contents(inPath), inPath);
            if (write) {
                QFile file(outPath);
                REQUIRE(file.open(QIODevice::WriteOnly));
                file.write(outcome);
                continue;
            }
            CHECK(QString::fromUtf8(outcome) == QString::fromUtf8(contents(outPath)));
        }
    }
}
