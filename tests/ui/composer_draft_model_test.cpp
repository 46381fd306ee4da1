// SPDX-License-Identifier: GPL-3.0-or-later
// The composer's model on its own: no window, no engine.
#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "core/providers/registry.h"
#include "tests/support/catch.h"
#include "ui/composer/draft_model.h"

#include <QSignalSpy>

using namespace platen;

namespace {

const Declaration *provider(const char *id)
{
    const Declaration *found = findProvider(QLatin1String(id));
    REQUIRE(found);
    return found;
}

// A draft with every kind of member, as in a file.
const QByteArray wholeDraft = R"({
    "account": "Gallery", "reference": "PO-7", "purchasedAt": "2026-11-23T14:00:30.250Z", "shippingMethod": "Standard",
    "currency": "GBP", "note": "Mind the edges",
    "recipient": {"name": "Ada Example", "company": "Example Ltd", "email": "ada@example.org", "phone": "+44 20 7946 0000",
        "kind": "business", "address": {"line1": "1 Sample Street", "line2": "Flat 2", "city": "London",
        "region": "Surrey", "postalCode": "SW1Y 4JH", "countryCode": "GB"}},
    "items": [{"reference": "line-1", "sku": "GLOBAL-CAN-10X10", "title": "Canvas", "quantity": 2, "sizing": "fillPrintArea",
        "attributes": {"wrap": "Black"}, "price": {"amount": "19.90", "currency": "GBP"}, "note": "by the door",
        "artwork": [{"area": "default", "url": "https://example.org/a.png", "md5": "daa1c811c6038e718a23f0d816914b7b"}],
        "options": {"weight": 0.10000000000000000001, "big": 12345678901234567890}}],
    "metadata": {"channel": "market stall", "n": 1.10},
    "options": {"branding": {"postcard": {"url": "https://example.org/p.png"}}, "ratio": 1e400}
})";

Draft readWhole()
{
    const Result<Draft> draft = readDraft(wholeDraft);
    REQUIRE(draft);
    return *draft;
}

std::vector<QString> pointersOf(const std::vector<Error> &errors)
{
    std::vector<QString> pointers;
    for (const Error &error : errors)
        pointers.push_back(error.pointer);
    return pointers;
}

bool contains(const std::vector<Error> &errors, const QString &pointer)
{
    const std::vector<QString> all = pointersOf(errors);
    return std::find(all.begin(), all.end(), pointer) != all.end();
}

Error errorAt(const QString &pointer)
{
    return fail(ErrorCode::Validation, QStringLiteral("wrong: ") + pointer, pointer).value();
}

} // namespace

TEST_CASE("every text of the field table is set and read by its pointer, and is in the draft", "[composer][model]")
{
    DraftModel model;
    for (const DraftField &field : draftFields()) {
        if (std::holds_alternative<std::monostate>(field.text) || field.editor == DraftField::Editor::Account)
            continue;
        const QString pointer = QString(field.pointer).replace(u'*', u'0');
        INFO(pointer.toStdString());
        QSignalSpy changed(&model, &DraftModel::changed);
        QSignalSpy edited(&model, &DraftModel::edited);
        model.set(pointer, QStringLiteral(" given for %1 ").arg(pointer));
        CHECK(model.text(pointer) == QStringLiteral("given for ") + pointer);
        CHECK(textIn(model.draft(), field, 0) == (pointer == u"/items/0/title" ? QString() : model.text(pointer)));
        REQUIRE(changed.count() == 1);
        CHECK(changed.first().first().toString() == pointer);
        CHECK(edited.count() == 1);
        model.set(pointer, QStringLiteral("given for ") + pointer); // nothing new
        CHECK(changed.count() == 1);
    }
}

