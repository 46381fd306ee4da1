// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/console.h"

#include <QFile>

namespace platen::test {

Console::Console()
    : environment(QProcessEnvironment::systemEnvironment())
{
    environment.remove(QStringLiteral("PLATEN_DATA_DIR"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
}

Start Console::start(const QStringList &arguments) const
{
    Start start;
    start.program = program(QStringLiteral("platenctl"));
    start.arguments = QStringList{QStringLiteral("--data-dir"), dataDir()} + arguments;
    start.environment = environment;
    return start;
}

Finished Console::run(const QStringList &arguments, const QByteArray &input)
{
    Start started = start(arguments);
    started.input = input;
    const Finished finished = runProcess(started);
    outputs += finished.out + finished.err;
    return finished;
}

QJsonObject Console::json(const QStringList &arguments, const QByteArray &input)
{
    const Finished finished = run(arguments + QStringList{QStringLiteral("--json")}, input);
    INFO("platenctl " << arguments.join(QLatin1Char(' ')).toStdString());
    INFO("out: " << finished.out.toStdString() << "\nerr: " << finished.err.toStdString());
    REQUIRE(finished.exit == 0);
    REQUIRE(finished.err.isEmpty());
    REQUIRE(QJsonDocument::fromJson(finished.out).isObject());
    return finished.json();
}

QJsonObject Console::failure(int exit, const QString &code, const QStringList &arguments, const QByteArray &input)
{
    const Finished finished = run(arguments + QStringList{QStringLiteral("--json")}, input);
    INFO("platenctl " << arguments.join(QLatin1Char(' ')).toStdString());
    INFO("out: " << finished.out.toStdString() << "\nerr: " << finished.err.toStdString());
    REQUIRE(finished.errorCode() == code);
    REQUIRE(finished.exit == exit);
    REQUIRE(finished.out.isEmpty());
    REQUIRE(!finished.errorJson()["error"].toObject()["message"].toString().isEmpty());
    return finished.errorJson();
}

void Console::addShop(const SandboxProcess &sandbox)
{
    REQUIRE(sandbox.isReady());
    environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_API_KEY"), QString::fromLatin1(sandbox.apiKey()));
    json({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("prodigi"), QStringLiteral("Shop"),
          QStringLiteral("--set"), QStringLiteral("base_url=") + sandbox.url()});
}

QString Console::file(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

void requireMembers(const QJsonObject &object, const QStringList &names)
{
    QStringList expected = names;
    QStringList present = object.keys();
    expected.sort();
    present.sort();
    REQUIRE(present.join(QLatin1Char(' ')) == expected.join(QLatin1Char(' ')));
}

void requireOrder(const QJsonObject &order)
{
    requireMembers(
        order, QStringLiteral("id account provider remoteId reference stage providerStatus needsAttention createdAt "
                              "updatedAt shippingMethod total recipient items shipments charges issues note "
                              "metadata")
                   .split(QLatin1Char(' ')));
    REQUIRE(!order["id"].toString().isEmpty());
}

} // namespace platen::test
