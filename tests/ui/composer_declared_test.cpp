// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard at providers with different requirements: it follows their declarations.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace platen;
using namespace platen::test;

namespace {

bool isShown(const QWidget &in, const QString &name)
{
    const auto *widget = in.findChild<QWidget *>(name);
    return widget && widget->isVisibleTo(&in);
}

void choose(Composer &wizard, const QString &account)
{
    auto *accounts = field<QComboBox>(wizard, "account");
    REQUIRE(eventually([&] { return accounts->findText(account) >= 0; }));
    accounts->setCurrentText(account);
}

void press(QWidget &in, const QString &name)
{
    auto *button = field<QPushButton>(in, name);
    INFO(name);
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void goThrough(Composer &wizard, int steps)
{
    for (int i = 0; i < steps; ++i)
        press(wizard, "next");
}

void fillRecipient(Composer &wizard)
{
    for (const auto &[name, text] : {std::pair("name", "Ada Example"), std::pair("line1", "12 Sample Street"),
                                     std::pair("city", "London"), std::pair("postalCode", "SW1Y 4JH")})
        field<QLineEdit>(wizard, QStringLiteral("recipient.") + QLatin1String(name))->setText(QLatin1String(text));
    field<QComboBox>(wizard, "recipient.country")->setCurrentText("GB");
}

// Requires that the wizard shows the page.
bool isOn(const Composer &wizard, const QString &page)
{
    return field<QWidget>(wizard, page)->isVisible();
}

} // namespace

TEST_CASE("every provider's wizard has the declared fields, and no others", "[wizard]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        choose(wizard, declaration->name);
        const auto needs = [declaration](const QString &pointer) {
            return std::any_of(declaration->requirements.begin(), declaration->requirements.end(),
                               [&](const DraftRequirement &need) { return need.pointer == pointer; });
        };
        const auto check = [&](DraftPart part, const QString &pointer, const QString &name) {
            INFO(name.toStdString());
            // For pages that are not current: whether it would be shown.
            const auto *widget = field<QWidget>(wizard, name);
            CHECK(!widget->parentWidget()->isHidden() == (declaration->asksFor(part) || needs(pointer)));
        };
        check(DraftPart::Price, "/items/*/price", "item0.price");
        check(DraftPart::ItemReference, "/items/*/reference", "item0.reference");
        check(DraftPart::ItemTitle, "/items/*/title", "item0.title");
        check(DraftPart::ItemNote, "/items/*/note", "item0.note");
        check(DraftPart::Note, "/note", "orderNote");
        check(DraftPart::Currency, "/currency", "currency");
        check(DraftPart::PurchasedAt, "/purchasedAt", "purchasedAt");
        check(DraftPart::Company, "/recipient/company", "recipient.company");
        check(DraftPart::RecipientKind, "/recipient/kind", "recipient.kind");
        check(DraftPart::Email, "/recipient/email", "recipient.email");
        check(DraftPart::Phone, "/recipient/phone", "recipient.phone");
        check(DraftPart::Region, "/recipient/address/region", "recipient.region");
        CHECK(!field<QWidget>(wizard, "item0.sizing")->parentWidget()->isHidden() == !declaration->sizings.isEmpty());
        const QString area = declaration->printAreas.isEmpty() ? QStringLiteral("default") : declaration->printAreas[0];
        const bool artwork =
            declaration->asksFor(DraftPart::ArtworkUrls) || declaration->asksFor(DraftPart::ArtworkFiles);
        // A new row is shown by the event loop.
        CHECK(eventually([&] { return isShown(wizard, "item0.artwork." + area) == artwork; }));
        CHECK((wizard.findChild<QToolButton *>("item0.artwork." + area + ".choose") != nullptr) ==
              declaration->asksFor(DraftPart::ArtworkFiles));
        CHECK((wizard.findChild<QToolButton *>("item0.artwork.add") != nullptr) == !declaration->printAreas.isEmpty());
        for (const Field &option : declaration->orderOptions) {
            INFO(option.name.toStdString());
            CHECK(wizard.findChild<QWidget *>("option." + option.name));
            CHECK(eventually([&] { return isShown(wizard, "option." + option.name) == option.required; }));
        }
        for (const Field &option : declaration->itemOptions) {
            INFO(option.name.toStdString());
            CHECK(wizard.findChild<QWidget *>("item0.option." + option.name));
            CHECK(eventually([&] { return isShown(wizard, "item0.option." + option.name) == option.required; }));
        }
        if (needs("/items/*/reference"))
            CHECK(field<QLineEdit>(wizard, "item0.reference")->text() == "line-1");
        if (declaration->asksFor(DraftPart::PurchasedAt))
            CHECK_FALSE(field<QLineEdit>(wizard, "purchasedAt")->text().isEmpty());
    }
}

