// SPDX-License-Identifier: GPL-3.0-or-later
// The composer as a person uses it: real widgets, a real engine, a real sandbox.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/item_card.h"
#include "ui/composer/shipping_table.h"
#include "ui/forms/money_field.h"
#include "ui/widgets/error_box.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace platen;
using namespace platen::test;

namespace {

void type(QWidget &in, const QString &name, const QString &text)
{
    auto *edit = field<QLineEdit>(in, name);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void press(QWidget &in, const QString &name)
{
    auto *button = field<QPushButton>(in, name);
    INFO(name);
    REQUIRE(button->isVisible());
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

QString noteOf(QWidget *field)
{
    return field->accessibleDescription();
}

void fillItems(Composer &composer, const QString &reference)
{
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Test sandbox"; }));
    type(composer, "reference", reference);
    type(composer, "item0.sku", "GLOBAL-CAN-10X10");
    REQUIRE(eventually([&] { return composer.findChild<QComboBox *>("item0.attribute.wrap") != nullptr; }));
    field<QComboBox>(composer, "item0.attribute.wrap")->setCurrentText("Black");
    type(composer, "item0.artwork.default", "https://example.org/art.png");
    field<QSpinBox>(composer, "item0.quantity")->setValue(2);
}

void fillRecipient(Composer &composer)
{
    type(composer, "recipient.name", "Ada Example");
    type(composer, "recipient.line1", "12 Sample Street");
    type(composer, "recipient.city", "London");
    type(composer, "recipient.postalCode", "SW1Y 4JH");
    field<QComboBox>(composer, "recipient.country")->setCurrentText("GB");
}

// Enough of an order for a quote.
Draft pricedDraft()
{
    Draft draft;
    draft.account = QStringLiteral("Test sandbox");
    draft.shippingMethod = QStringLiteral("Standard");
    draft.recipient.address.countryCode = QStringLiteral("GB");
    Item &item = draft.items.emplace_back();
    item.sku = QStringLiteral("GLOBAL-CAN-10X10");
    item.quantity = 1;
    item.attributes = {{"wrap", "Black"}};
    return draft;
}

} // namespace

TEST_CASE("an order is written, priced, placed and sent once")
{
    Desk desk;
    desk.addAccount();
    desk.set(store::settings::undoSeconds, 0);
    desk.run();
    Composer composer(desk.host);
    QSignalSpy placed(&composer, &Composer::placed);
    QSignalSpy left(&composer, &Composer::left);
    composer.startEmpty();
    composer.show();
    fillItems(composer, "PO-1001");
    CHECK(noteOf(field<QLineEdit>(composer, "item0.sku")).contains("canvas", Qt::CaseInsensitive));
    goTo(composer, 1);
    CHECK(isInSight(composer, "section.recipient"));
    fillRecipient(composer);
    goTo(composer, 2);
    auto *methods = field<ShippingTable>(composer, "shippingMethod");
    CHECK(methods->isVisible());
    CHECK(methods->methods().contains("Standard"));
    REQUIRE(eventually([&] {
        for (int i = 0; i < methods->topLevelItemCount(); ++i) {
            if (methods->topLevelItem(i)->text(6).contains("Cheapest"))
                return true;
        }
        return false;
    }));
    methods->setMethod("Standard");
    goTo(composer, 3);
    CHECK(isInSight(composer, "rail"));
    auto *place = field<QPushButton>(composer, "place");
    REQUIRE(eventually([&] { return place->text().contains("order for"); }));
    CHECK(field<QLabel>(composer, "reviewRecipient")->text().contains("Ada Example"));
    CHECK(field<QLabel>(composer, "reviewItems")->text().contains("2 ×"));
    CHECK(field<QLabel>(composer, "reviewAccount")->text().contains("Test sandbox"));
    CHECK(field<QLabel>(composer, "reviewOutcome")->text().contains("sandbox"));
    QTest::mouseClick(place, Qt::LeftButton);
    REQUIRE(eventually([&] { return placed.count() == 1; }));
    CHECK(placed.first().at(1).toInt() == 0);
    CHECK(left.count() == 1);
    REQUIRE(eventually([&] { return desk.sandbox.ordersWith("PO-1001").size() == 1; }));
    // The draft saved on the way became the order: there is no second one.
    const std::vector<Order> orders = desk.orders();
    REQUIRE(orders.size() == 1);
    CHECK(orders.front().id == placed.first().at(0).toString());
    const QJsonObject sent = desk.sandbox.ordersWith("PO-1001").first().toObject();
    CHECK(sent["items"][0]["copies"].toInt() == 2);
    CHECK(sent["items"][0]["attributes"]["wrap"].toString() == "Black");
    CHECK(sent["items"][0]["assets"][0]["url"].toString() == "https://example.org/art.png");
    CHECK(sent["recipient"]["address"]["countryCode"].toString() == "GB");
}

TEST_CASE("during the undo period nothing is sent, and the order can be taken back")
{
    Desk desk;
    desk.addAccount();
    desk.run();
    Composer composer(desk.host);
    QSignalSpy placed(&composer, &Composer::placed);
    composer.startEmpty();
    composer.show();
    fillItems(composer, "PO-1002");
    fillRecipient(composer);
    field<QListWidget>(composer, "steps")->setCurrentRow(2); // any step can be reached at any time
    field<ShippingTable>(composer, "shippingMethod")->setMethod("Budget");
    field<QListWidget>(composer, "steps")->setCurrentRow(3);
    REQUIRE(eventually([&] { return !composer.findChild<QLabel *>("problem0"); }));
    press(composer, "place");
    REQUIRE(eventually([&] { return placed.count() == 1; }));
    CHECK(placed.first().at(1).toInt() == 8);
    const QString id = placed.first().at(0).toString();
    QTest::qWait(300);
    CHECK(desk.sandbox.ordersWith("PO-1002").isEmpty());
    const Result<Order> back = desk.ask<Order>([id](Engine &e) { return e.orders().recall(id); });
    REQUIRE(back);
    CHECK(back->stage == Stage::Draft);
}

TEST_CASE("what is missing is listed at the end and leads to its field")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Test sandbox"; }));
    // Nothing is reported before the field was left.
    CHECK(noteOf(field<QLineEdit>(composer, "recipient.name")).isEmpty());
    field<QListWidget>(composer, "steps")->setCurrentRow(3);
    const auto problem = [&](const QString &words) -> QLabel * {
        for (QLabel *label : field<QWidget>(composer, "rail")->findChildren<QLabel *>()) {
            if (label->objectName().startsWith("problem") && label->text().contains(words))
                return label;
        }
        return nullptr;
    };
    REQUIRE(eventually([&] { return problem("shipping method") != nullptr; })); // the provider requires it
    QLabel *city = problem("city");
    REQUIRE(city);
    Q_EMIT city->linkActivated("/recipient/address/city");
    CHECK(isInSight(composer, "recipient.city"));
    CHECK(composer.focusWidget() == field<QLineEdit>(composer, "recipient.city"));
    CHECK(noteOf(field<QLineEdit>(composer, "recipient.city")).contains("city"));
    type(composer, "recipient.city", "London");
    CHECK_FALSE(noteOf(field<QLineEdit>(composer, "recipient.city")).contains("Missing"));
    // With something missing, the button goes there instead of sending.
    field<QListWidget>(composer, "steps")->setCurrentRow(3);
    REQUIRE(eventually([&] { return composer.findChild<QLabel *>("problem0") != nullptr; }));
    press(composer, "place");
    REQUIRE(eventually([&] { return composer.focusWidget() == field<QLineEdit>(composer, "reference"); }));
    CHECK(isInSight(composer, "reference"));
}

TEST_CASE("with several items, what is missing says in which one")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Test sandbox"; }));
    const auto says = [&](const QString &words) {
        const QList<QLabel *> labels = field<QWidget>(composer, "problems")->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    };
    REQUIRE(eventually([&] { return says("Missing: the product's SKU"); }));
    CHECK_FALSE(says("Item 1"));
    press(composer, "addItem");
    CHECK(eventually([&] { return says("Item 1: Missing: the product's SKU"); }));
    CHECK(eventually([&] { return says("Item 2: Missing: the product's SKU"); }));
}

