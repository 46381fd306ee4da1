// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

#include <QSet>

using namespace platen::test;

namespace {

// The documented order with one member changed: "recipient.address.line2", "items.0.sku"; an undefined value removes
// it.
QJsonValue changed(const QJsonValue &root, QList<QByteArray> path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QByteArray part = path.takeFirst();
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        array.replace(part.toInt(), changed(array.at(part.toInt()), path, value));
        return array;
    }
    QJsonObject object = root.toObject();
    const QString name = QString::fromUtf8(part);
    const QJsonValue inner = changed(object.value(name), path, value);
    if (inner.isUndefined())
        object.remove(name);
    else
        object.insert(name, inner);
    return object;
}

QJsonObject with(const char *path, const QJsonValue &value)
{
    return changed(orderBody(), QByteArray(path).split('.'), value).toObject();
}

} // namespace

TEST_CASE("Each error is reported under the member that is wrong, and nothing is created")
{
    struct Case
    {
        const char *path;
        QJsonValue value;
        const char *failure;
        const char *code;
    };
    const QJsonValue absent(QJsonValue::Undefined);
    const QJsonValue null(QJsonValue::Null);
    const QString empty = QStringLiteral("");
    const QString word = QStringLiteral("word");
    const std::vector<Case> cases{
        {"shippingMethod", absent, "shippingMethod", "Required"},
        {"shippingMethod", word, "shippingMethod", "InvalidValue"},
        {"merchantReference", empty, "merchantReference", "MustNotBeEmpty"},
        {"idempotencyKey", empty, "idempotencyKey", "MustNotBeEmpty"},
        {"callbackUrl", empty, "callbackUrl", "MustNotBeEmpty"},
        {"callbackUrl", word, "callbackUrl", "InvalidUrl"},
        {"metadata", word, "metadata", "InvalidType"},
        {"metadata", QJsonObject{{word, QString(2000, QLatin1Char('x'))}}, "metadata", "TooLong"},
        {"packingSlip", QJsonObject{{QStringLiteral("url"), empty}}, "packingSlip.url", "MustNotBeEmpty"},
        {"recipient", absent, "recipient", "Required"},
        {"recipient.name", empty, "recipient.name", "Required"},
        {"recipient.name", 7, "recipient.name", "InvalidType"},
        {"recipient.email", empty, "recipient.email", "MustNotBeEmpty"},
        {"recipient.email", word, "recipient.email", "InvalidEmail"},
        {"recipient.phoneNumber", empty, "recipient.phoneNumber", "MustNotBeEmpty"},
        {"recipient.address", null, "recipient.address", "Required"},
        {"recipient.address.line1", null, "recipient.address.line1", "Required"},
        {"recipient.address.line2", empty, "recipient.address.line2", "MustNotBeEmpty"},
        {"recipient.address.postalOrZipCode", absent, "recipient.address.postalOrZipCode", "Required"},
        {"recipient.address.townOrCity", absent, "recipient.address.townOrCity", "Required"},
        {"recipient.address.countryCode", absent, "recipient.address.countryCode", "Required"},
        {"recipient.address.countryCode", QStringLiteral("usa"), "recipient.address.countryCode", "InvalidCountryCode"},
        {"recipient.address.stateOrCounty", empty, "recipient.address.stateOrCounty", "MustNotBeEmpty"},
        {"items", absent, "items", "Required"},
        {"items", QJsonArray(), "items", "Required"},
        {"items.0.sku", absent, "items[0].sku", "Required"},
        {"items.0.sku", word, "items[0].sku", "SkuNotFound"},
        {"items.0.copies", absent, "items[0].copies", "Required"},
        {"items.0.copies", 0, "items[0].copies", "MustBePositive"},
        {"items.0.copies", 1.5, "items[0].copies", "MustBePositive"},
        {"items.0.copies", QStringLiteral("1"), "items[0].copies", "InvalidType"},
        {"items.0.sizing", absent, "items[0].sizing", "Required"},
        {"items.0.sizing", word, "items[0].sizing", "InvalidValue"},
        {"items.0.attributes.color", word, "items[0].attributes.color", "InvalidAttributeValue"},
        {"items.0.attributes.wrap", word, "items[0].attributes.wrap", "UnknownAttribute"},
        {"items.0.recipientCost.amount", word, "items[0].recipientCost.amount", "InvalidAmount"},
        {"items.0.recipientCost.amount", 15, "items[0].recipientCost.amount", "InvalidType"},
        {"items.0.recipientCost.currency", word, "items[0].recipientCost.currency", "InvalidCurrency"},
        {"items.0.merchantReference", empty, "items[0].merchantReference", "MustNotBeEmpty"},
        {"items.0.assets", absent, "items[0].assets", "Required"},
        {"items.0.assets", QJsonArray(), "items[0].assets", "MissingRequiredPrintArea"},
        {"items.0.assets.0.printArea", word, "items[0].assets[0].printArea", "UnknownPrintArea"},
        {"items.0.assets.0.url", absent, "items[0].assets[0].url", "Required"},
        {"items.0.assets.0.url", QStringLiteral("file:///etc/passwd"), "items[0].assets[0].url", "InvalidUrl"},
        {"items.0.assets.0.md5Hash", word, "items[0].assets[0].md5Hash", "InvalidMd5"},
    };
    TestSandbox test;
    for (const Case &one : cases) {
        INFO(one.path << " as " << QJsonDocument(QJsonArray{one.value}).toJson(QJsonDocument::Compact).toStdString());
        const Response response = test.client.post("/v4.0/orders", with(one.path, one.value));
        CHECK(response.status == 400);
        CHECK(response.outcome() == "ValidationFailed");
        const QJsonObject failures = at(response.json(), "failures").toObject();
        CHECK(text(failures.value(QLatin1String(one.failure)), "0.code") == one.code);
        const QJsonValue expected =
            one.value.isString() && QByteArray(one.code) != "MissingRequiredPrintArea" ? one.value : QJsonValue();
        if (one.value.isString())
            CHECK(at(failures.value(QLatin1String(one.failure)), "0.providedValue") == expected);
    }
    CHECK(at(test.client.get("/_sandbox/orders").json(), "orders").toArray().isEmpty());
}

