// SPDX-License-Identifier: GPL-3.0-or-later
// Unknown secrets, in places where secrets are.
#include "core/net/traffic_recorder.h"
#include "core/wire/secret_places.h"
#include "core/wire/secret_set.h"
#include "tests/net/client_fixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::net;
using namespace platen::test;

namespace {

// "§" stands for the mark.
QByteArray marked(QByteArray text)
{
    return text.replace("\xc2\xa7", redactionMark);
}

} // namespace

TEST_CASE("values are masked by the names before them, in every form of a document")
{
    const std::vector<std::pair<QByteArray, QByteArray>> texts{
        // forms and queries
        {"grant_type=x&client_secret=TOKEN&y=1", "grant_type=x&client_secret=§&y=1"},
        {"password=TOKEN", "password=§"},
        {"a;Signature=TOKEN b", "a;Signature=§ b"},
        {"x?sig=TOKEN#f", "x?sig=§#f"},
        {"token=\"TOK \\\" EN\" next=1", "token=\"§\" next=1"},
        {"u=https%3A%2F%2Fa%3Fsignature%3DTOKEN&b=1", "u=https%3A%2F%2Fa%3Fsignature%3D§&b=1"},
        {"u=%253Fsignature%253DTOKEN&b=1", "u=%253Fsignature%253D§&b=1"},
        // JSON
        {R"({"access_token":"TOKEN","n":1})", R"({"access_token":"§","n":1})"},
        {R"({ "Api-Key" : "TO\"KEN\\" , "n" : "x" })", R"({ "Api-Key" : "§\\" , "n" : "x" })"},
        {"{\"password\":\n  \"TOKEN\"}", "{\"password\":\n  \"§\"}"},
        {R"({"secret":12345,"n":1})", R"({"secret":§,"n":1})"},
        {R"({"secrets":["TOKEN", "TOKEN"],"n":["x"]})", R"({"secrets":["§", "§"],"n":["x"]})"},
        {R"({"secret":null,"token":{"n":1}})", R"({"secret":null,"token":{"n":1}})"},
        {R"({"log":"{\"access_token\":\"TO\\\"KEN\",\"id\":1}"})", R"({"log":"{\"access_token\":\"§\",\"id\":1}"})"},
        {R"({"log":"{\"a\":\"{\\\"token\\\":\\\"TOKEN\\\"}\"}"})",
         R"({"log":"{\"a\":\"{\\\"token\\\":\\\"§\\\"}\"}"})"},
        {R"({"log":"{\n \"password\":\n \"TOKEN\"}"})", R"({"log":"{\n \"password\":\n \"§\"}"})"},
        {R"({"access_token":"TOKEN that is cut o)", R"({"access_token":"§)"},
        {"{'token': 'TOKEN'}", "{'token': '§'}"},
        // XML
        {"<a><token>TOKEN</token><b>1</b></a>", "<a><token>§</token><b>1</b></a>"},
        {"<ApiKey kind='x'>TOKEN</ApiKey><b>1</b>", "<ApiKey kind='x'>§</ApiKey><b>1</b>"},
        {"<a password=\"TOKEN\" b='1'>x</a>", "<a password=\"§\" b='1'>x</a>"},
        {"<secret><![CDATA[TOKEN]]></secret>", "<secret>§</secret>"},
        {"<token/><b>1</b>", "<token/><b>1</b>"},
        {"<a>1</a></token>2<b>", "<a>1</a></token>2<b>"},
        // paths
        {"https://s.example.org/hooks/a/TOKEN?x=1", "https://s.example.org/hooks/a/§?x=1"},
        {"/hooks/%C3%A4-shop/TOKEN", "/hooks/%C3%A4-shop/§"},
        {"https:\\/\\/s\\/hooks\\/a\\/TOKEN\"", "https:\\/\\/s\\/hooks\\/a\\/§\""},
        {"\\u002fhooks\\u002fa\\u002fTOKEN'", "\\u002fhooks\\u002fa\\u002f§'"},
        {"%252Fhooks%252Fa%252FTOKEN&", "%252Fhooks%252Fa%252F§&"},
        {"/HOOKS/a/TOKEN/more", "/HOOKS/a/§/more"},
    };
    for (const auto &[text, expected] : texts) {
        INFO(text.toStdString());
        CHECK(withoutSecretPlaces(text).toStdString() == marked(expected).toStdString());
    }
}

