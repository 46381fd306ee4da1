// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator beyond its fixtures: signatures with the present time, files on disk, endless lists, transfers.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include "core/providers/printintegrator/check.h"
#include "core/providers/printintegrator/errors.h"
#include "core/providers/printintegrator/signature.h"
#include "core/sessions/printintegrator/client.h"
#include "core/sessions/printintegrator/multipart.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::printintegrator;
using namespace platen::test;

namespace {

constexpr const char *header = "X-PrintIntegrator-Signature";

WebhookMessage signedMessage(const QByteArray &body, std::vector<std::pair<QByteArray, QByteArray>> headers)
{
    WebhookMessage message;
    message.method = "POST";
    message.headers = std::move(headers);
    message.body = body;
    return message;
}

bool verifies(const WebhookMessage &message, SignatureScheme scheme, const QByteArray &secret, qint64 now)
{
    const Result<void> result =
        verifySignature(message, scheme, header, secret, QDateTime::fromSecsSinceEpoch(now, Qt::UTC));
    CHECK((result || result.error().code == ErrorCode::Unauthorized));
    CHECK((result || secret.isEmpty() || !result.error().message.english().contains(QString::fromUtf8(secret))));
    return result.has_value();
}

QByteArray hmac(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256);
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

Draft draftOf(const std::vector<Artwork> &artwork)
{
    Draft draft;
    draft.reference = QStringLiteral("PO-1");
    Item item;
    item.sku = QStringLiteral("biz-card-100");
    item.quantity = 1;
    item.artwork = artwork;
    draft.items = {item};
    return draft;
}

Artwork fileArtwork(const QString &path)
{
    Artwork artwork;
    artwork.area = QStringLiteral("front");
    artwork.file = path;
    return artwork;
}

std::unique_ptr<Session> accountAt(const ScriptedServer &server, const QJsonObject &more = {})
{
    return openTestSession(QStringLiteral("printintegrator"), server.url(), QStringLiteral("test-key-4711"), 0, more);
}

QJsonObject order(int number)
{
    return {{"id", QStringLiteral("ord_%1").arg(number)},
            {"status", "paid"},
            {"lineItems", QJsonArray{QJsonObject{{"sku", "a"}, {"quantity", 1}}}}};
}

http::Answer listOf(int first, int count)
{
    QJsonArray orders;
    for (int i = first; i < first + count; ++i)
        orders.append(order(i));
    return ScriptedServer::json(200, QJsonDocument(QJsonObject{{"data", orders}}).toJson());
}

http::Answer pdf(const QByteArray &body)
{
    http::Answer answer;
    answer.headers = {{"Content-Type", "application/pdf"}};
    answer.body = body;
    return answer;
}

} // namespace

TEST_CASE("The correct signature of a body is accepted in every encoding, and nothing else is")
{
    const QByteArray secret = "It's a Secret to Everybody";
    const QByteArray body = "Hello, World!";
    const QByteArray hex = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    const QByteArray base64 = QByteArray::fromHex(hex).toBase64();
    for (const QByteArray &written : {hex, hex.toUpper(), "sha256=" + hex, "SHA256=" + hex.toUpper(), base64,
                                      "sha256=" + base64, ' ' + hex + ' '}) {
        INFO(written.toStdString());
        CHECK(verifies(signedMessage(body, {{header, written}}), SignatureScheme::Body, secret, 0));
        CHECK(
            verifies(signedMessage(body, {{QByteArray(header).toLower(), written}}), SignatureScheme::Body, secret, 0));
        CHECK_FALSE(verifies(signedMessage(body + ' ', {{header, written}}), SignatureScheme::Body, secret, 0));
        CHECK_FALSE(verifies(signedMessage(body, {{header, written}}), SignatureScheme::Body, "another", 0));
        CHECK_FALSE(verifies(signedMessage(body, {{header, written}}), SignatureScheme::Body, "", 0));
        CHECK_FALSE(verifies(signedMessage(body, {{"X-Other", written}}), SignatureScheme::Body, secret, 0));
    }
    for (const QByteArray &wrong : {QByteArray(), QByteArray("sha256="), hex.chopped(2), hex + "00", base64.chopped(4),
                                    QByteArray("sha1=") + hex, QByteArray(64, '0'), QByteArray(32, '\0').toBase64()}) {
        INFO(wrong.toStdString());
        CHECK_FALSE(verifies(signedMessage(body, {{header, wrong}}), SignatureScheme::Body, secret, 0));
    }
    // As an account is set up, including for a message with an empty body.
    CHECK(verifies(signedMessage({}, {{header, hmac(secret, {}).toHex()}}), SignatureScheme::Body, secret, 0));
}

