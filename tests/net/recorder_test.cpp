// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded, and what never is.
#include "core/net/traffic_recorder.h"
#include "core/wire/redaction.h"
#include "tests/net/client_fixture.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <array>
#include <random>
#include <thread>

using namespace platen;
using namespace platen::net;
using namespace platen::test;

namespace {

const QByteArray dots = "\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2";

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        all += file.fileName().toUtf8();
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += file.readAll();
    }
    return all;
}

QByteArray everyByteEscaped(const QByteArray &bytes)
{
    return '%' + bytes.toHex('%');
}

QJsonObject onlyRecord(const QDir &folder)
{
    const auto names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    REQUIRE(names.size() == 1);
    QFile file(folder.filePath(names.front()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

TEST_CASE("requests and responses are recorded, readable only by their owner")
{
    QTemporaryDir temporary;
    const QDir folder(temporary.filePath(QStringLiteral("traffic")));
    TestServer server({}, [](const auto &) {
        return http::Answer{200, {{"Content-Type", "application/json"}}, R"({"id":"ord_1"})", {}};
    });
    auto recorder = std::make_shared<TrafficRecorder>(folder);
    HttpClient client(quick(), recorder);
    REQUIRE(send(client, request("POST", urlOf(server, QStringLiteral("/orders?x=1")), R"({"sku":"A"})")).has_value());

    const auto record = onlyRecord(folder);
    CHECK(record[u"request"][u"method"].toString() == QStringLiteral("POST"));
    CHECK(record[u"request"][u"url"].toString().endsWith(QStringLiteral("/orders?x=1")));
    CHECK(record[u"request"][u"body"].toString() == QStringLiteral(R"({"sku":"A"})"));
    CHECK(record[u"answer"][u"status"].toInt() == 200);
    CHECK(record[u"answer"][u"body"].toString() == QStringLiteral(R"({"id":"ord_1"})"));
#ifdef Q_OS_UNIX
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const auto name = folder.filePath(folder.entryList(QDir::Files).front());
    CHECK_FALSE(QFile::permissions(name) & others);
    CHECK_FALSE(QFile::permissions(name) & QFile::ExeOwner);
    CHECK_FALSE(QFile::permissions(folder.path()) & others);
#endif
    CHECK(folder.entryList(QDir::Files).front().endsWith(QStringLiteral("-POST-127.0.0.1.json")));
}

TEST_CASE("several programs record to one folder, and nothing is lost or out of order")
{
    constexpr int programs = 4;
    constexpr int each = 200;
    QTemporaryDir temporary;
    std::vector<std::thread> threads;
    for (int program = 0; program < programs; ++program) {
        threads.emplace_back([&, program] {
            TrafficRecorder recorder(QDir(temporary.path())); // its own, as in another process
            for (int i = 0; i < each; ++i) {
                const QUrl url(QStringLiteral("http://api.example.org/%1/%2").arg(program).arg(i));
                recorder.record(request("GET", url), nullptr, QStringLiteral("No connection."), {});
            }
        });
    }
    for (auto &thread : threads)
        thread.join();

    const QDir folder(temporary.path());
    const auto names = folder.entryList(QDir::Files, QDir::Name);
    REQUIRE(names.size() == programs * each);
    std::array<int, programs> next{};
    for (const auto &name : names) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto parts =
            QUrl(QJsonDocument::fromJson(file.readAll())[u"request"][u"url"].toString()).path().split(u'/');
        REQUIRE(parts.value(2).toInt() == next.at(parts.value(1).toUInt())++);
    }
}

namespace {

QStringList warnings;

void keepWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg)
        warnings.append(text);
}

} // namespace

TEST_CASE("traffic that can no longer be recorded is reported once")
{
    QTemporaryDir temporary;
    const QString place = temporary.filePath(QStringLiteral("traffic"));
    const auto recorder = *TrafficRecorder::open(place);
    CHECK(QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    REQUIRE(QDir(place).removeRecursively());
    warnings.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepWarning);
    for (int i = 0; i < 3; ++i)
        recorder->record(request("GET", QUrl(QStringLiteral("http://api.example.org/"))), nullptr, {}, {});
    qInstallMessageHandler(before);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.front().contains(place));
}

TEST_CASE("a folder where nothing can be recorded is an error that names it")
{
    QTemporaryDir temporary;
    const QString file = temporary.filePath(QStringLiteral("file"));
    REQUIRE(QFile(file).open(QIODevice::WriteOnly));
    for (const QString &place : {file, file + QStringLiteral("/folder")}) {
        const auto opened = TrafficRecorder::open(place);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Storage);
        CHECK(opened.error().message.english().contains(place));
    }
}