TEST_CASE("a SKU that does not exist is reported next to it")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Test sandbox"; }));
    type(composer, "item0.sku", "NO-SUCH-THING");
    REQUIRE(eventually([&] { return noteOf(field<QLineEdit>(composer, "item0.sku")).contains("has no product"); }));
    type(composer, "item0.sku", "GLOBAL-CAN-10X10");
    REQUIRE(eventually([&] { return noteOf(field<QLineEdit>(composer, "item0.sku")).contains("mm"); }));
    QTest::keyClick(field<QLineEdit>(composer, "item0.sku"), Qt::Key_Return); // as a barcode scanner ends its input
    CHECK(isInSight(composer, "section.items"));
    // A known product is not looked up again.
    desk.sandbox.clearLog();
    type(composer, "item0.sku", "X");
    type(composer, "item0.sku", "GLOBAL-CAN-10X10");
    CHECK(composer.findChild<QComboBox *>("item0.attribute.wrap"));
    for (const QJsonValue &request : desk.sandbox.log())
        CHECK_FALSE(request["path"].toString().contains("GLOBAL-CAN-10X10"));
}

TEST_CASE("a SKU is no longer missing once it is entered, and an unknown one stays unknown")
{
    const bool hasCatalogue = GENERATE(true, false);
    INFO(hasCatalogue);
    Desk desk;
    desk.addAccountAt(hasCatalogue ? "prodigi" : "idealfactory", "Shop");
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Shop"; }));
    auto *steps = field<QListWidget>(composer, "steps");
    const auto reviewSays = [&](const QString &words) {
        for (QLabel *label : field<QWidget>(composer, "rail")->findChildren<QLabel *>()) {
            if (label->objectName().startsWith("problem") && label->text().contains(words))
                return true;
        }
        return false;
    };
    steps->setCurrentRow(3);
    REQUIRE(eventually([&] { return reviewSays("Missing: the product's SKU"); }));
    field<QPushButton>(composer, "place")->click(); // from then on each field says what is missing
    steps->setCurrentRow(0);
    REQUIRE(eventually([&] { return noteOf(field<QLineEdit>(composer, "item0.sku")).contains("Missing"); }));
    type(composer, "item0.sku", "NO-SUCH-THING");
    if (hasCatalogue)
        REQUIRE(eventually([&] { return noteOf(field<QLineEdit>(composer, "item0.sku")).contains("has no product"); }));
    type(composer, "recipient.name", "Ada Example"); // whatever is checked again
    QTest::qWait(400);
    steps->setCurrentRow(3);
    CHECK(eventually([&] { return !reviewSays("Missing: the product's SKU"); }));
    CHECK(reviewSays("has no product") == hasCatalogue);
}

