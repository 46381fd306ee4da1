// SPDX-License-Identifier: GPL-3.0-or-later
// What fixtures do not show of Imprinted's connector: signatures on the wire, and malicious XML.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include "core/domain/order_document.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/signature.h"
#include "core/providers/imprinted/status.h"
#include "core/providers/imprinted/xml.h"
#include "core/providers/json_text.h"
#include "core/providers/registry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>

#include <random>

using namespace platen;
using namespace platen::test;

namespace {

constexpr const char *secretKey = "test-key-4711";

std::unique_ptr<Session> account(const QString &url, const QJsonObject &settings = {})
{
    return openTestSession(QStringLiteral("imprinted"), url, QString::fromLatin1(secretKey), 0, settings);
}

// The document's rules, applied to what was sent.
bool isSignedRight(const http::Request &request)
{
    const QByteArray query = request.query();
    const qsizetype last = query.lastIndexOf('&');
    const QByteArray what = request.body.isEmpty() ? query.left(last) : request.body;
    const QByteArray hash = QCryptographicHash::hash(what + secretKey, QCryptographicHash::Sha1).toHex();
    return query.startsWith("AppId=") && query.mid(last) == "&Signature=" + hash && query.count("Signature=") == 1;
}

QByteArray nested(int depth)
{
    return "<order>" + QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth) + "</order>";
}

// Every member at any depth that is null or an empty text.
QStringList emptyMembers(const QJsonValue &value, const QString &at)
{
    if (value.isNull() || (value.isString() && value.toString().isEmpty()))
        return {at};
    QStringList found;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        found += emptyMembers(member.value(), at + u'/' + member.key());
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        found += emptyMembers(list[i], at + u'/' + QString::number(i));
    return found;
}

QByteArray pageOf(int first, int count)
{
    QJsonArray orders;
    for (int i = 0; i < count; ++i) {
        const QJsonObject item{{"pn", "A"}, {"quantity", 1}};
        orders.append(QJsonObject{{"order", QJsonObject{{"id", QString::number(first + i)},
                                                        {"external_id", QStringLiteral("PO-%1").arg(first + i)},
                                                        {"status", "paid"},
                                                        {"items", QJsonArray{item}}}}});
    }
    return writeJson(QJsonObject{{"orders", orders}});
}

} // namespace

