// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/providers/sandbox_process.h"

#include "core/net/http_client.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace platen::test {

namespace {

QString sandboxProgram()
{
    const QString folder = qEnvironmentVariable("PLATEN_BIN_DIR", QCoreApplication::applicationDirPath());
    return QDir(folder).filePath(QStringLiteral("platen-sandbox"));
}

} // namespace

SandboxProcess::SandboxProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(sandboxProgram(),
                    QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--json")} + arguments);
    REQUIRE(m_process.waitForStarted());
    while (!m_process.canReadLine())
        REQUIRE(m_process.waitForReadyRead(20'000));
    m_url = QJsonDocument::fromJson(m_process.readLine()).object()["listening"].toString();
    REQUIRE_FALSE(m_url.isEmpty());
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

QJsonObject SandboxProcess::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    net::HttpClient client({});
    net::HttpRequest request;
    request.method = method;
    request.url = QUrl(m_url + QStringLiteral("/_sandbox/") + path);
    request.headers = {{"Content-Type", "application/json"}};
    if (method == "POST")
        request.body = QJsonDocument(body).toJson();
    const Result<net::HttpAnswer> answer = await(client.send(request));
    REQUIRE(answer);
    INFO(answer->body.toStdString());
    CHECK(answer->status == 200);
    return QJsonDocument::fromJson(answer->body).object();
}

} // namespace platen::test
