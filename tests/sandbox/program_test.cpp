// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: its options, its ready line, its end.
#include "tests/sandbox/client.h"

#include <QProcess>

using namespace platen::test;

namespace {

QString program()
{
    return qEnvironmentVariable("PLATEN_BIN_DIR") + QStringLiteral("/platen-sandbox");
}

struct Ended
{
    int status = -1;
    QByteArray out, err;
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    REQUIRE(process.waitForFinished(20'000));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

TEST_CASE("The program says where it listens, obeys its options and ends on request")
{
    if (!qEnvironmentVariableIsSet("PLATEN_BIN_DIR"))
        return; // started by hand, not by ctest
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PLATEN_SANDBOX_KEY"), QStringLiteral("key-from-outside"));
    process.setProcessEnvironment(environment);
    process.start(program(), {"--port", "0", "--json", "--seed-orders", "25", "--order-life", "0.5", "--fault",
                              "503:1:GET /v4.0/orders", "--callback-mode", "binary", "--errors", "base"});
    REQUIRE(process.waitForReadyRead(20'000));
    const QJsonObject ready = QJsonDocument::fromJson(process.readLine()).object();
    const QByteArray url = text(ready, "listening").toUtf8();
    CHECK(url.startsWith("http://127.0.0.1:"));
    CHECK(text(ready, "providers.0.id") == "prodigi");
    CHECK(text(ready, "providers.0.baseUrl").toUtf8() == url);
    CHECK(text(ready, "bucket.endpoint").toUtf8() == url);
    CHECK(text(ready, "bucket.accessKeyId") == "sandbox");

    SandboxClient client(url);
    CHECK(client.get("/v4.0/orders").status == 503);
    CHECK(client.get("/v4.0/orders").status == 401);
    client.key = "key-from-outside";
    CHECK(at(client.get("/v4.0/orders?top=100").json(), "orders").toArray().size() == 25);
    CHECK(at(client.get("/v4.0/orders/ord_1").json(), "statusCode").toInt() == 404);
    const QString id = client.post("/v4.0/orders", orderBody()).orderId();
    CHECK(eventually([&] { return text(client.order(id).order(), "status.stage") == "Complete"; }));

    const Ended second = run({"--port", QString::number(QUrl::fromEncoded(url).port())});
    CHECK(second.status == 1);
    CHECK(second.err.startsWith("platen-sandbox: "));

    process.terminate();
    REQUIRE(process.waitForFinished(10'000));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 0);
    CHECK(process.readAllStandardOutput().isEmpty());
    CHECK(process.readAllStandardError().isEmpty());
}

TEST_CASE("Help says how to begin, and a wrong option is an error")
{
    if (!qEnvironmentVariableIsSet("PLATEN_BIN_DIR"))
        return;
    const Ended help = run({"--help"});
    CHECK(help.status == 0);
    CHECK(
        help.out.contains("platenctl account add prodigi NAME --set base_url=http://127.0.0.1:8090 --secret api_key"));
    CHECK(help.out.contains("/_sandbox/faults"));
    CHECK(help.out.contains("platenctl artwork host add s3 NAME --set endpoint=http://127.0.0.1:8090"));
    const Ended manual = run({"--man"});
    CHECK(manual.status == 0);
    CHECK(manual.out.startsWith(".TH PLATEN\\-SANDBOX 1"));
    CHECK(manual.out.contains("\\-\\-artwork\\-anywhere"));
    for (const QStringList &wrong : std::vector<QStringList>{{"--nonsense"},
                                                             {"--fault", "flood"},
                                                             {"--rate-limit", "many"},
                                                             {"--bind", "nowhere"},
                                                             {"--callback", "word"},
                                                             {"--callback-mode", "loud"},
                                                             {"--order-life", "0"}}) {
        INFO(wrong.join(QLatin1Char(' ')).toStdString());
        const Ended ended = run(wrong);
        CHECK(ended.status == 2);
        CHECK_FALSE(ended.err.isEmpty());
    }
}