TEST_CASE("items are duplicated and removed, and their names follow their position")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    fillItems(composer, "PO-1003");
    QTest::mouseClick(field<QWidget>(composer, "item0.duplicate"), Qt::LeftButton);
    REQUIRE(composer.findChild<QLineEdit *>("item1.sku"));
    CHECK(field<QLineEdit>(composer, "item1.sku")->text() == "GLOBAL-CAN-10X10");
    CHECK(field<QComboBox>(composer, "item1.attribute.wrap")->currentText() == "Black");
    CHECK(field<QLineEdit>(composer, "item1.artwork.default")->text() == "https://example.org/art.png");
    type(composer, "item1.reference", "second");
    QTest::mouseClick(field<QWidget>(composer, "item0.remove"), Qt::LeftButton);
    CHECK_FALSE(composer.findChild<QLineEdit *>("item1.sku"));
    CHECK(field<QLineEdit>(composer, "item0.reference")->text() == "second");
    CHECK_FALSE(field<QWidget>(composer, "item0.remove")->isEnabled()); // an order has an item
}

TEST_CASE("without a connection an order can still be written and placed")
{
    Desk desk;
    desk.addAccount();
    desk.sandbox.fault("POST /v4.0/quotes", "500", 0);
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    fillItems(composer, "PO-1004");
    fillRecipient(composer);
    field<QListWidget>(composer, "steps")->setCurrentRow(2);
    auto *status = field<QLabel>(composer, "quoteStatus");
    REQUIRE(eventually([&] { return status->text().contains("No prices"); }, 30'000));
    field<ShippingTable>(composer, "shippingMethod")->setMethod("Express");
    QSignalSpy placed(&composer, &Composer::placed);
    field<QListWidget>(composer, "steps")->setCurrentRow(3);
    CHECK(field<QLabel>(composer, "reviewTotal")->text().contains("not known"));
    REQUIRE(eventually([&] { return !composer.findChild<QLabel *>("problem0"); }));
    press(composer, "place");
    REQUIRE(eventually([&] { return placed.count() == 1; }));
    REQUIRE(desk.orders().size() == 1);
    CHECK(desk.orders().front().shippingMethod == "Express");
}

TEST_CASE("without a price, the text about the order depends on the reason")
{
    const bool keyFails = GENERATE(true, false);
    Desk desk;
    desk.addAccount();
    if (keyFails)
        REQUIRE(desk.ask<void>([](Engine &e) { return e.accounts().setSecret("Test sandbox", "api_key", "wrong"); }));
    else
        desk.sandbox.fault("POST /v4.0/quotes", "500", 0);
    Composer composer(desk.host);
    composer.startFrom(pricedDraft(), {});
    composer.show();
    field<QListWidget>(composer, "steps")->setCurrentRow(2);
    auto *box = field<QWidget>(composer, "section.shipping")->findChild<ErrorBox *>();
    REQUIRE(box);
    REQUIRE(eventually([&] { return box->isVisible(); }, 30'000));
    INFO(box->text());
    CHECK(box->text().contains("until the key works") == keyFails);
    CHECK(box->text().contains("as soon as Prodigi can be reached") == !keyFails);
    CHECK(box->text().contains("may not accept orders") == keyFails); // then nothing says that it will be sent
}

TEST_CASE("an unclear price is refused next to its field, and a clear one is shown as understood")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    QApplication::setActiveWindow(&composer);
    REQUIRE(QTest::qWaitForWindowActive(&composer)); // without the focus, no field can be left
    fillItems(composer, "PO-1006");
    auto *price = field<MoneyField>(composer, "item0.price");
    auto *amount = price->findChild<QLineEdit *>();
    const auto note = [&] { return amount->accessibleDescription(); };
    price->setCurrency("GBP");
    amount->setFocus();
    QTest::keyClicks(amount, "12,50");
    CHECK(note().contains(QString::fromUtf8("£12.50")));
    QTest::keyClick(amount, Qt::Key_Tab);
    CHECK(note().contains(QString::fromUtf8("=\u00a0£12.50")));
    amount->setFocus();
    amount->clear();
    QTest::keyClicks(amount, "12,500");
    QTest::keyClick(amount, Qt::Key_Tab);
    CHECK(eventually([&] { return note().contains("could mean"); }));
    CHECK_FALSE(price->money());
    // A check without findings on an unfinished page keeps its problems.
    auto *card = composer.findChild<ItemCard *>();
    REQUIRE(card);
    card->showErrors({});
    CHECK(note().contains("could mean"));
    amount->setFocus();
    amount->clear();
    QTest::keyClicks(amount, "12");
    card->showErrors({});
    CHECK_FALSE(note().contains("could mean"));
}

TEST_CASE("a pasted address fills the fields and can be undone")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    field<QListWidget>(composer, "steps")->setCurrentRow(1);
    type(composer, "recipient.name", "Before");
    auto *paste = field<QWidget>(composer, "recipient.paste");
    paste->setProperty("plainText", "Ada Example\n12 Sample Street\nLondon SW1Y 4JH\nUnited Kingdom");
    press(composer, "recipient.usePasted");
    CHECK(field<QLineEdit>(composer, "recipient.name")->text() == "Ada Example");
    CHECK(field<QLineEdit>(composer, "recipient.postalCode")->text() == "SW1Y 4JH");
    CHECK(field<QComboBox>(composer, "recipient.country")->currentText().contains("(GB)"));
    press(composer, "recipient.undo");
    CHECK(field<QLineEdit>(composer, "recipient.name")->text() == "Before");
    CHECK(field<QLineEdit>(composer, "recipient.postalCode")->text().isEmpty());
}