TEST_CASE("an order with required options is placed, and errors are next to them", "[wizard]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    desk.set(store::settings::undoSeconds, 0);
    desk.run();
    Composer wizard(desk.host);
    QSignalSpy placed(&wizard, &Composer::placed);
    wizard.startEmpty();
    wizard.show();
    choose(wizard, "Factory");
    field<QLineEdit>(wizard, "reference")->setText("PO-2001");
    field<QLineEdit>(wizard, "item0.sku")->setText("VAR-1001");
    field<QLineEdit>(wizard, "item0.reference")->setText("PO-2001-a");
    goThrough(wizard, 1);
    fillRecipient(wizard);
    goThrough(wizard, 1);
    CHECK(field<QLabel>(wizard, "quoteStatus")->text().contains("no prices"));
    goThrough(wizard, 1);
    REQUIRE(isOn(wizard, "page.review"));
    // The required options are missing: the review leads to them.
    auto *problem = [&] {
        QLabel *found = nullptr;
        REQUIRE(eventually([&] { return (found = wizard.findChild<QLabel *>("problem0")) != nullptr; }));
        return found;
    }();
    Q_EMIT problem->linkActivated("/items/0/options/template_config");
    REQUIRE(isOn(wizard, "page.items"));
    auto *config = field<QPlainTextEdit>(wizard, "item0.option.template_config");
    CHECK(eventually([&] { return config->hasFocus() && !config->accessibleDescription().isEmpty(); }));
    CHECK(config->accessibleDescription().contains("Required"));
    config->setPlainText("{\"pages\": ");
    CHECK(config->accessibleDescription().contains("JSON"));
    config->setPlainText("{\"pages\": [1]}");
    field<QPlainTextEdit>(wizard, "item0.option.thumbnails")->setPlainText("https://example.org/thumb.png");
    QTest::mouseClick(field<QToolButton>(wizard, "option.more"), Qt::LeftButton);
    field<QLineEdit>(wizard, "option.ecommerce_order_number")->setText("#2001");
    goThrough(wizard, 3);
    REQUIRE(isOn(wizard, "page.review"));
    CHECK(field<QLabel>(wizard, "reviewItems")->text().contains("thumb.png"));
    CHECK(field<QLabel>(wizard, "reviewOrder")->text().contains("#2001"));
    REQUIRE(eventually([&] { return !field<QWidget>(wizard, "problems")->isVisible(); }));
    press(wizard, "place");
    REQUIRE(eventually([&] { return placed.count() == 1; }));
    REQUIRE(eventually([&] {
        const std::vector<Order> orders = desk.orders();
        return orders.size() == 1 && !orders.front().remoteId.isEmpty();
    }));
    const auto draft = desk.ask<Draft>([id = placed[0][0].toString()](Engine &e) { return e.orders().draftOf(id); });
    REQUIRE(draft);
    CHECK(draft->options == QJsonObject{{"ecommerce_order_number", "#2001"}});
    CHECK(draft->items.front().options["template_config"] == QJsonObject{{"pages", QJsonArray{1}}});
}

