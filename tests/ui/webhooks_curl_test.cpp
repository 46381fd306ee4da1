// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/webhooks/curl_command.h"

#include <QProcess>

using platen::curlCommand;
using platen::store::InboxEvent;

namespace {

const QString token = QStringLiteral("3f9ac1d2e4b5f60718293a4b5c6d7e8f");
const QString url = QStringLiteral("https://hooks.example.org/hooks/test-sandbox/") + token;

InboxEvent event()
{
    InboxEvent made;
    made.headers = {
        {"Content-Type", "application/cloudevents+json"}, {"Host", "hooks.example.org"}, {"Content-Length", "17"}};
    made.body = R"({"it's": "a test"})";
    return made;
}

} // namespace

TEST_CASE("a webhook as cURL has its method, headers and body")
{
    const QString command = curlCommand(event(), url);
    CHECK(command.contains("curl -X POST 'https://hooks.example.org/hooks/test-sandbox/<token>'"));
    CHECK(command.contains("-H 'Content-Type: application/cloudevents+json'"));
    CHECK(command.contains(R"(--data-raw '{"it'\''s": "a test"}')"));
    CHECK_FALSE(command.contains("Content-Length"));
    CHECK_FALSE(command.contains("Host:"));
}

TEST_CASE("no secret is in it, wherever it was")
{
    InboxEvent made = event();
    const QStringList names{"Authorization",
                            "X-Signature",
                            "X-Hub-Signature-256",
                            "webhook-signature",
                            "X-API-Key",
                            "ApiKey",
                            "Cookie",
                            "X-Webhook-Token",
                            "X-Secret",
                            "Proxy-Authorization",
                            "x-hmac-sha256",
                            "X-Access-Key",
                            "Password"};
    for (const QString &name : names)
        made.headers[name] = "hunter2-of-" + name;
    for (const QString &address :
         {url, url + "?key=hunter2-query", url + "/hunter2-more", url + "#hunter2-fragment",
          QString(url).replace("https://", "https://user:hunter2-user@"), "https://example.org/elsewhere/" + token}) {
        const QString command = curlCommand(made, address);
        INFO(command.toStdString());
        CHECK_FALSE(command.contains("hunter2"));
        CHECK_FALSE(command.contains(token));
        CHECK(command.contains("<token>"));
        CHECK(command.contains("-H 'Authorization: <secret>'"));
    }
}

TEST_CASE("the token is in no header and no body, as it is or in another form")
{
    const QByteArray bytes = token.toUtf8();
    for (const QByteArray &form : {bytes, bytes.toUpper(), bytes.toBase64(), bytes.toHex(), '%' + bytes.toHex('%')}) {
        InboxEvent made = event();
        const QString path = QStringLiteral("/hooks/test-sandbox/") + QString::fromLatin1(form);
        for (const char *name : {"X-Original-URL", "X-Forwarded-Uri", "Referer", "X-Anything"})
            made.headers[QLatin1String(name)] = QStringLiteral("https://hooks.example.org") + path;
        made.body = "{\"url\": \"https:\\/\\/h\\/hooks\\/test-sandbox\\/" + form + "\", \"x\": \"" + form + "\"}";
        const QString command = curlCommand(made, url);
        INFO(command.toStdString());
        CHECK_FALSE(command.contains(QString::fromLatin1(form)));
        CHECK(command.contains("X-Original-URL: https://hooks.example.org/hooks/test-sandbox/"));
    }
    // Those of another endpoint, too.
    InboxEvent made = event();
    made.headers["Referer"] = "https://hooks.example.org/hooks/other/0123456789abcdef";
    CHECK_FALSE(curlCommand(made, url).contains("0123456789abcdef"));
}

#ifdef Q_OS_UNIX
TEST_CASE("a shell parses body and headers unchanged")
{
    InboxEvent made = event();
    made.body = "$(echo hacked) `id` \"quotes\" 'single' \\ back\nline two";
    made.headers["X-Odd"] = "it's $HOME";
    QString command = curlCommand(made, url);
    command.replace(0, 4, "printf '%s\\n'"); // what curl would get, one argument per line
    QProcess shell;
    shell.start("/bin/sh", {"-c", command});
    REQUIRE(shell.waitForFinished());
    const QByteArray out = shell.readAllStandardOutput();
    CHECK(out.contains(made.body));
    CHECK(out.contains("X-Odd: it's $HOME\n"));
}
#endif