TEST_CASE("other values are set by their pointer in the document's form", "[composer][model]")
{
    DraftModel model;
    model.setAccount("Open", provider("cimpress-open"));
    model.set("/items/0/quantity", 3);
    model.set("/items/0/price", QJsonObject{{"amount", "1234.50"}, {"currency", "EUR"}});
    model.set("/items/0/attributes/frame~1colour", "Black");
    model.set("/items/0/artwork/front", QJsonObject{{"url", "https://example.org/a.png"}});
    model.set("/items/0/options", QJsonObject{{"x", 1}});
    model.set("/options", QJsonObject{{"y", 2}});
    CHECK(model.item(0).quantity == 3);
    CHECK(model.item(0).price == Money{123450, "EUR"});
    CHECK(model.item(0).attributes == QJsonObject{{"frame/colour", "Black"}});
    REQUIRE(model.item(0).artwork.size() == 1);
    CHECK(model.item(0).artwork.front().area == "front");
    CHECK(model.value("/items/0/artwork/front")["url"].toString() == "https://example.org/a.png");
    CHECK(model.draft().items.front().options == QJsonObject{{"x", 1}});
    CHECK(model.draft().options == QJsonObject{{"y", 2}});
    model.set("/items/0/artwork/front", QJsonObject());
    CHECK(model.item(0).artwork.empty());
    model.set("/items/7/sku", "nowhere"); // there is no such item, and no such member
    model.set("/surprise", "nowhere");
    CHECK(model.value("/items/7/sku").isUndefined());
    CHECK(model.value("/surprise").isUndefined());
}

TEST_CASE("a draft passes through the model digit for digit", "[composer][model]")
{
    const Draft before = readWhole();
    DraftModel model;
    // Without a provider, and at each of them: what has no field stays in the draft.
    model.load(before, nullptr);
    CHECK(writeJson(draftDocument(model.draft())) == writeJson(draftDocument(before)));
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        model.load(before, declaration);
        Draft after = model.draft();
        if (!declaration->sizings.isEmpty() && !declaration->sizings.contains(before.items.front().sizing))
            after.items.front().sizing = before.items.front().sizing; // a valid one has to be chosen
        CHECK(writeJson(draftDocument(after)) == writeJson(draftDocument(before)));
        CHECK_FALSE(model.isEntered());
    }
}

TEST_CASE("an instant keeps its fractions until another one is typed", "[composer][model]")
{
    DraftModel model;
    model.load(readWhole(), provider("cimpress-open"));
    if (!model.isAsked("/purchasedAt"))
        model.load(readWhole(), nullptr);
    const QString shown = model.text("/purchasedAt");
    CHECK(model.draft().purchasedAt == readWhole().purchasedAt);
    model.set("/purchasedAt", "2026-11-24 09:00");
    CHECK(model.draft().purchasedAt != readWhole().purchasedAt);
    model.set("/purchasedAt", shown);
    CHECK(model.draft().purchasedAt == readWhole().purchasedAt);
}

TEST_CASE("another provider gets what it uses, and the rest is back when one that uses it is chosen",
          "[composer][model]")
{
    DraftModel model;
    model.load({}, nullptr);
    model.setAccount("Gallery", provider("prodigi"));
    model.set("/reference", "PO-1");
    model.set("/shippingMethod", "Express");
    model.set("/items/0/sku", "MUG-1");
    model.set("/items/0/artwork/default", QJsonObject{{"url", "https://example.org/a.png"}});
    model.set("/options", QJsonObject{{"ofProdigi", true}});
    model.setAccount("Factory", provider("idealfactory"));
    model.set("/note", "Mind the edges");
    Draft draft = model.draft();
    CHECK(draft.account == "Factory");
    CHECK(draft.reference == "PO-1");
    CHECK(draft.note == "Mind the edges");
    CHECK(draft.items.front().artwork.empty());
    CHECK(draft.options.isEmpty());
    CHECK(draft.shippingMethod.isEmpty());
    model.setAccount("Shirts", provider("imprinted"));
    draft = model.draft();
    REQUIRE(draft.items.front().artwork.size() == 1);
    CHECK(draft.items.front().artwork.front().area == "front"); // the same picture, in its first area
    model.setAccount("Gallery", provider("prodigi"));
    draft = model.draft();
    REQUIRE(draft.items.front().artwork.size() == 1);
    CHECK(draft.items.front().artwork.front().area == "default");
    CHECK(draft.options == QJsonObject{{"ofProdigi", true}});
    CHECK(draft.note.isEmpty()); // has no field here, so nobody would see it
}

TEST_CASE("filling in what a provider needs is not an edit", "[composer][model]")
{
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        DraftModel model;
        model.load({}, nullptr);
        model.setAccount("Shop", declaration);
        CHECK_FALSE(model.isEntered());
        model.set("/recipient/name", "Ada");
        CHECK(model.isEntered());
        model.set("/recipient/name", "");
        CHECK_FALSE(model.isEntered());
        model.addItem();
        CHECK(model.isEntered());
    }
}