TEST_CASE("texts without secrets stay unchanged")
{
    for (const QByteArray text :
         {R"({"id":"ord_1","sku":"GLOBAL-CAN-10X10","name":"Ada & Co","note":"100% \"fine\"?","hooks":2})",
          "https://example.org/hook/a/b?id=1&monkey=2&x=%2Fy", "<order id=\"1\"><name>token</name></order>",
          "a webhook's token is secret: see /hooks/ and /hooks/a",
          "{\"field\":\"signature\",\"text\":\"token is wrong\"}", "%", "%2", "\\", "\\u", "<", "<>", "=", "\"token\"",
          "\"token\":", "token=", "\"token\":\"", "/hooks//x", ""})
        CHECK(withoutSecretPlaces(text).toStdString() == QByteArray(text).toStdString());
}

TEST_CASE("the tokens in paths are removed without changing a word of the document")
{
    CHECK(withoutHookTokens(R"({"token":"T","url":"https://a/hooks/b/TOKEN","password":1})") ==
          R"({"token":"T","url":"https://a/hooks/b/)" + redactionMark + R"(","password":1})");
}

TEST_CASE("a value of any length is masked, and so is what follows it")
{
    for (const qsizetype size : {100, 30'000, 4'000'000}) {
        const QByteArray value = QByteArray("s3cr3t\\\"").repeated(size / 8);
        const QByteArray clean = withoutSecretPlaces("{\"access_token\":\"" + value + "\",\"refresh_token\":\"r77\"}");
        CHECK(clean == "{\"access_token\":\"" + redactionMark + "\",\"refresh_token\":\"" + redactionMark + "\"}");
    }
}

TEST_CASE("no text is expensive to search")
{
    for (const QByteArray unit : {"token",
                                  "token=",
                                  "token=&",
                                  "\"token\"",
                                  "\"token\":",
                                  "\"token\":\"",
                                  "\\\"token\\\":\\\"",
                                  "/hooks/",
                                  "/hooks/a",
                                  "/hooks/a/",
                                  "<token",
                                  "<token>",
                                  "<token a=",
                                  "\\",
                                  "\\\\\"",
                                  "%",
                                  "%25",
                                  "%2f",
                                  "\\u002f",
                                  "[",
                                  "\"token\":[",
                                  "\"token\":[\"",
                                  " ",
                                  "\"token\" ",
                                  "a",
                                  "=",
                                  "key",
                                  "<![CDATA["}) {
        INFO(unit.toStdString());
        const QByteArray text = QByteArray(unit).repeated(512 * 1024 / qsizetype(qstrlen(unit)));
        QElapsedTimer time;
        time.start();
        CHECK_FALSE(withoutSecretPlaces(text).isEmpty());
        CHECK(time.elapsed() < 60'000); // quadratic work takes longer
    }
}

TEST_CASE("a long access token and what follows it are not recorded")
{
    QTemporaryDir temporary;
    const QByteArray token(30'000, 's');
    TestServer server({}, [&](const http::Request &) {
        return http::Answer{200, {}, "{\"access_token\": \"" + token + "\", \"refresh_token\": \"refresh-77aa\"}", {}};
    });
    HttpClient client(quick(), std::make_shared<TrafficRecorder>(QDir(temporary.path())));
    REQUIRE(send(client, request("POST", urlOf(server), "password=hunter2-of-mine&a=1")).has_value());
    const QDir folder(temporary.path());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        CHECK_FALSE(all.contains("ssss"));
        CHECK_FALSE(all.contains("refresh-77aa"));
        CHECK_FALSE(all.contains("hunter2"));
        CHECK(all.contains("a=1"));
    }
}
