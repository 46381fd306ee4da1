// SPDX-License-Identifier: GPL-3.0-or-later
// A provider, or something in between, repeats the credentials of a request wherever a response has space for them: in
// headers, in members, with every status and in every form. Nothing that leaves a connector contains them.
#include "tests/providers/operations.h"
#include "tests/support/catch.h"
#include "tests/support/secret_forms.h"

#include "core/http/server.h"
#include "core/providers/registry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <mutex>

using namespace platen;
using namespace platen::test;

namespace {

const QByteArray secret = "s3cr3t-k3y/with+signs=";
const QString place = QStringLiteral("platen::Operationsecretsplaten::Operation");

enum class Where { Behind, Instead }; // of every text

QJsonObject objectIn(const QString &path, const QString &server = {})
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll().replace("{{server}}", server.toLatin1())).object();
}

QJsonValue poisoned(const QJsonValue &value, Where where)
{
    if (value.isString())
        return where == Where::Behind ? value.toString() + u' ' + place : place;
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list.append(poisoned(one, where));
        return list;
    }
    QJsonObject object = value.toObject();
    if (!value.isObject())
        return value;
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = poisoned(member.value(), where);
    return object;
}

// A fixture's response with space for secrets in every text.
http::Answer poisonedAnswer(const QJsonObject &scripted, Where where)
{
    http::Answer answer;
    answer.status = scripted["status"].toInt(200);
    QString type = scripted["headers"].toObject()["Content-Type"].toString();
    if (scripted.contains("text")) {
        QString text = scripted["text"].toString();
        const QString mark = where == Where::Behind ? QStringLiteral(">\\1 %1<") : QStringLiteral(">%1<");
        answer.body = text.replace(QRegularExpression(QStringLiteral(">([^<>]+)<")), mark.arg(place)).toUtf8();
        if (!text.startsWith(u'<'))
            answer.body += ' ' + place.toUtf8();
    } else {
        const QJsonObject body = poisoned(scripted["body"].toObject(), where).toObject();
        answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        type = type.isEmpty() ? QStringLiteral("application/json") : type;
    }
    if (!type.isEmpty())
        answer.headers.emplace_back("Content-Type", type.toLatin1());
    return answer;
}