TEST_CASE("a product's title, found later, is not an edit, and its attributes are chosen from what fits",
          "[composer][model]")
{
    Product product;
    product.sku = "CAN-1";
    product.title = "Canvas";
    product.attributes = {{"wrap", {"Black", "White"}}, {"size", {"10x10"}}};
    bool isKnown = false;
    DraftModel model([&](const QString &, const QString &sku) -> const Product * {
        return isKnown && sku == product.sku ? &product : nullptr;
    });
    Draft draft;
    draft.account = "Gallery";
    draft.items.emplace_back().sku = "CAN-1";
    draft.items.front().quantity = 1;
    draft.items.front().attributes = {{"wrap", "black"}, {"ofAnother", "x"}};
    model.load(draft, provider("prodigi"));
    isKnown = true;
    QSignalSpy known(&model, &DraftModel::productKnown);
    model.productFound("Elsewhere", "CAN-1");
    CHECK(known.count() == 0);
    model.productFound("Gallery", "CAN-1");
    CHECK(known.count() == 1);
    CHECK(model.draft().items.front().title == "Canvas");
    CHECK(model.draft().items.front().attributes == QJsonObject{{"wrap", "Black"}, {"size", "10x10"}});
    model.set("/items/0/attributes/wrap", QString());
    CHECK(contains(model.problems(), "/items/0/attributes/wrap"));
    CHECK_FALSE(contains(model.problems(), "/items/0/attributes/size"));
    // Another SKU is another product, so the title no longer applies.
    model.set("/items/0/sku", "CAN-2");
    CHECK(model.draft().items.front().title.isEmpty());
}

TEST_CASE("what is wrong with a print file does not hide that there is no host for it", "[composer][model]")
{
    DraftModel model;
    model.setAccount("Gallery", provider("prodigi"));
    const QString file = "/items/0/artwork/0/file";
    const Error finding = fail(ErrorCode::Validation, QStringLiteral("too coarse"), file).value();
    model.setProblems("/items/0/artwork", {finding});
    model.setErrors({errorAt(file), finding});
    QStringList texts;
    for (const Error &error : model.errors()) {
        if (error.pointer == file)
            texts << error.message.text();
    }
    CHECK(texts == QStringList{"too coarse", "wrong: " + file});
}

TEST_CASE("errors are found by their pointer, in the order of the steps, and each once", "[composer][model]")
{
    DraftModel model;
    model.setAccount("Gallery", provider("prodigi"));
    model.setProblem("/items/0/sku", "no such product");
    model.set("/recipient/address/countryCode", "Atlantis");
    QSignalSpy changed(&model, &DraftModel::errorsChanged);
    model.setErrors({errorAt("/shippingMethod"), errorAt("/recipient/name"), errorAt("/items/0/sku"),
                     errorAt("/recipient/address/countryCode"), errorAt("/items/0/price/amount"),
                     errorAt("/elsewhere")});
    CHECK(changed.count() == 1);
    CHECK(model.errorAt("/items/0/sku") == "no such product");
    CHECK(model.errorAt("/items/0/price") == "wrong: /items/0/price/amount");
    CHECK(model.errorAt("/recipient/address/countryCode").contains("Atlantis"));
    CHECK(model.errorAt("/items/0/s").isEmpty()); // within a member, not within its name
    CHECK(model.errorAt("/reference").isEmpty());
    int last = 0;
    for (const Error &error : model.errors()) {
        INFO(error.pointer.toStdString());
        CHECK(static_cast<int>(model.stepOf(error.pointer)) >= last);
        last = static_cast<int>(model.stepOf(error.pointer));
    }
    CHECK(model.errors().back().pointer == "/shippingMethod");
    CHECK(model.stepOf("/elsewhere") == DraftField::Step::Items);
}

TEST_CASE("a problem with typed text lasts until it is typed again, or has no field any more", "[composer][model]")
{
    DraftModel model;
    model.setAccount("Open", provider("cimpress-open"));
    model.setProblem("/items/0/sku", "no such product");
    CHECK(contains(model.problems(), "/items/0/sku"));
    model.set("/items/0/sku", "MUG");
    CHECK_FALSE(contains(model.problems(), "/items/0/sku"));
    model.setProblem("/items/0/sku", "no such product");
    model.setAccount("Gallery", provider("prodigi")); // another catalogue
    CHECK_FALSE(contains(model.problems(), "/items/0/sku"));
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        model.setAccount("Shop", declaration);
        model.setProblem("/items/0/price/amount", "unclear");
        CHECK(contains(model.problems(), "/items/0/price/amount") == model.isAsked("/items/0/price"));
        model.setProblem("/items/0/price/amount", {});
        CHECK_FALSE(contains(model.problems(), "/items/0/price/amount"));
    }
    model.setAccount({}, nullptr);
    CHECK(contains(model.problems(), "/account"));
}