TEST_CASE("A signature with a time is valid for five minutes either way")
{
    const QByteArray secret = "s3cr3t-4711";
    const QByteArray body = "{\"a\": 1}";
    const QByteArray right = hmac(secret, "1614265330." + body).toHex();
    const auto message = [&](const QByteArray &written) { return signedMessage(body, {{header, written}}); };
    for (const QByteArray &written : {"t=1614265330,v1=" + right, "t=1614265330, v1=" + right.toUpper(),
                                      "t=1614265330,v1=00,v0=x,v1=" + right, "v1=" + right + ",t=1614265330"}) {
        for (const qint64 off : {-300, 0, 300})
            CHECK(verifies(message(written), SignatureScheme::Timestamped, secret, 1614265330 + off));
        for (const qint64 off : {-301, 301, 100'000'000})
            CHECK_FALSE(verifies(message(written), SignatureScheme::Timestamped, secret, 1614265330 + off));
    }
    for (const QByteArray &wrong :
         {QByteArray(), right, "v1=" + right, "t=1614265331,v1=" + right, "t=,v1=" + right, QByteArray("t=1614265330"),
          "t=9223372036854775807,v1=" + hmac(secret, "9223372036854775807." + body).toHex(),
          "t=soon,v1=" + hmac(secret, "soon." + body).toHex()})
        CHECK_FALSE(verifies(message(wrong), SignatureScheme::Timestamped, secret, 1614265330));
}