// Responds as configured, with the credentials of each request in all places.
class Mirror
{
public:
    Mirror()
        : m_server([this](http::Request request, http::Responder responder) { responder(answerTo(request)); })
    {
        REQUIRE(m_server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    void prepare(std::vector<http::Answer> answers, const QByteArray &form, const QJsonObject &login)
    {
        const std::lock_guard lock(m_mutex);
        m_answers = std::move(answers);
        m_form = form;
        m_login = login;
        m_next = 0;
        m_credentials = {secret};
    }
    std::vector<QByteArray> credentials() const
    {
        const std::lock_guard lock(m_mutex);
        return m_credentials;
    }
    QString url() const { return m_server.baseUrl(); }

private:
    http::Answer answerTo(const http::Request &request)
    {
        const std::lock_guard lock(m_mutex);
        if (request.target == m_login["target"].toString().toLatin1()) {
            const QByteArray body = QJsonDocument(m_login["answer"].toObject()).toJson();
            return {200, {{"Content-Type", "application/json"}}, body, {}};
        }
        const QByteArray bearer = request.header("Authorization").mid(7);
        const QUrlQuery query(QString::fromLatin1(request.query()));
        std::vector<QByteArray> present{secret};
        for (const QByteArray &one : {bearer, query.queryItemValue(QStringLiteral("Signature")).toLatin1()}) {
            if (one.isEmpty() || one == secret)
                continue;
            present.push_back(one);
            m_credentials.push_back(one);
        }
        http::Answer answer = m_answers[std::min(m_next++, m_answers.size() - 1)];
        QByteArray all;
        for (const QByteArray &one : present) {
            for (const auto &[name, form] : secretForms(one))
                all += name == m_form ? form + ' ' : QByteArray();
        }
        all.chop(1);
        for (const char *name : {"traceparent", "X-Request-Id", "X-Correlation-Id", "Request-Id", "ETag", "X-Odd",
                                 "Content-Disposition", "Retry-After", "Server"})
            answer.headers.emplace_back(name, all);
        answer.headers.emplace_back("X-Half", secret.left(secret.size() / 2));
        answer.headers.emplace_back("X-Half", secret.mid(secret.size() / 2));
        answer.body.replace(place.toUtf8(), written(all, answer.body));
        return answer;
    }
    // Encoded for the document that it is put into. Forms of JSON and XML already are.
    QByteArray written(const QByteArray &text, const QByteArray &body) const
    {
        if (m_form.startsWith("json") || m_form.startsWith("xml"))
            return text;
        if (!body.trimmed().startsWith('<'))
            return QJsonDocument(QJsonArray{QString::fromLatin1(text)})
                .toJson(QJsonDocument::Compact)
                .mid(2)
                .chopped(2);
        return QString::fromLatin1(text).toHtmlEscaped().toLatin1();
    }

    mutable std::mutex m_mutex; // guards the members below: the handler runs in the server's thread
    std::vector<http::Answer> m_answers;
    QByteArray m_form;
    QJsonObject m_login;
    std::size_t m_next = 0;
    std::vector<QByteArray> m_credentials;
    http::Server m_server;
};

// Failures with every member that any of the documents has.
http::Answer failure(int status, Where where)
{
    QJsonObject body;
    for (const char *name : {"message", "error", "error_description", "code", "errorCode", "requestId", "request_id",
                             "traceParent", "statusText", "outcome", "field", "description", "detail", "title"})
        body[QLatin1String(name)] = QStringLiteral("It failed");
    QJsonObject one = body;
    body["errors"] = QJsonArray{one, QStringLiteral("It failed")};
    body["failures"] = QJsonObject{{"items[0].sku", QJsonArray{one}}};
    body["data"] = one;
    return poisonedAnswer({{"status", status}, {"body", body}}, where);
}

void checkNothingIsIn(const QByteArray &text, const std::vector<QByteArray> &credentials)
{
    for (const QByteArray &one : credentials) {
        INFO(text.left(2000).toStdString());
        REQUIRE_FALSE(reveals(text, one, 2));
    }
}

class Account
{
public:
    Account(const Declaration &declaration, const Mirror &mirror)
        : m_declaration(declaration)
        , m_mirror(mirror)
    {
    }

    void run(const SessionCall &operation, const QJsonObject &scenario)
    {
        QJsonObject arguments = sampleArguments();
        arguments["url"] = m_mirror.url() + QStringLiteral("/files/a.pdf");
        const QJsonObject given = scenario["arguments"].toObject();
        for (auto argument = given.begin(); argument != given.end(); ++argument)
            arguments[argument.key()] = argument.value();
        const QString url = m_mirror.url() + scenario["prefix"].toString();
        const auto recorder = std::make_shared<net::TrafficRecorder>(QDir(m_folder.path()));
        const auto provider = openTestSession(m_declaration.id, url, QString::fromLatin1(secret), 0,
                                              scenario["settings"].toObject(), recorder);
        const Result<QJsonValue> result = operation.run(*provider, arguments);
        const QJsonObject outcome = result ? QJsonObject{{"result", *result}} : errorDocument(result.error());
        const auto credentials = m_mirror.credentials();
        m_credentials.insert(m_credentials.end(), credentials.begin(), credentials.end());
        checkNothingIsIn(QJsonDocument(outcome).toJson(), credentials);
        for (const QByteArray &raw : takeRawDocuments())
            checkNothingIsIn(raw, credentials);
    }

    // Checks everything that was recorded.
    void checkRecords()
    {
        std::sort(m_credentials.begin(), m_credentials.end());
        m_credentials.erase(std::unique(m_credentials.begin(), m_credentials.end()), m_credentials.end());
        const QDir folder(m_folder.path());
        const QStringList names = folder.entryList(QDir::Files);
        CHECK(names.size() > 10);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray record = file.readAll();
            INFO(record.left(2000).toStdString());
            REQUIRE_FALSE(reveals(record, secret, 2));
            for (const QByteArray &one : m_credentials)
                REQUIRE_FALSE(record.toLower().contains(one.toLower()));
        }
    }

private:
    const Declaration &m_declaration;
    const Mirror &m_mirror;
    QTemporaryDir m_folder;
    std::vector<QByteArray> m_credentials;
};

} // namespace