TEST_CASE("problems follow items that are added, removed and moved", "[composer][model]")
{
    DraftModel model;
    model.setAccount("Gallery", provider("prodigi"));
    for (const char *sku : {"A", "B", "C"}) {
        if (QLatin1String(sku) != u"A")
            model.addItem();
        model.set(itemPointer(model.itemCount() - 1, "/sku"), sku);
    }
    model.setProblem("/items/1/sku", "no B");
    model.setErrors({errorAt("/items/2/artwork/0"), errorAt("/reference")});
    const auto skus = [&model] {
        QString all;
        for (const Item &item : model.draft().items)
            all += item.sku;
        return all;
    };
    SECTION("removed before them")
    {
        model.removeItem(0);
        CHECK(skus() == "BC");
        CHECK(model.errorAt("/items/0/sku") == "no B");
        CHECK(model.errorAt("/items/1/artwork") == "wrong: /items/2/artwork/0");
        CHECK(contains(model.problems(), "/items/0/sku"));
    }
    SECTION("removed themselves")
    {
        model.removeItem(1);
        CHECK(skus() == "AC");
        CHECK_FALSE(contains(model.problems(), "/items/1/sku"));
        CHECK(model.errorAt("/items/1/sku").isEmpty());
        CHECK_FALSE(model.errorAt("/items/1/artwork").isEmpty());
    }
    SECTION("duplicated before them")
    {
        model.set("/items/0/reference", "first");
        model.duplicateItem(0);
        CHECK(skus() == "AABC");
        CHECK(model.text("/items/1/reference") != "first");
        CHECK(contains(model.problems(), "/items/2/sku"));
        CHECK_FALSE(model.errorAt("/items/3/artwork").isEmpty());
    }
    SECTION("moved to the end, and back")
    {
        model.moveItem(1, 2);
        CHECK(skus() == "ACB");
        CHECK(contains(model.problems(), "/items/2/sku"));
        CHECK_FALSE(model.errorAt("/items/1/artwork").isEmpty());
        model.moveItem(2, 0);
        CHECK(skus() == "BAC");
        CHECK(contains(model.problems(), "/items/0/sku"));
        CHECK_FALSE(model.errorAt("/items/2/artwork").isEmpty());
    }
    CHECK(model.errorAt("/reference") == "wrong: /reference");
}

TEST_CASE("errors are in the order of the items, whoever found them", "[composer][model]")
{
    DraftModel model;
    model.setAccount("Gallery", provider("prodigi"));
    model.addItem();
    model.setProblem("/items/1/sku", "no such product"); // found by the composer, whose own errors come first
    model.setErrors({errorAt("/items/0/sku"), errorAt("/reference")});
    QStringList pointers;
    for (const Error &error : model.errors())
        pointers << error.pointer;
    CHECK(pointers == QStringList{"/reference", "/items/0/sku", "/items/1/sku"});
}

TEST_CASE("artwork is offered for a product's areas, and missing only if required", "[composer][model]")
{
    Product product;
    product.sku = "CARD";
    product.areas = {{"front", true}, {"inside", false}};
    DraftModel model([&](const QString &, const QString &sku) { return sku == product.sku ? &product : nullptr; });
    model.setAccount("Gallery", provider("prodigi"));
    REQUIRE(model.areas(0).size() == 1);
    CHECK(model.areas(0).front().area == "default");
    model.set("/items/0/sku", "CARD");
    CHECK(model.areas(0) == std::vector<WantedArea>{{"front", true}, {"inside", false}});
    CHECK(contains(model.problems(), "/items/0/artwork/front"));
    CHECK_FALSE(contains(model.problems(), "/items/0/artwork/inside"));
    model.addArea(0, "back");
    CHECK(model.areas(0).back() == WantedArea{"back", false});
    model.set("/items/0/artwork/front", QJsonObject{{"url", "https://example.org/a.png"}});
    CHECK_FALSE(contains(model.problems(), "/items/0/artwork/front"));
    model.setAccount("Factory", provider("idealfactory")); // accepts none
    CHECK(model.areas(0).empty());
}
