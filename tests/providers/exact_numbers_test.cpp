// SPDX-License-Identifier: GPL-3.0-or-later
// A number from a person or a provider is passed on digit for digit.
#include "tests/support/catch.h"

#include "core/domain/order_document.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/registry.h"
#include "tests/providers/operations.h"

using namespace platen;
using namespace platen::test;

namespace {

const QByteArray numbers =
    "[12345678901234567890,18446744073709551615,999999999999999.99,0.12345678901234567,1e400,-0,1.0,1E5,2.50,7]";

QJsonArray odd()
{
    return readJson(numbers)->toArray();
}

// Read from a file, stored, and read from the store again.
Draft through(const QJsonObject &document)
{
    const Result<Draft> read = readDraft(writeJson(document));
    REQUIRE(read.has_value());
    return readDraft(readJson(writeJson(draftDocument(*read)))->toObject()).value();
}

QByteArray requestOf(const QString &provider, const QJsonObject &document, const QJsonObject &settings = {})
{
    const auto account =
        openTestSession(provider, QStringLiteral("http://127.0.0.1:1"), QStringLiteral("key"), 0, settings);
    return bodyOf(*account, through(document), QStringLiteral("key"), {});
}

QJsonObject withOptions()
{
    QJsonObject document = sampleArguments()["draft"].toObject();
    document["options"] = mergedJson(document["options"].toObject(), {{"own", QJsonObject{{"numbers", odd()}}}});
    QJsonArray items = document["items"].toArray();
    QJsonObject item = items[0].toObject();
    item["options"] = mergedJson(item["options"].toObject(), {{"itemNumbers", odd()}});
    item["attributes"] = QJsonObject{{"batch", odd()}};
    items[0] = item;
    document["items"] = items;
    document["metadata"] = QJsonObject{{"sourceIds", odd()}};
    return document;
}

} // namespace

TEST_CASE("Numbers in the options of a draft are in the request as they were written")
{
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        const QByteArray body = requestOf(declaration->id, withOptions());
        CHECK(body.contains("\"own\":{\"numbers\":" + numbers + "}"));
        CHECK(body.contains("\"itemNumbers\":" + numbers));
        CHECK_FALSE(body.contains("\xEF\xBF\xBF"));
    }
    const QByteArray prodigi = requestOf(QStringLiteral("prodigi"), withOptions());
    CHECK(prodigi.contains("\"metadata\":{\"sourceIds\":" + numbers + "}"));
    CHECK(prodigi.contains("\"attributes\":{\"batch\":" + numbers + "}"));
    for (const char *provider : {"idealfactory", "printintegrator"})
        CHECK(requestOf(QLatin1String(provider), withOptions()).contains("{\"batch\":" + numbers + "}"));
}

TEST_CASE("Numbers are unchanged in an XML request as well")
{
    const QByteArray body =
        requestOf(QStringLiteral("imprinted"), withOptions(), {{QStringLiteral("format"), QStringLiteral("xml")}});
    for (const QByteArray &number : numbers.mid(1).chopped(1).split(','))
        CHECK(body.contains("<numbers>" + number + "</numbers>"));
}

TEST_CASE("An amount in the options is not rewritten either")
{
    QJsonObject document = sampleArguments()["draft"].toObject();
    document["options"] = readJson(R"({"total_price": 1E5, "subtotal_price": 10.00})")->toObject();
    const QByteArray factory = requestOf(QStringLiteral("idealfactory"), document);
    CHECK(factory.contains("\"total_price\":1E5"));
    CHECK(factory.contains("\"subtotal_price\":10.00"));
}

TEST_CASE("A provider's response is stored with its digits, and can still be read")
{
    const QByteArray given =
        R"({"id":12345678901234567890,"items":[{"copies":2.0,"id":1,"pn":"A","quantity":2.0}],"metadata":{"n":)" +
        numbers + R"(},"summary":{"currency":"GBP","total":10.50},"total":{"amount":10.50,"currency":"GBP"}})";
    const QJsonObject document = readJson(given)->toObject();
    const RemoteOrder prodigi = prodigi::readOrder(document);
    CHECK(prodigi.raw == given);
    CHECK(prodigi.order.remoteId == u"12345678901234567890");
    CHECK(prodigi.order.items.at(0).quantity == 2);
    CHECK(writeJson(prodigi.order.metadata) == "{\"n\":" + numbers + "}");
    const RemoteOrder integrator = printintegrator::readOrder(document);
    CHECK(integrator.raw == given);
    CHECK(integrator.order.items.at(0).quantity == 2);
    CHECK(integrator.order.total == Money{1050, QStringLiteral("GBP")});
    const RemoteOrder imprinted = imprinted::readOrder(document, imprinted::Format::Json);
    CHECK(imprinted.raw == given);
    CHECK(imprinted.order.remoteId == u"12345678901234567890");
    CHECK(imprinted.order.items.at(0).quantity == 2);
    CHECK(imprinted.order.total == Money{1050, QStringLiteral("GBP")});
}