TEST_CASE("another account has other fields, and nothing that was typed is lost", "[wizard]")
{
    Desk desk;
    desk.addAccount("Gallery");
    desk.addAccountAt("idealfactory", "Factory");
    desk.addAccountAt("imprinted", "Shirts");
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    const auto stored = [&desk] {
        const auto kept = desk.orders();
        REQUIRE(kept.size() == 1);
        return desk.ask<Draft>([id = kept.front().id](Engine &e) { return e.orders().draftOf(id); }).value();
    };
    choose(wizard, "Gallery");
    field<QLineEdit>(wizard, "reference")->setText("PO-3001");
    field<QLineEdit>(wizard, "item0.sku")->setText("MUG-1");
    field<QLineEdit>(wizard, "item0.artwork.default")->setText("https://example.org/art.png");
    choose(wizard, "Factory");
    CHECK_FALSE(isShown(wizard, "item0.artwork.default"));
    field<QPlainTextEdit>(wizard, "item0.option.thumbnails")->setPlainText("https://example.org/thumb.png");
    field<QPlainTextEdit>(wizard, "orderNote")->setPlainText("Mind the edges");
    REQUIRE(eventually([&] { return desk.orders().size() == 1 && stored().note == "Mind the edges"; }));
    // What this provider does not use is not in its draft.
    CHECK(stored().items.front().artwork.empty());

    choose(wizard, "Shirts");
    // The picture for the other provider's only area goes to the first one here.
    CHECK(field<QLineEdit>(wizard, "item0.artwork.front")->text() == "https://example.org/art.png");
    CHECK(field<QPlainTextEdit>(wizard, "orderNote")->toPlainText() == "Mind the edges");
    REQUIRE(eventually([&] { return stored().account == "Shirts" && !stored().items.front().artwork.empty(); }));
    CHECK(stored().items.front().options.isEmpty()); // another provider's own members

    choose(wizard, "Factory");
    CHECK(field<QPlainTextEdit>(wizard, "item0.option.thumbnails")->toPlainText() == "https://example.org/thumb.png");
    choose(wizard, "Gallery");
    CHECK(eventually([&] { return isShown(wizard, "item0.artwork.default"); }));
    CHECK(field<QLineEdit>(wizard, "item0.artwork.default")->text() == "https://example.org/art.png");
}

TEST_CASE("a draft's members that its provider has no field for stay in it", "[wizard]")
{
    Desk desk;
    desk.addAccount("Gallery");
    Draft draft;
    draft.account = "Gallery";
    draft.reference = "PO-4001";
    draft.note = "Only here";
    draft.recipient.company = "Example Ltd";
    draft.options = {{"somethingElse", true}};
    Item item;
    item.sku = "GLOBAL-CAN-10X10";
    item.quantity = 1;
    item.note = "Fragile";
    draft.items = {item};
    const auto kept = desk.ask<Order>([draft](Engine &e) { return e.orders().saveDraft(draft, {}); });
    REQUIRE(kept);
    Composer wizard(desk.host);
    wizard.startFrom(draft, kept->id);
    wizard.show();
    REQUIRE(eventually([&] { return field<QComboBox>(wizard, "account")->currentText() == "Gallery"; }));
    CHECK_FALSE(isShown(wizard, "orderNote"));
    field<QLineEdit>(wizard, "reference")->setText("PO-4002");
    const auto stored = [&] {
        return desk.ask<Draft>([id = kept->id](Engine &e) { return e.orders().draftOf(id); }).value();
    };
    REQUIRE(eventually([&] { return stored().reference == "PO-4002"; }));
    CHECK(stored().note == "Only here");
    CHECK(stored().recipient.company == "Example Ltd");
    CHECK(stored().items.front().note == "Fragile");
    CHECK(stored().options == draft.options);
}

TEST_CASE("a further print area is one click away if the provider names them", "[wizard]")
{
    Desk desk;
    desk.addAccountAt("imprinted", "Shirts");
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    choose(wizard, "Shirts");
    REQUIRE(wizard.findChild<QLineEdit *>("item0.artwork.front"));
    REQUIRE_FALSE(wizard.findChild<QLineEdit *>("item0.artwork.back"));
    field<QLineEdit>(wizard, "item0.artwork.front")->setText("https://example.org/front.png");
    const auto actions = field<QToolButton>(wizard, "item0.artwork.add")->menu()->actions();
    REQUIRE_FALSE(actions.isEmpty());
    actions.first()->trigger();
    REQUIRE(eventually([&] { return wizard.findChild<QLineEdit *>("item0.artwork.back") != nullptr; }));
    CHECK(eventually([&] { return field<QLineEdit>(wizard, "item0.artwork.back")->hasFocus(); }));
    CHECK(field<QLineEdit>(wizard, "item0.artwork.front")->text() == "https://example.org/front.png");
}
