// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/s3_process.h"

#include "tests/support/catch.h"

#include <QFileInfo>

namespace platen::test {

namespace {

QString sourceFolder()
{
    return qEnvironmentVariable("PLATEN_SOURCE_DIR");
}

QString modules()
{
    return sourceFolder() + QStringLiteral("/build/s3/node_modules");
}

} // namespace

bool S3Process::isInstalled()
{
    const bool isThere = QFileInfo::exists(modules() + QStringLiteral("/s3rver"));
    if (!isThere)
        WARN("left out: the S3 server is not installed (./dev test)");
    return isThere;
}

S3Process::S3Process()
{
    Start start;
    start.program = QStringLiteral("node");
    start.arguments << sourceFolder() + QStringLiteral("/tests/support/s3/serve.js") << m_folder.path();
    start.keepsInput = true;
    start.environment.insert(QStringLiteral("NODE_PATH"), modules());
    m_process = std::make_unique<LiveProcess>(start);
    m_url = QJsonDocument::fromJson(m_process->readLine()).object()["listening"].toString();
    INFO("the S3 server does not start: " << m_process->errors().toStdString());
    REQUIRE(!m_url.isEmpty());
}

void S3Process::fault(const QString &match, int status, int times, const QString &code)
{
    requests();
    const QJsonObject fault{{"match", match}, {"status", status}, {"times", times}, {"code", code}};
    m_process->writeLine(QJsonDocument(fault).toJson(QJsonDocument::Compact));
    REQUIRE(m_process->readLine().contains("fault"));
}

QStringList S3Process::requests()
{
    QStringList lines;
    for (const QByteArray &line : m_process->readAll().split('\n')) {
        const QString request = QJsonDocument::fromJson(line).object()["request"].toString();
        if (!request.isEmpty())
            lines.append(request);
    }
    return lines;
}

} // namespace platen::test