TEST_CASE("The correct Standard Webhooks signature is accepted while it is fresh")
{
    const QByteArray secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const QByteArray body = "{\"test\": 2432232314}";
    const QByteArray right = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    const qint64 then = 1614265330;
    const auto message = [&](const QByteArray &written) {
        return signedMessage(body, {{"webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
                                    {"webhook-timestamp", "1614265330"},
                                    {"webhook-signature", written}});
    };
    const auto scheme = SignatureScheme::StandardWebhooks;
    CHECK(verifies(message(right), scheme, secret, then));
    CHECK(verifies(message(right), scheme, "whsec_" + secret, then + 300));
    CHECK(verifies(message("v1a,x v1,AAAA " + right), scheme, secret, then));
    CHECK_FALSE(verifies(message(right), scheme, secret, then + 301));
    CHECK_FALSE(verifies(message(right), scheme, secret, then - 301));
    CHECK_FALSE(verifies(message(right), scheme, "not base64!", then));
    CHECK_FALSE(verifies(message("v2," + right.mid(3)), scheme, secret, then));
    CHECK_FALSE(verifies(message(right.mid(3)), scheme, secret, then));
    WebhookMessage other = message(right);
    other.headers[0].second = "msg_other";
    CHECK_FALSE(verifies(other, scheme, secret, then));
    other = message(right);
    other.body += ' ';
    CHECK_FALSE(verifies(other, scheme, secret, then));
}

TEST_CASE("An account verifies as its settings say, by this machine's clock")
{
    ScriptedServer server;
    const QByteArray body = "{}";
    const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    const QByteArray key = "test-key-4711";
    const WebhookMessage timed =
        signedMessage(body, {{"X-Own", "t=" + now + ",v1=" + hmac(key, now + '.' + body).toHex()}});
    const auto account = accountAt(server, {{"signature_scheme", "timestamped"}, {"signature_header", "X-Own"}});
    CHECK(verify(*account, timed));
    CHECK_FALSE(verify(*accountAt(server), timed));
    CHECK(verify(*accountAt(server), signedMessage(body, {{header, hmac(key, body).toHex()}})));
}

TEST_CASE("Fields of an order are found in any spelling")
{
    struct Row
    {
        const char *theirs;
        std::size_t items;
        const char *ours;
    };
    constexpr std::array rows = {
        Row{"quantity", 1, "/items/0/quantity"},
        Row{"quantity", 2, "/items"},
        Row{"lineItems[1].quantity", 2, "/items/1/quantity"},
        Row{"line_items.1.sku", 2, "/items/1/sku"},
        Row{"items/0/price/amount", 1, "/items/0/price/amount"},
        Row{"$.lineItems[0]", 1, "/items/0"},
        Row{"order.recipient.address.postal_code", 1, "/recipient/address/postalCode"},
        Row{"shippingMethod", 1, "/shippingMethod"},
        Row{"internalNotes", 1, "/note"},
        Row{"designIds[2]", 1, "/options/designIds/2"},
        Row{"lineItems[0].personalization.a/b", 1, "/items/0/options/personalization/a/b"},
        Row{"customerId", 1, ""},
        Row{"recipient.shoeSize", 1, ""},
        Row{"", 1, ""},
    };
    for (const Row &row : rows) {
        INFO(row.theirs);
        CHECK(pointerOf(QString::fromLatin1(row.theirs), row.items) == QLatin1String(row.ours));
    }
}

TEST_CASE("A multipart body contains the file byte for byte, whatever is in it")
{
    QTemporaryDir folder;
    QByteArray content = "\x89PNG\r\n\x1a\n";
    for (int i = 0; i < 70'000; ++i)
        content += static_cast<char>(i * 7919);
    const QString path = writeFile(folder, QStringLiteral("a\"b ü.png"), content);
    const Result<Multipart> made = multipartOf(path, largestFile);
    REQUIRE(made);
    const QByteArray boundary = made->contentType.mid(made->contentType.indexOf("boundary=") + 9);
    CHECK(made->contentType == "multipart/form-data; boundary=" + boundary);
    CHECK(boundary.size() <= 70);
    CHECK_FALSE(content.contains(boundary));
    CHECK(made->body == "--" + boundary +
                            "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b \xC3\xBC.png\"\r\n"
                            "Content-Type: image/png\r\n\r\n" +
                            content + "\r\n--" + boundary + "--\r\n");

    CHECK(multipartOf(folder.filePath(QStringLiteral("none.pdf")), 10).error().code == ErrorCode::NotFound);
    for (const auto &[file, most] : {std::pair<QString, qint64>{folder.path(), 10},
                                     {writeFile(folder, QStringLiteral("empty.pdf"), {}), 10},
                                     {path, content.size() - 1}})
        CHECK(multipartOf(file, most).error().code == ErrorCode::Validation);
    CHECK(multipartOf(path, content.size()));
}

TEST_CASE("Files of a draft are checked before anything is sent")
{
    QTemporaryDir folder;
    ScriptedServer server;
    const auto account = accountAt(server);
    const QString good = writeFile(folder, QStringLiteral("a.pdf"), "%PDF-1.4");
    CHECK(problemsOf(*account, draftOf({fileArtwork(good)})).empty());
    const auto errors = problemsOf(
        *account, draftOf({fileArtwork(good), fileArtwork(folder.filePath("none.pdf")), fileArtwork(folder.path()),
                           fileArtwork(writeFile(folder, QStringLiteral("e.pdf"), {}))}));
    REQUIRE(errors.size() == 3);
    CHECK(errors[0].code == ErrorCode::NotFound);
    for (std::size_t i = 0; i < errors.size(); ++i)
        CHECK(errors[i].pointer == QStringLiteral("/items/0/artwork/%1/file").arg(i + 1));
}

TEST_CASE("Artwork of a draft is uploaded, then saved as a design, and only then referred to")
{
    QTemporaryDir folder;
    ScriptedServer server;
    const auto account = accountAt(server);
    Artwork linked;
    linked.area = QStringLiteral("back");
    linked.url = QStringLiteral("https://example.org/back.pdf");
    const Draft draft =
        draftOf({fileArtwork(writeFile(folder, QStringLiteral("front.pdf"), "%PDF-1.4 front")), linked});
    server.setAnswers({ScriptedServer::json(201, R"({"id": "fil_1", "preflight": {"status": "passed"}})"),
                       ScriptedServer::json(201, R"({"id": "des_1"})")});
    const Result<Draft> prepared = await(account->prepareDraft(draft, {}));
    REQUIRE(prepared);
    CHECK(prepared->items[0].options == QJsonObject{{"designIds", QJsonArray{"des_1"}}});
    const auto requests = server.requests();
    REQUIRE(requests.size() == 2);
    CHECK(requests[0].target == "/api/v1/files/upload");
    CHECK(requests[0].body.contains("%PDF-1.4 front"));
    CHECK(QJsonDocument::fromJson(requests[1].body).object() ==
          QJsonObject{{"name", "biz-card-100"},
                      {"sku", "biz-card-100"},
                      {"files", QJsonArray{QJsonObject{{"area", "front"}, {"fileId", "fil_1"}},
                                           QJsonObject{{"area", "back"}, {"url", "https://example.org/back.pdf"}}}}});
    const QJsonObject body = QJsonDocument::fromJson(bodyOf(*account, *prepared, {}, {})).object();
    CHECK(body["designIds"].toArray() == QJsonArray{"des_1"});
    CHECK_FALSE(bodyOf(*account, *prepared, {}, {}).contains("front.pdf"));

    // A failed preflight, or a file that disappeared meanwhile: no design is saved.
    server.setAnswers({ScriptedServer::json(
        201, R"({"id": "fil_1", "requestId": "req_1", "preflight": {"status": "failed", "issues": ["No bleed"]}})")});
    const Result<Draft> refused = await(account->prepareDraft(draft, {}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Validation);
    CHECK(refused.error().pointer == u"/items/0/artwork/0/file");
    CHECK(refused.error().message.english().contains(QStringLiteral("No bleed")));
    CHECK(refused.error().message.english().endsWith(QStringLiteral("Nothing was ordered.")));
    CHECK(refused.error().provider->requestId == u"req_1");
    CHECK(server.requests().size() == 1);
    server.setAnswers({ScriptedServer::json(500, "{}")});
    const Result<Draft> gone = await(account->prepareDraft(draftOf({fileArtwork(folder.filePath("none.pdf"))}), {}));
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == ErrorCode::NotFound);
    CHECK(gone.error().pointer == u"/items/0/artwork/0/file");
    CHECK(server.requests().empty());
}

TEST_CASE("A list ends with a short page, and with one that repeats")
{
    ScriptedServer server;
    const auto account = accountAt(server);
    const auto walk = [&](std::deque<http::Answer> answers) {
        server.setAnswers(std::move(answers));
        std::vector<std::size_t> sizes;
        QString cursor;
        do {
            const Result<OrderPage> page = await(account->listOrders({}, cursor));
            REQUIRE(page);
            sizes.push_back(page->orders.size());
            cursor = page->next;
        } while (!cursor.isEmpty() && sizes.size() < 10);
        return sizes;
    };
    CHECK(walk({listOf(1, 100), listOf(101, 100), listOf(201, 3)}) == std::vector<std::size_t>{100, 100, 3});
    CHECK(server.requests()[1].target == "/api/v1/orders?limit=100&page=2");
    CHECK(server.requests()[2].target == "/api/v1/orders?limit=100&page=3");
    CHECK(walk({listOf(1, 100), listOf(1, 0)}) == std::vector<std::size_t>{100, 0});
    // A server that ignores pages returns the same one forever.
    CHECK(walk({listOf(1, 100)}) == std::vector<std::size_t>{100, 0});
}

TEST_CASE("A rendered design on another server is fetched without the token, and progress is reported")
{
    ScriptedServer server;
    ScriptedServer elsewhere;
    const auto account = accountAt(server);
    const QByteArray file = "%PDF-1.4" + QByteArray(300'000, 'x');
    server.setAnswers({pdf(file)});
    std::vector<qint64> reported;
    qint64 total = 0;
    const auto progress = [&](qint64 done, qint64 of) {
        reported.push_back(done);
        total = of;
    };
    const Result<Download> whole = await(account->renderDesign(QStringLiteral("des_1"), progress));
    REQUIRE(whole);
    CHECK(whole->bytes == file);
    REQUIRE_FALSE(reported.empty());
    CHECK(reported.back() == file.size());
    CHECK(total == file.size());

    // Plain http is for the account's own server, and another port is another server.
    elsewhere.setAnswers({pdf(file)});
    server.setAnswers({ScriptedServer::json(200, "{\"url\": \"" + elsewhere.url().toUtf8() + "/a.pdf\"}")});
    const Result<Download> refused = await(account->renderDesign(QStringLiteral("des_1"), {}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BadResponse);
    CHECK(elsewhere.requests().empty());
}

TEST_CASE("Upload progress is reported up to the last byte")
{
    QTemporaryDir folder;
    ScriptedServer server;
    const auto account = accountAt(server);
    const QString path = writeFile(folder, QStringLiteral("a.pdf"), "%PDF-1.4" + QByteArray(200'000, 'x'));
    server.setAnswers({ScriptedServer::json(201, R"({"id": "fil_1"})")});
    qint64 sent = 0;
    qint64 total = -1;
    const auto progress = [&](qint64 done, qint64 of) {
        sent = done;
        total = of;
    };
    REQUIRE(await(account->uploadFile(path, progress)));
    CHECK(total > 200'000);
    CHECK(sent == total);
}
