// SPDX-License-Identifier: GPL-3.0-or-later
// What an address needs according to the console, and what is sent of it.
#include "tests/e2e/console.h"
#include "tests/e2e/shops.h"
#include "tests/support/sandbox_process.h"

#include <QJsonArray>

using namespace platen;
using namespace platen::test;

namespace {

QJsonObject draftTo(const QString &provider, const QString &country, const QString &region, const QString &postalCode)
{
    QJsonObject draft = draftFor(provider, "PO-1");
    QJsonObject recipient = draft["recipient"].toObject();
    QJsonObject address = recipient["address"].toObject();
    address["countryCode"] = country;
    address["region"] = region;
    address["postalCode"] = postalCode;
    recipient["address"] = address;
    draft["recipient"] = recipient;
    draft["account"] = "Shop";
    return draft;
}

QString pointers(const QJsonObject &failed)
{
    QStringList all;
    const QJsonArray errors = failed.contains("errors") ? failed["errors"].toArray() : QJsonArray{failed["error"]};
    for (const QJsonValue &error : errors)
        all << error["pointer"].toString();
    all.sort();
    return all.join(u' ');
}

} // namespace

TEST_CASE("a country without regions is sent to Cimpress Open with an empty region")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("cimpress-open", console, sandbox);
    for (const auto &[country, postalCode] :
         {std::pair("DE", "10115"), std::pair("NL", "1012 JS"), std::pair("FR", "75001"), std::pair("GB", "SW1Y 4JH"),
          std::pair("IE", "D02 X285"), std::pair("HK", "000000"), std::pair("XK", "10000")}) {
        CAPTURE(country);
        console.json({"order", "validate", "-"}, bytes(draftTo("cimpress-open", country, {}, postalCode)));
    }
    // The sandbox, like the document, refuses an order without the member.
    const QJsonObject sent = console.json({"order", "create", "-"}, bytes(draftTo("cimpress-open", "DE", {}, "10115")));
    CHECK(sent["stage"] == "submitted");
    // In countries with regions, one is required.
    for (const char *country : {"US", "CA", "AU", "IT", "JP"}) {
        CAPTURE(country);
        const QJsonObject failed = console.failure(1, "validation", {"order", "validate", "-"},
                                                   bytes(draftTo("cimpress-open", country, {}, "10115")));
        CHECK(pointers(failed) == "/recipient/address/region");
    }
}

TEST_CASE("orders go to countries without postal codes, or the message says what people enter")
{
    SandboxProcess sandbox;
    for (const QString &provider : QStringList{"prodigi", "cimpress-open", "idealfactory", "imprinted"}) {
        CAPTURE(provider.toStdString());
        Console console;
        addShopAt(provider, console, sandbox);
        sandbox.clearLog();
        const QJsonObject failed =
            console.failure(1, "validation", {"order", "create", "-"}, bytes(draftTo(provider, "HK", "Kowloon", {})));
        CHECK(pointers(failed) == "/recipient/address/postalCode");
        CHECK(failed["error"]["message"].toString().contains("000000 or 999077"));
        CHECK(sandbox.log().isEmpty());
        console.json({"order", "create", "-"}, bytes(draftTo(provider, "HK", "Kowloon", "000000")));
    }
    Console console;
    addShopAt("printintegrator", console, sandbox);
    for (const char *country : {"HK", "AE", "QA", "IE", "XK", "PA", "AO"}) {
        CAPTURE(country);
        QJsonObject draft = draftTo("printintegrator", country, {}, {});
        draft["reference"] = QStringLiteral("PO-") + QLatin1String(country);
        console.json({"order", "create", "-"}, bytes(draft));
    }
}

TEST_CASE("a changed recipient is checked by the same rules")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("prodigi", console, sandbox);
    console.json({"order", "create", "-"}, bytes(draftTo("prodigi", "GB", {}, "SW1Y 4JH")));
    sandbox.clearLog();
    const auto update = [&](const char *country, const QString &region) {
        const QJsonObject recipient = draftTo("prodigi", country, region, {})["recipient"].toObject();
        const QString file = console.file("recipient.json", bytes(recipient));
        return pointers(console.failure(1, "validation", {"order", "update", "PO-1", "--recipient", file}));
    };
    CHECK(update("HK", {}) == "/address/postalCode");
    CHECK(update("US", {}) == "/address/postalCode");
    CHECK(sandbox.log().isEmpty());
}
