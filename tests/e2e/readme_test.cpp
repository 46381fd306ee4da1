// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of README.md, run one after the other as they are written, against the sandbox.
#include "tests/e2e/console.h"

#include <QFile>
#include <QRegularExpression>

using namespace platen::test;

namespace {

QString readme()
{
    QFile file(qEnvironmentVariable("PLATEN_SOURCE_DIR") + QStringLiteral("/README.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// The blocks between "```LANGUAGE" and "```".
QStringList blocks(const QString &text, const QString &language)
{
    QStringList found;
    const QRegularExpression block(QStringLiteral("^```%1\n(.*?)^```").arg(language),
                                   QRegularExpression::MultilineOption |
                                       QRegularExpression::DotMatchesEverythingOption);
    for (const QRegularExpressionMatch &match : block.globalMatch(text))
        found.append(match.captured(1));
    return found;
}

QStringList commands(const QString &text)
{
    QStringList found;
    for (const QString &block : blocks(text, QStringLiteral("sh"))) {
        for (const QString &line : block.split(u'\n')) {
            if (line.startsWith(u"platenctl ") || line.startsWith(u"echo "))
                found.append(line);
        }
    }
    return found;
}

// Uses the sandbox, with the key in the environment, on any port.
QString adapted(QString line, const SandboxProcess &sandbox)
{
    static const QRegularExpression secret(QStringLiteral(" --secret \\w+"));
    line.remove(secret);
    line.replace(QStringLiteral(" --port 8080"), QStringLiteral(" --port 0"));
    const QString at = QStringLiteral(" --set base_url=") + sandbox.url();
    if (line.startsWith(u"platenctl account add prodigi"))
        line.replace(QStringLiteral(" --set environment=live"), QStringLiteral(" --set environment=live") + at);
    line.replace(QStringLiteral(" --set base_url=https://factory.example.org"), at + QStringLiteral("/idealfactory"));
    return line;
}

} // namespace

#ifdef Q_OS_UNIX
TEST_CASE("every command of the README works")
{
    const QString text = readme();
    const QStringList lines = commands(text);
    REQUIRE(lines.size() > 10);
    REQUIRE(blocks(text, QStringLiteral("json")).size() == 1);
    SandboxProcess sandbox;
    Console console;
    console.file(QStringLiteral("order.json"), blocks(text, QStringLiteral("json")).front().toUtf8());
    console.environment.insert(QStringLiteral("PLATEN_DATA_DIR"), console.dataDir());
    console.environment.insert(QStringLiteral("PATH"),
                               qEnvironmentVariable("PLATEN_BIN_DIR") + u':' + qEnvironmentVariable("PATH"));
    for (const char *variable : {"PLATEN_SECRET_MY_SHOP_API_KEY", "PLATEN_SECRET_FACTORY_API_TOKEN"})
        console.environment.insert(QString::fromLatin1(variable), QString::fromLatin1(sandbox.apiKey()));
    for (const QString &line : lines) {
        const QString folder = QFileInfo(console.file(QStringLiteral("none"), {})).absolutePath();
        const QString command =
            QStringLiteral("cd '%1' && %2%3")
                .arg(folder, line.startsWith(u"echo ") ? QString() : QStringLiteral("exec "), adapted(line, sandbox));
        INFO(line.toStdString());
        Start start;
        start.program = QStringLiteral("sh");
        start.arguments = {QStringLiteral("-c"), command};
        start.environment = console.environment;
        if (line.contains(u"webhook serve")) {
            LiveProcess serving(start);
            CHECK_FALSE(serving.readLine().isEmpty());
            CHECK(serving.terminate() == 0);
            continue;
        }
        const Finished finished = runProcess(start);
        INFO(finished.out.toStdString() << finished.err.toStdString());
        CHECK(finished.exit == 0);
    }
}
#endif