TEST_CASE("Imprinted: signatures are SHA-1 over the bytes and the secret key")
{
    CHECK(imprinted::signatureOf("", "") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    CHECK(imprinted::signatureOf("AppId=APP-00000001&id=10734", "0123456789abcdef") ==
          "2178a3a8d2b887b6bf07e1324d947ec70d0cce30");
    CHECK(imprinted::signatureOf("{\"comment\":\"Größe\"}", "key") == "c0f9e3edc49a6019661f7df4a6bdb4e0abc8ab4b");

    const QUrl address(QStringLiteral("https://shop.example.org/api/order.php"));
    const QUrl url =
        imprinted::signedUrl(address, QStringLiteral("APP-00000001"), {{"id", "10734"}}, {}, "0123456789abcdef");
    CHECK(url.toEncoded() == "https://shop.example.org/api/order.php?AppId=APP-00000001&id=10734&Signature="
                             "2178a3a8d2b887b6bf07e1324d947ec70d0cce30");
    const QUrl posted = imprinted::signedUrl(address, QStringLiteral("A&B"), {}, "{\"comment\":\"Größe\"}", "key");
    CHECK(posted.query(QUrl::FullyEncoded) == u"AppId=A%26B&Signature=c0f9e3edc49a6019661f7df4a6bdb4e0abc8ab4b");
}

TEST_CASE("Imprinted: every request is signed over the very bytes that are sent")
{
    ScriptedServer server;
    OrderFilter filter;
    filter.createdFrom = QDateTime::fromSecsSinceEpoch(1'764'000'000, QTimeZone::utc());
    filter.createdTo = filter.createdFrom.addDays(3);
    filter.status = QStringLiteral("in progress");
    filter.sinceId = QStringLiteral("1+2/3?4&5=6%41ü~*'(),:;@$![]\"<>|^`{}\\# ");
    filter.remoteIds = QStringList{QStringLiteral("1"), QStringLiteral("a,b"), QStringLiteral("ß")};
    Draft draft = readDraft(sampleArguments()["draft"].toObject()).value();
    draft.note = QString::fromUtf8("Größe “XL” \u2028 😀");
    int requests = 0;
    for (const char *format : {"json", "xml"}) {
        const auto provider = account(server.url(), {{"format", format}, {"app_id", "APP 1+&ü"}});
        const auto checkAll = [&] {
            for (const http::Request &request : server.requests()) {
                INFO(request.method.toStdString() << ' ' << request.target.toStdString());
                CHECK(isSignedRight(request));
                CHECK(request.query().contains("&format=xml") == (request.method != "POST" && format[0] == 'x'));
                ++requests;
            }
        };
        server.setAnswers({ScriptedServer::json(200, "{\"count\": 1}")});
        CHECK(await(provider->testConnection()));
        checkAll();
        CHECK(await(provider->countOrders({})));
        server.setAnswers({ScriptedServer::json(200, "{\"orders\": []}")});
        CHECK(await(provider->listOrders(filter, {})));
        checkAll();
        server.setAnswers({ScriptedServer::json(200, "{\"order\": {\"id\": 5, \"deleted\": true}}")});
        CHECK(await(provider->fetchOrder(filter.sinceId)));
        CHECK(await(provider->deleteOrder(filter.sinceId)));
        CHECK(await(provider->createOrder(draft, QStringLiteral("key"), {})));
        checkAll();
        const std::vector<http::Request> all = server.requests();
        REQUIRE(all.size() == 3);
        CHECK(all[1].method == "DELETE");
        CHECK(all[1].path() == "/api/orders.php");
        CHECK(all[1].body.isEmpty());
        CHECK(all[2].body == bodyOf(*provider, draft, {}, {}));
        CHECK(all[2].header("Content-Type") == QByteArray("application/") + format);
    }
    CHECK(requests == 10);
}

TEST_CASE("Imprinted: both forms have the same meaning")
{
    const QByteArray xml =
        "<?xml version=\"1.1\" encoding=\"UTF-8\" ?>\n<!-- an order -->\n"
        "<order>\n  <id>23941</id>\n  <external_id>PO &lt;1&gt;</external_id>\n"
        "  <created_at>2016-10-17T15:07:08+01:00</created_at>\n  <status>paid</status>\n"
        "  <deleted>false</deleted>\n"
        "  <shipping_address><firstName>Käthe</firstName><country>Germany</country></shipping_address>\n"
        "  <items>\n    <item><pn>JH001</pn><quantity>4</quantity><retailPrice>20.00</retailPrice>\n"
        "    <designs><front>https://example.org/f.png?a&amp;b</front></designs></item>\n  </items>\n"
        "  <summary><currency>EUR</currency><total>100.20</total></summary>\n"
        "  <comment><![CDATA[ <b>as it is</b> ]]></comment>\n  <shipping/>\n</order>\n";
    const QJsonObject json{
        {"id", "23941"},
        {"external_id", "PO <1>"},
        {"created_at", "2016-10-17T15:07:08+01:00"},
        {"status", "paid"},
        {"deleted", "false"},
        {"shipping_address", QJsonObject{{"firstName", QString::fromUtf8("Käthe")}, {"country", "Germany"}}},
        {"items", QJsonArray{QJsonObject{{"pn", "JH001"},
                                         {"quantity", "4"},
                                         {"retailPrice", "20.00"},
                                         {"designs", QJsonObject{{"front", "https://example.org/f.png?a&b"}}}}}},
        {"summary", QJsonObject{{"currency", "EUR"}, {"total", "100.20"}}},
        {"comment", "<b>as it is</b>"},
        {"shipping", ""}};
    const std::optional<QJsonObject> read = imprinted::readXml(xml);
    REQUIRE(read);
    CHECK(*read == QJsonObject{{"order", json}});
    const RemoteOrder fromXml = imprinted::readOrder((*read)["order"].toObject(), imprinted::Format::Xml);
    const RemoteOrder fromJson = imprinted::readOrder(json, imprinted::Format::Json);
    CHECK(fromXml.order == fromJson.order);
    CHECK(fromXml.order.recipient.address.countryCode == u"DE");
    CHECK(fromXml.order.items[0].price == Money{2000, QStringLiteral("EUR")});
    // The stored document is in its own form, and complete.
    CHECK(imprinted::readXml(fromXml.raw) == read);
    CHECK(QJsonDocument::fromJson(fromJson.raw).object() == json);
}

TEST_CASE("Imprinted: what is written as XML is read back unchanged")
{
    const QJsonObject object{
        {"items", QJsonArray{QJsonObject{{"pn", "A"}}, QJsonObject{{"pn", "B"}, {"quantity", "2"}}}},
        {"comment", QString::fromUtf8("a < b && \"c\" ' ]]> ü 😀")},
        {"tags", QJsonArray{"one", "two"}},
        {"label", QJsonObject{{"type", "printed"}}}};
    CHECK(imprinted::readXml(imprinted::writeXml(QStringLiteral("order"), object)) == QJsonObject{{"order", object}});
    const QJsonObject typed{{"yes", true},
                            {"no", false},
                            {"number", 4},
                            {"amount", 20.5},
                            {"bad", QString(u'a' + QString(QChar(1)) + u'b')}};
    CHECK(imprinted::readXml(imprinted::writeXml(QStringLiteral("order"), typed)) ==
          QJsonObject{
              {"order",
               QJsonObject{{"yes", "true"}, {"no", "false"}, {"number", "4"}, {"amount", "20.5"}, {"bad", "a b"}}}});
    CHECK(imprinted::unwritableMember(object).isEmpty());
    CHECK(imprinted::unwritableMember(QJsonObject{{"a", QJsonArray{1, QJsonObject{{"x y", 1}}}}}) == u"/a/1/x y");
    for (const char *name : {"front", "left_sleeve", "Größe", "a.b-c1"})
        CHECK(imprinted::isElementName(QString::fromUtf8(name)));
    for (const char *name : {"", "left sleeve", "1st", "x²", "ª", "a:b", "a<b", "-a", "xmlish", "a/b"})
        CHECK_FALSE(imprinted::isElementName(QString::fromUtf8(name)));
}

TEST_CASE("Imprinted: malicious XML is not read")
{
    const QByteArray laughs = "<!DOCTYPE order [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                              "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    const std::vector<QByteArray> harmful = {
        laughs + "<order><id>&c;</id></order>",
        "<?xml version=\"1.0\"?>\n<!-- x -->\n" + laughs + "<order><id>1</id></order>",
        "<!DOCTYPE order SYSTEM \"https://example.org/evil.dtd\"><order><id>1</id></order>",
        "<!DOCTYPE order [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><order><id>&x;</id></order>",
        "<!DOCTYPE order [<!ENTITY % p SYSTEM \"https://example.org/p\">%p;]><order><id>1</id></order>",
        "\xEF\xBB\xBF <!DOCTYPE order><order><id>1</id></order>",
        "<order><!DOCTYPE order><id>1</id></order>",
        "<order><id>&undeclared;</id></order>",
        "<order><id>1</id></order><order><id>2</id></order>",
        "<order><id>1</id>",
        "<order><id>1</order></id>",
        "<order id=1><id>1</id></order>",
        "text",
        "<",
        "",
        "<?xml version=\"1.0\"",
        "<?xml version=\"2.0\"?><order><id>1</id></order>",
        "<?xml version=\"1.0\" encoding=\"utf-9\"?><order><id>1</id></order>",
        QByteArray("\xFF\xFE<\0o\0r\0d\0e\0r\0/\0>\0", 18),
        nested(33),
        "<order>" + QByteArray("<a/>").repeated(500'001) + "</order>",
    };
    for (const QByteArray &xml : harmful) {
        INFO(xml.left(120).toStdString());
        CHECK_FALSE(imprinted::readXml(xml));
    }
    // Their harmless counterparts are read.
    CHECK(imprinted::readXml("<order><id>&lt;&#65;&amp;</id></order>") ==
          QJsonObject{{"order", QJsonObject{{"id", "<A&"}}}});
    CHECK(imprinted::readXml("<order><comment><![CDATA[<!DOCTYPE html>]]></comment></order>") ==
          QJsonObject{{"order", QJsonObject{{"comment", "<!DOCTYPE html>"}}}});
    CHECK(imprinted::readXml(nested(31)));
    CHECK(imprinted::readXml("<order>" + QByteArray("<a/>").repeated(400'000) + "</order>"));
    CHECK(imprinted::readXml("<?xml version='1.1' encoding='ISO-8859-1'?><order><id>\xFC</id></order>") ==
          QJsonObject{{"order", QJsonObject{{"id", QString::fromUtf8("ü")}}}});
}

TEST_CASE("Imprinted: stages are those of the contract")
{
    const std::vector<std::pair<const char *, Stage>> rows = {
        {"received", Stage::Submitted},           {"paid", Stage::Submitted},
        {"internal order query", Stage::OnHold},  {"in progress", Stage::Preparing},
        {"stock allocation", Stage::Preparing},   {"printing", Stage::InProduction},
        {"quality control", Stage::InProduction}, {"refunded", Stage::Cancelled},
        {"Quality_Control", Stage::InProduction}, {" IN  PROGRESS ", Stage::Preparing},
    };
    const QJsonObject shipped{{"shiped_at", "2016-10-17T16:17:08+01:00"}};
    for (const auto &[word, stage] : rows) {
        INFO(word);
        const imprinted::StageReading reading = imprinted::readStage({{"status", word}, {"deleted", "false"}});
        CHECK(reading.known);
        CHECK(reading.stage == stage);
        CHECK(imprinted::readStage({{"status", word}, {"shipping", shipped}}).stage == Stage::Shipped);
        for (const QJsonValue &yes :
             {QJsonValue(true), QJsonValue("true"), QJsonValue("TRUE"), QJsonValue(1), QJsonValue("1")})
            CHECK(imprinted::readStage({{"status", word}, {"deleted", yes}, {"shipping", shipped}}).stage ==
                  Stage::Cancelled);
    }
    CHECK_FALSE(imprinted::readStage({{"status", "shipped by owl"}}).known);
    CHECK_FALSE(imprinted::readStage({}).known);
    CHECK(imprinted::readStage({{"status", "shipped by owl"}, {"shipping", shipped}}).known);
    for (const QJsonValue &never : {QJsonValue(), QJsonValue(""), QJsonValue("0000-00-00 00:00:00"), QJsonValue(false),
                                    QJsonValue("false"), QJsonValue(0), QJsonValue("1970-01-01T01:00:00+01:00")})
        CHECK(imprinted::readStage({{"status", "paid"}, {"shipping", QJsonObject{{"shiped_at", never}}}}).stage ==
              Stage::Submitted);
}

TEST_CASE("Imprinted: the subject of an error's text is found in our document")
{
    const std::vector<std::pair<const char *, const char *>> rows = {
        {"items[0].quantity must be positive", "/items/0/quantity"},
        {"items.12.pn is required", "/items/12/sku"},
        {"Item 3: designs are missing", "/items/3/artwork"},
        {"retailPrice is no number", "/items"},
        {"Product JH999 not found", "/items"},
        {"shipping_address.postcode is required", "/recipient/address/postalCode"},
        {"Unknown country", "/recipient/address/countryCode"},
        {"lastName is required", "/recipient/name"},
        {"shipping_address is required", "/recipient"},
        {"shippingMethod is not valid", "/shippingMethod"},
        {"external_id exists", "/reference"},
        {"Brand does not exist", "/options/brandName"},
        {"Your account is on hold", ""},
        {"", ""},
    };
    for (const auto &[words, pointer] : rows) {
        INFO(words);
        CHECK(imprinted::pointerOf(QString::fromLatin1(words)) == QLatin1String(pointer));
    }
}

TEST_CASE("Imprinted: a listing continues while pages are full, and ends if one repeats")
{
    ScriptedServer server;
    const auto provider = account(server.url());
    OrderFilter filter;
    filter.sinceId = QStringLiteral("7");
    server.setAnswers({ScriptedServer::json(200, pageOf(1, 250)), ScriptedServer::json(200, pageOf(251, 250)),
                       ScriptedServer::json(200, pageOf(501, 3))});
    QString cursor;
    std::vector<std::size_t> sizes;
    do {
        // The cursor contains what is being listed.
        const Result<OrderPage> page = await(provider->listOrders(cursor.isEmpty() ? filter : OrderFilter(), cursor));
        REQUIRE(page);
        sizes.push_back(page->orders.size());
        cursor = page->next;
    } while (!cursor.isEmpty() && sizes.size() < 10);
    CHECK(sizes == std::vector<std::size_t>{250, 250, 3});
    const std::vector<http::Request> requests = server.requests();
    REQUIRE(requests.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(requests[i].query().contains("&since_id=7&"));
        CHECK(requests[i].query().contains("&limit=250&page=" + QByteArray::number(i + 1) + '&'));
    }

    // A server that ignores `page`.
    server.setAnswers({ScriptedServer::json(200, pageOf(1, 250))});
    const Result<OrderPage> first = await(provider->listOrders({}, {}));
    REQUIRE(first);
    const Result<OrderPage> again = await(provider->listOrders({}, first->next));
    REQUIRE(again);
    CHECK(again->orders.empty());
    CHECK(again->next.isEmpty());
    Draft draft;
    draft.reference = QStringLiteral("PO-9999");
    const auto found = await(provider->findSubmitted(draft, {}, {}, {}));
    REQUIRE(found);
    CHECK_FALSE(*found);
    CHECK(server.requests().size() == 4);
}

TEST_CASE("Imprinted: many orders are fetched in batches of 250")
{
    ScriptedServer server;
    const auto provider = account(server.url());
    QStringList ids;
    for (int i = 1; i <= 300; ++i)
        ids.append(QString::number(i));
    // A full first page has a second one; then the rest.
    server.setAnswers({ScriptedServer::json(200, pageOf(1, 250)), ScriptedServer::json(200, "{\"orders\":[]}"),
                       ScriptedServer::json(200, pageOf(251, 50))});
    const auto orders = await(provider->fetchOrders(ids));
    REQUIRE(orders);
    CHECK(orders->size() == 300);
    const std::vector<http::Request> requests = server.requests();
    REQUIRE(requests.size() == 3);
    CHECK(requests[0].query().count(',') == 249);
    CHECK(requests[2].query().count(',') == 49);
}

TEST_CASE("Imprinted: quantities are integers, however they are written")
{
    const auto quantity = [](const QJsonValue &value) {
        const QJsonObject item{{"pn", "A"}, {"quantity", value}};
        return imprinted::readOrder({{"id", "1"}, {"items", QJsonArray{item}}}, imprinted::Format::Json)
            .order.items[0]
            .quantity;
    };
    for (const QJsonValue &four : {QJsonValue(4), QJsonValue("4"), QJsonValue(" 4 "), QJsonValue("4.00")})
        CHECK(quantity(four) == 4);
    for (const QJsonValue &none : {QJsonValue(), QJsonValue(-4), QJsonValue("-4"), QJsonValue("4.5"), QJsonValue(true),
                                   QJsonValue("99999999999"), QJsonValue("four")})
        CHECK(quantity(none) == 0);
}

TEST_CASE("Imprinted: a design is shown by the mockup of its side")
{
    const QJsonObject sides{{"front", "https://example.org/f.pdf"}, {"back", "https://example.org/b.png"}};
    const QJsonObject mockup{{"front", "https://example.org/f-mockup.jpg"}, {"sleeve", "https://example.org/s.jpg"}};
    const bool isList = GENERATE(false, true); // the document has both
    const QJsonValue mockups = isList ? QJsonValue(QJsonArray{mockup}) : QJsonValue(mockup);
    const QJsonObject item{{"pn", "JH001"}, {"designs", sides}, {"mockups", mockups}};
    const Order order =
        imprinted::readOrder(QJsonObject{{"id", "7"}, {"items", QJsonArray{item}}}, imprinted::Format::Json).order;
    REQUIRE(order.items.size() == 1);
    const std::vector<Artwork> &artwork = order.items.front().artwork;
    REQUIRE(artwork.size() == 2); // a mockup alone is nothing to print
    CHECK(artwork[0].area == "back");
    CHECK(artwork[0].thumbnailUrl.isEmpty());
    CHECK(artwork[1].area == "front");
    CHECK(artwork[1].url == "https://example.org/f.pdf");
    CHECK(artwork[1].thumbnailUrl == "https://example.org/f-mockup.jpg");
}

TEST_CASE("Imprinted: damaged responses never do damage")
{
    std::mt19937 random(2342);
    const auto below = [&random](qsizetype bound) {
        return std::uniform_int_distribution<qsizetype>(0, bound - 1)(random);
    };
    int read = 0;
    int refused = 0;
    const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/imprinted"));
    for (const QString &name : folder.entryList({QStringLiteral("*.in.json")})) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const QJsonValue &scripted : QJsonDocument::fromJson(file.readAll()).object()["answers"].toArray()) {
            const QByteArray body = scripted["text"].isString() ? scripted["text"].toString().toUtf8()
                                                                : writeJson(scripted["body"].toObject());
            for (int round = 0; round < 60; ++round) {
                net::HttpAnswer answer;
                answer.status = round % 4 == 0 ? static_cast<int>(100 + below(500)) : 200;
                answer.body = body;
                for (qsizetype i = below(4); i > 0 && !body.isEmpty(); --i)
                    answer.body[below(body.size())] = static_cast<char>(below(256));
                if (round % 5 == 0)
                    answer.body.truncate(below(body.size() + 1));
                const imprinted::Subject subject =
                    round % 2 == 0 ? imprinted::Subject::Submission : imprinted::Subject::Count;
                const Result<imprinted::Answer> understood = imprinted::readAnswer(answer, subject);
                ++(understood ? read : refused);
                if (!understood) {
                    CHECK_FALSE(understood.error().message.isEmpty());
                    CHECK(understood.error().provider);
                    continue;
                }
                const Result<RemoteOrder> order = imprinted::readOrderAnswer(*understood, subject);
                CHECK((!order || !order->order.remoteId.isEmpty()));
                const imprinted::OrderList list = imprinted::readList(*understood).value_or(imprinted::OrderList());
                CHECK(list.page.listed.size() + list.page.unreadable == list.rows);
                const Result<qint64> count = imprinted::readCount(*understood);
                CHECK((!count || *count >= 0));
            }
        }
    }
    CHECK(read > 500);
    CHECK(refused > 500);
}

TEST_CASE("Imprinted: artwork in a file is published before the order is sent")
{
    const auto provider = account(QStringLiteral("http://127.0.0.1:1"));
    Draft draft = readDraft(sampleArguments()["draft"].toObject()).value();
    draft.shippingMethod = QStringLiteral("Courier");
    CHECK(problemsOf(*provider, draft).empty());
    Artwork file;
    file.area = QStringLiteral("back");
    file.file = QStringLiteral("/art/back.pdf");
    draft.items[0].artwork.push_back(file);
    CHECK(problemsOf(*provider, draft).empty());
    CHECK(provider->declaration().needsPublishedFiles());
}

TEST_CASE("Imprinted: sites are presets of the address")
{
    const Declaration *declared = findProvider(QStringLiteral("imprinted"));
    REQUIRE(declared);
    const QJsonObject least{{"app_id", "APP-1"}};
    CHECK(completeSettings(*declared, least).value() == QJsonObject{{"app_id", "APP-1"},
                                                                    {"site", "imprinted"},
                                                                    {"format", "json"},
                                                                    {"base_url", "https://www.imprinted.com"}});
    const std::vector<std::pair<const char *, const char *>> rows = {
        {"twofifteen", "https://www.twofifteen.co.uk"},
        {"inkthreadable", "https://www.inkthreadable.co.uk"},
        {"printoteca", "https://www.printoteca.ro"}};
    for (const auto &[site, url] : rows)
        CHECK(completeSettings(*declared, {{"app_id", "APP-1"}, {"site", site}}).value()["base_url"] ==
              QLatin1String(url));
    CHECK(completeSettings(*declared, {{"app_id", "APP-1"}, {"base_url", "https://print.example.org"}}));
    CHECK_FALSE(completeSettings(*declared, {}));
    CHECK_FALSE(completeSettings(*declared, {{"app_id", "APP-1"}, {"format", "yaml"}}));
    CHECK(declared->setting(QStringLiteral("secret_key"))->secret);
}

TEST_CASE("Imprinted: nothing empty is ever sent")
{
    const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/imprinted"));
    int bodies = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.out.json")})) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonArray requests = QJsonDocument::fromJson(file.readAll()).object()["requests"].toArray();
        for (const QJsonValue &request : requests) {
            QJsonObject body = request["body"].toObject();
            if (request["text"].isString())
                body =
                    imprinted::readXml(request["text"].toString().toUtf8()).value_or(QJsonObject{{"unreadable", ""}});
            INFO(name.toStdString());
            CHECK(emptyMembers(body, {}).isEmpty());
            bodies += body.isEmpty() ? 0 : 1;
        }
    }
    CHECK(bodies > 10);
}