TEST_CASE("All errors of a request are reported at once")
{
    TestSandbox test;
    const Response response =
        test.client.ask("POST", "/v4.0/orders", R"({"shippingMethod": "Fast", "recipient": {"address": {}},
        "items": [{"sku": "GLOBAL-CAN-10X10", "copies": 1, "sizing": "fillPrintArea",
                   "assets": [{"printArea": "default", "url": "https://artwork.example.org/a.jpg"}]},
                  {"sku": "JIGSAW-PUZZLE-500", "copies": 1, "sizing": "fillPrintArea",
                   "assets": [{"printArea": "default", "url": "https://artwork.example.org/a.jpg"}]}]})");
    const QStringList paths = at(response.json(), "failures").toObject().keys();
    CHECK(QSet<QString>(paths.begin(), paths.end()) ==
          QSet<QString>{"shippingMethod", "recipient.name", "recipient.address.line1",
                        "recipient.address.postalOrZipCode", "recipient.address.countryCode",
                        "recipient.address.townOrCity", "items[1].assets"});
    CHECK(text(at(response.json(), "failures").toObject().value(QLatin1String("items[1].assets")), "0.providedValue") ==
          "lid");
}

TEST_CASE("Optional members may be absent or null, and words ignore case")
{
    TestSandbox test;
    const QJsonValue absent(QJsonValue::Undefined);
    for (const char *path :
         {"merchantReference", "metadata", "recipient.address.line2", "recipient.address.stateOrCounty",
          "items.0.attributes", "items.0.recipientCost", "items.0.merchantReference", "items.0.assets.0.md5Hash"}) {
        INFO(path);
        CHECK(test.client.post("/v4.0/orders", with(path, absent)).outcome() == "Created");
        CHECK(test.client.post("/v4.0/orders", with(path, QJsonValue())).outcome() == "Created");
    }
    const Response lower = test.client.post("/v4.0/orders", with("shippingMethod", QStringLiteral("budget")));
    CHECK(text(lower.order(), "shippingMethod") == "Budget");
    const Response sku = test.client.post("/v4.0/orders", with("items.0.sku", QStringLiteral("global-cfpm-16x20")));
    CHECK(text(sku.order(), "items.0.sku") == "GLOBAL-CFPM-16X20");
}