TEST_CASE("an attempt without a response is recorded with its reason, and so is every retry")
{
    QTemporaryDir temporary;
    TestServer server({}, [](const auto &) { return http::Answer{200, {}, "x", http::Answer::Delivery::CutShort}; });
    auto options = quick();
    options.retries = 2;
    HttpClient client(options, std::make_shared<TrafficRecorder>(QDir(temporary.path())));
    CHECK_FALSE(send(client, request("GET", urlOf(server))).has_value());
    CHECK(QDir(temporary.path()).entryList(QDir::Files).size() == 3);
    CHECK(everythingIn(temporary.path()).contains("\"answer\": null"));
    CHECK(everythingIn(temporary.path()).contains("127.0.0.1"));
}

TEST_CASE("no secret is in any recorded byte, however it was written")
{
    QTemporaryDir temporary;
    const QByteArray secret = "k3y/with +\"odd\" & \xc3\xa9 bytes=";
    const QByteArray plain = "plainsecretvalue";
    const auto percent = secret.toPercentEncoding();
    const QByteArray json = "k3y\\/with +\\\"odd\\\" & \\u00e9 bytes=";
    const QByteArray jsonLiteral = "k3y/with +\\\"odd\\\" & \xc3\xa9 bytes=";
    std::vector<QByteArray> written{secret,
                                    plain,
                                    percent,
                                    percent.toLower(),
                                    secret.toPercentEncoding(" +"),
                                    json,
                                    jsonLiteral,
                                    QByteArray(percent).replace("%20", "+")};
    for (const auto &value : {secret, plain}) {
        for (const QByteArray before : {"", "a", "ab", "user:"}) {
            for (const QByteArray after : {"", "z", "zz"}) {
                written.push_back((before + value + after).toBase64());
                written.push_back((before + value + after).toBase64(QByteArray::Base64UrlEncoding));
                written.push_back(
                    (before + value + after).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            }
        }
    }
    QByteArray body = "{";
    for (const auto &form : written)
        body += "\"x\": \"before " + form + " after\", ";
    TestServer server({}, [&](const http::Request &) {
        return http::Answer{
            200, {{"X-Echo", percent}, {"X-Other", plain}, {"Set-Cookie", "session=cookievalue"}}, body, {}};
    });
    auto options = quick();
    options.secrets = {secret, plain};
    HttpClient client(options, std::make_shared<TrafficRecorder>(QDir(temporary.path())));
    auto post = request("POST",
                        urlOf(server, QStringLiteral("/hooks/my-shop/hooktokenvalue?Signature=signaturevalue&key=") +
                                          QString::fromLatin1(percent)),
                        body);
    post.url.setUserName(QStringLiteral("username"));
    post.url.setPassword(QStringLiteral("passwordvalue"));
    post.headers.emplace_back("X-API-Key", "headerkeyvalue");
    post.headers.emplace_back("Authorization", "Basic " + QByteArray("id:" + plain).toBase64());
    post.headers.emplace_back("X-Custom", "prefix " + plain);
    REQUIRE(send(client, post).has_value());
    // Also if the bytes are not text.
    post.body = QByteArray("\xff\x00", 2) + body;
    REQUIRE(send(client, post).has_value());

    auto all = everythingIn(temporary.path());
    // Base64 is also decoded.
    for (qsizetype at = all.indexOf("\"base64\": \""); at >= 0; at = all.indexOf("\"base64\": \"", at + 1))
        all += QByteArray::fromBase64(all.mid(at + 11, all.indexOf('"', at + 11) - at - 11));
    for (const auto &form : written) {
        INFO(form.toStdString());
        CHECK_FALSE(all.contains(form));
        CHECK_FALSE(all.contains(QByteArray(form).replace("\\", "\\\\").replace("\"", "\\\"")));
    }
    for (const QByteArray value :
         {"hooktokenvalue", "signaturevalue", "passwordvalue", "headerkeyvalue", "cookievalue", "plainsecret", "k3y"}) {
        INFO(value.toStdString());
        CHECK_FALSE(all.contains(value));
    }
    CHECK(all.contains("before " + dots + " after"));
    CHECK(all.contains("/hooks/my-shop/" + dots));
}

TEST_CASE("headers that carry credentials are shown without them")
{
    for (const QByteArray name :
         {"Authorization", "proxy-authorization", "X-API-Key", "Cookie", "Set-Cookie", "X-PrintIntegrator-Signature",
          "webhook-signature", "X-Auth-Token", "Api-Key", "X-Webhook-Key", "X-Partner-Auth"})
        CHECK(redactedHeader(name, "value") == dots);
    for (const QByteArray name :
         {"Content-Type", "Date", "X-Request-Id", "Retry-After", "ETag", "X-Author", "X-Keyword"})
        CHECK(redactedHeader(name, "value") == "value");
}

TEST_CASE("a head that could not be read is shown without credentials")
{
    CHECK(
        redactedHead("POST /hooks/a/TOKEN HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer\r\n TOKEN\r\nX-Webhook-Key:TOKEN"
                     "\r\nX-Big: aaa") == "POST /hooks/a/" + dots + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + dots +
                                              "\r\nX-Webhook-Key: " + dots + "\r\nX-Big: aaa");
}

TEST_CASE("URLs are shown without their tokens")
{
    const auto shown = [](const char *url) { return redactedUrl(QUrl(QString::fromUtf8(url))); };
    const auto mark = QString::fromUtf8(dots);
    CHECK(shown("https://me:pw@api.example.org/v4/orders?top=10") ==
          QStringLiteral("https://api.example.org/v4/orders?top=10"));
    CHECK(shown("https://example.org/api?AppId=7&id=2&Signature=abc%2Fdef") ==
          QStringLiteral("https://example.org/api?AppId=7&id=2&Signature=") + mark);
    CHECK(shown("https://shop.example.org/hooks/prodigi-sandbox/AbC_123-x?y=1") ==
          QStringLiteral("https://shop.example.org/hooks/prodigi-sandbox/") + mark + QStringLiteral("?y=1"));
    CHECK(shown("https://b.example.org/"
                "a.png?X-Amz-Credential=AK%2F1&X-Amz-Date=2026&X-Amz-Signature=00ff&sig=s&access_token=t#f") ==
          QStringLiteral("https://b.example.org/"
                         "a.png?X-Amz-Credential=%1&X-Amz-Date=2026&X-Amz-Signature=%1&sig=%1&access_token=%1#f")
              .arg(mark));
}

TEST_CASE("texts lose what is secret by its place, and nothing else")
{
    CHECK(redacted(R"({"callbackUrl":"https://s.example.org/hooks/a/TOKEN","x":"https:\/\/s\/hooks\/a\/TOKEN"})", {}) ==
          R"({"callbackUrl":"https://s.example.org/hooks/a/)" + dots + R"(","x":"https:\/\/s\/hooks\/a\/)" + dots +
              R"("})");
    CHECK(redacted(R"({"callbackUrl":"https://s.example.org/hooks/%C3%A4-shop/TOKEN"})", {}) ==
          R"({"callbackUrl":"https://s.example.org/hooks/%C3%A4-shop/)" + dots + R"("})");
    CHECK(redacted("client_secret=TOKEN&grant_type=x", {}) == "client_secret=" + dots + "&grant_type=x");
    CHECK(redacted("u=https%3A%2F%2Fs%2Fhooks%2Fa%2FTOKEN&v=1", {}) ==
          "u=https%3A%2F%2Fs%2Fhooks%2Fa%2F" + dots + "&v=1");
    CHECK(redacted(R"({"access_token": "e\"yJ", "expires_in": 3600, "client_secret":"x"})", {}) ==
          R"({"access_token": ")" + dots + R"(", "expires_in": 3600, "client_secret":")" + dots + R"("})");
    CHECK(redacted(R"({"log":"{\"access_token\":\"eyJ\",\"id\":1}"})", {}) ==
          R"({"log":"{\"access_token\":\")" + dots + R"(\",\"id\":1}"})");
    const QByteArray ordinary =
        R"({"id":"ord_1","sku":"GLOBAL-CAN-10X10","name":"Ada & Co","note":"100% \"fine\"?","hooks":2})";
    CHECK(redacted(ordinary, {"abc", "", "x"}) == ordinary); // too short to be searched for
    CHECK(redacted("a abcd b", {"abcd"}) == "a " + dots + " b");
    CHECK(redacted("secretsecret-long", {"secret", "secret-long"}) == dots + dots);
}

TEST_CASE("any secret is found in any of its forms among any bytes")
{
    std::mt19937 random(11);
    const auto bytes = [&](int count) {
        QByteArray result;
        for (int i = 0; i < count; ++i)
            result += static_cast<char>(random() & 0xff);
        return result;
    };
    for (int round = 0; round < 500; ++round) {
        const auto secret = bytes(4 + static_cast<int>(random() % 40));
        const auto before = bytes(static_cast<int>(random() % 7));
        const auto after = bytes(static_cast<int>(random() % 7));
        for (const auto &form : {secret, secret.toPercentEncoding(), everyByteEscaped(secret)}) {
            const auto clean = redacted(before + form + after, {secret});
            REQUIRE(clean.contains(dots));
            REQUIRE_FALSE(clean.contains(secret));
        }
        const auto clean = redacted((before + secret + after).toBase64(), {secret});
        REQUIRE(clean.contains(dots));
        REQUIRE_FALSE(QByteArray::fromBase64(clean).contains(secret));
    }
}