TEST_CASE("No credential leaves a connector, however a response repeats it")
{
    const auto forms = secretForms(secret);
    std::size_t turn = 0;
    Mirror mirror;
    for (const Declaration *declaration : allProviders()) {
        const QString data = QStringLiteral(PLATEN_PROVIDER_DATA "/") + declaration->id;
        const QJsonObject login = objectIn(data + QStringLiteral("/login.json"));
        Account account(*declaration, mirror);
        for (const QString &name : QDir(data).entryList({QStringLiteral("*.in.json")}, QDir::Files, QDir::Name)) {
            const SessionCall *operation = findOperation(name.section(u'_', 0, 0));
            const QJsonObject scenario = objectIn(data + u'/' + name, mirror.url());
            if (!operation->asks || scenario["answers"].toArray().isEmpty())
                continue;
            for (const Where where : {Where::Behind, Where::Instead}) {
                const QByteArray form = forms[turn++ % forms.size()].first;
                INFO(declaration->id.toStdString() << ' ' << name.toStdString() << ' ' << form.toStdString());
                std::vector<http::Answer> answers;
                for (const QJsonValue &answer : scenario["answers"].toArray())
                    answers.push_back(poisonedAnswer(answer.toObject(), where));
                mirror.prepare(answers, form, scenario["login"] == "scripted" ? QJsonObject() : login);
                account.run(*operation, scenario);
            }
        }
        account.checkRecords();
    }
}

TEST_CASE("No credential is in an error, whatever its status and form")
{
    const auto forms = secretForms(secret);
    std::size_t turn = 0;
    Mirror mirror;
    for (const Declaration *declaration : allProviders()) {
        const QString data = QStringLiteral(PLATEN_PROVIDER_DATA "/") + declaration->id;
        const QJsonObject login = objectIn(data + QStringLiteral("/login.json"));
        Account account(*declaration, mirror);
        for (const SessionCall &operation : operations()) {
            if (!operation.asks || !operation.offered(*declaration))
                continue;
            for (const int status : {200, 400, 401, 404, 409, 422, 429, 500}) {
                const QByteArray form = forms[turn++ % forms.size()].first;
                INFO(declaration->id.toStdString()
                     << ' ' << operation.name.toStdString() << ' ' << status << ' ' << form.toStdString());
                mirror.prepare({failure(status, turn % 2 == 0 ? Where::Behind : Where::Instead)}, form,
                               turn % 5 == 0 ? QJsonObject() : login);
                account.run(operation, {});
            }
        }
    }
}

TEST_CASE("A webhook's secret that the account already has is not returned in its own place")
{
    Mirror mirror;
    const SessionCall *create = findOperation(QStringLiteral("createWebhook"));
    REQUIRE(create);
    for (const Declaration *declaration : allProviders()) {
        if (!create->offered(*declaration))
            continue;
        for (const bool isNew : {true, false}) {
            const QJsonObject webhook{{"id", "wh_1"}, {"secret", isNew ? QStringLiteral("whsec_other0815") : place}};
            http::Answer answer{201, {{"Content-Type", "application/json"}}, {}, {}};
            answer.body = QJsonDocument(QJsonObject{{"webhook", webhook}}).toJson();
            mirror.prepare({answer}, "plain", {});
            const auto provider = openTestSession(declaration->id, mirror.url(), QString::fromLatin1(secret));
            const Result<QJsonValue> result = create->run(*provider, sampleArguments());
            REQUIRE(result);
            CHECK(result->toObject()["hasSecret"].toBool() == isNew);
        }
    }
}
