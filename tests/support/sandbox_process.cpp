// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_process.h"

#include "tests/support/catch.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace platen::test {

HttpReply sendHttp(const QByteArray &method, const QString &url, const QByteArray &body, const QByteArray &contentType,
                   const std::vector<std::pair<QByteArray, QByteArray>> &headers)
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(url)};
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->header(QNetworkRequest::ContentTypeHeader).toByteArray()};
}

SandboxProcess::SandboxProcess(const QStringList &options, const QByteArray &apiKey)
    : m_apiKey(apiKey)
{
    Start start;
    start.program = program(QStringLiteral("platen-sandbox"));
    start.arguments = QStringList{QStringLiteral("--json")};
    if (!options.contains(QStringLiteral("--port")))
        start.arguments << QStringLiteral("--port") << QStringLiteral("0");
    if (!options.contains(QStringLiteral("--order-life")))
        start.arguments << QStringLiteral("--order-life") << QStringLiteral("36000");
    start.arguments << options;
    start.environment.insert(QStringLiteral("PLATEN_SANDBOX_KEY"), QString::fromLatin1(apiKey));
    m_process = std::make_unique<LiveProcess>(start);
    const QJsonObject ready = QJsonDocument::fromJson(m_process->readLine()).object();
    m_url = ready["listening"].toString();
    INFO("the sandbox does not start");
    REQUIRE(isReady());
}

QJsonObject SandboxProcess::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    const HttpReply reply = sendHttp(method, m_url + QStringLiteral("/_sandbox/") + path,
                                     method == "POST" ? QJsonDocument(body).toJson() : QByteArray());
    INFO(method.toStdString() << ' ' << path.toStdString() << ": " << reply.body.toStdString());
    CHECK(reply.status == 200);
    return reply.json();
}

QJsonArray SandboxProcess::orders()
{
    return sendHttp("GET", m_url + QStringLiteral("/_sandbox/orders")).json()["orders"].toArray();
}

QJsonArray SandboxProcess::ordersWith(const QString &reference)
{
    // The name in each of the providers' documents.
    static constexpr std::array names{"merchantReference", "orderId", "ecommerce_order_id", "external_id", "reference"};
    QJsonArray found;
    for (const QJsonValue &order : orders()) {
        if (std::any_of(names.begin(), names.end(),
                        [&](const char *name) { return order[QLatin1String(name)].toString() == reference; }))
            found.append(order);
    }
    return found;
}

void SandboxProcess::act(const QString &remoteId, const QByteArray &action)
{
    sendHttp("POST", QStringLiteral("%1/_sandbox/orders/%2/%3").arg(m_url, remoteId, QString::fromLatin1(action)),
             "{}");
}

void SandboxProcess::fault(const QByteArray &match, const QByteArray &kind, int times, int delayMs)
{
    QJsonObject fault{{"match", QString::fromLatin1(match)}, {"fault", QString::fromLatin1(kind)}, {"times", times}};
    if (delayMs > 0)
        fault["delayMs"] = delayMs;
    sendHttp("POST", m_url + QStringLiteral("/_sandbox/faults"), QJsonDocument(fault).toJson());
}

void SandboxProcess::clearFaults()
{
    sendHttp("DELETE", m_url + QStringLiteral("/_sandbox/faults"));
}

QJsonArray SandboxProcess::log()
{
    return sendHttp("GET", m_url + QStringLiteral("/_sandbox/log")).json()["requests"].toArray();
}

void SandboxProcess::clearLog()
{
    sendHttp("DELETE", m_url + QStringLiteral("/_sandbox/log"));
}

QJsonObject SandboxProcess::callbacks()
{
    return sendHttp("GET", m_url + QStringLiteral("/_sandbox/callbacks")).json();
}

} // namespace platen::test
