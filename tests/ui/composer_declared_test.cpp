// SPDX-License-Identifier: GPL-3.0-or-later
// The composer at providers with different requirements: it follows their declarations.
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

void choose(Composer &composer, const QString &account)
{
    auto *accounts = field<QComboBox>(composer, "account");
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

void fillRecipient(Composer &composer)
{
    for (const auto &[name, text] : {std::pair("name", "Ada Example"), std::pair("line1", "12 Sample Street"),
                                     std::pair("city", "London"), std::pair("postalCode", "SW1Y 4JH")})
        field<QLineEdit>(composer, QStringLiteral("recipient.") + QLatin1String(name))->setText(QLatin1String(text));
    field<QComboBox>(composer, "recipient.country")->setCurrentText("GB");
}

} // namespace

TEST_CASE("every provider's composer has the declared fields, and no others", "[composer]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        choose(composer, declaration->name);
        const auto needs = [declaration](const QString &pointer) {
            return std::any_of(declaration->requirements.begin(), declaration->requirements.end(),
                               [&](const DraftRequirement &need) { return need.pointer == pointer; });
        };
        const auto check = [&](DraftPart part, const QString &pointer, const QString &name) {
            INFO(name.toStdString());
            // For pages that are not current: whether it would be shown.
            const auto *widget = field<QWidget>(composer, name);
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
        CHECK(!field<QWidget>(composer, "item0.sizing")->parentWidget()->isHidden() == !declaration->sizings.isEmpty());
        const QString area = declaration->printAreas.isEmpty() ? QStringLiteral("default") : declaration->printAreas[0];
        const bool artwork =
            declaration->asksFor(DraftPart::ArtworkUrls) || declaration->asksFor(DraftPart::ArtworkFiles);
        // A new row is shown by the event loop.
        CHECK(eventually([&] { return isShown(composer, "item0.artwork." + area) == artwork; }));
        // A file can be chosen everywhere: if the provider only fetches addresses, it is published.
        CHECK((composer.findChild<QToolButton *>("item0.artwork." + area + ".choose") != nullptr) == artwork);
        CHECK((composer.findChild<QToolButton *>("item0.artwork.add") != nullptr) ==
              !declaration->printAreas.isEmpty());
        for (const Field &option : declaration->orderOptions) {
            INFO(option.name.toStdString());
            CHECK(composer.findChild<QWidget *>("option." + option.name));
            CHECK(eventually([&] { return isShown(composer, "option." + option.name) == option.required; }));
        }
        for (const Field &option : declaration->itemOptions) {
            INFO(option.name.toStdString());
            CHECK(composer.findChild<QWidget *>("item0.option." + option.name));
            CHECK(eventually([&] { return isShown(composer, "item0.option." + option.name) == option.required; }));
        }
        if (needs("/items/*/reference"))
            CHECK(field<QLineEdit>(composer, "item0.reference")->text() == "line-1");
        if (declaration->asksFor(DraftPart::PurchasedAt))
            CHECK_FALSE(field<QLineEdit>(composer, "purchasedAt")->text().isEmpty());
    }
}

TEST_CASE("an order with required options is placed, and errors are next to them", "[composer]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    desk.set(store::settings::undoSeconds, 0);
    desk.run();
    Composer composer(desk.host);
    QSignalSpy placed(&composer, &Composer::placed);
    composer.startEmpty();
    composer.show();
    choose(composer, "Factory");
    field<QLineEdit>(composer, "reference")->setText("PO-2001");
    field<QLineEdit>(composer, "item0.sku")->setText("VAR-1001");
    field<QLineEdit>(composer, "item0.reference")->setText("PO-2001-a");
    goTo(composer, 1);
    fillRecipient(composer);
    goTo(composer, 2);
    CHECK(field<QLabel>(composer, "quoteStatus")->text().contains("no prices"));
    goTo(composer, 3);
    REQUIRE(isInSight(composer, "rail"));
    // The required options are missing: the review leads to them.
    auto *problem = [&] {
        QLabel *found = nullptr;
        REQUIRE(eventually([&] { return (found = composer.findChild<QLabel *>("problem0")) != nullptr; }));
        return found;
    }();
    Q_EMIT problem->linkActivated("/items/0/options/template_config");
    REQUIRE(isInSight(composer, "section.items"));
    auto *config = field<QPlainTextEdit>(composer, "item0.option.template_config");
    CHECK(eventually([&] { return config->hasFocus() && !config->accessibleDescription().isEmpty(); }));
    CHECK(eventually([&] { return config->accessibleDescription().contains("Required"); }));
    config->setPlainText("{\"pages\": ");
    CHECK(config->accessibleDescription().contains("JSON"));
    config->setPlainText("{\"pages\": [1]}");
    field<QPlainTextEdit>(composer, "item0.option.thumbnails")->setPlainText("https://example.org/thumb.png");
    QTest::mouseClick(field<QToolButton>(composer, "option.more"), Qt::LeftButton);
    field<QLineEdit>(composer, "option.ecommerce_order_number")->setText("#2001");
    goTo(composer, 3);
    REQUIRE(isInSight(composer, "rail"));
    CHECK(field<QLabel>(composer, "reviewItems")->text().contains("thumb.png"));
    CHECK(field<QLabel>(composer, "reviewOrder")->text().contains("#2001"));
    REQUIRE(eventually([&] { return !field<QWidget>(composer, "problems")->isVisible(); }));
    press(composer, "place");
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

TEST_CASE("another account has other fields, and nothing that was typed is lost", "[composer]")
{
    Desk desk;
    desk.addAccount("Gallery");
    desk.addAccountAt("idealfactory", "Factory");
    desk.addAccountAt("imprinted", "Shirts");
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    const auto stored = [&desk] {
        const auto kept = desk.orders();
        REQUIRE(kept.size() == 1);
        return desk.ask<Draft>([id = kept.front().id](Engine &e) { return e.orders().draftOf(id); }).value();
    };
    choose(composer, "Gallery");
    field<QLineEdit>(composer, "reference")->setText("PO-3001");
    field<QLineEdit>(composer, "item0.sku")->setText("MUG-1");
    field<QLineEdit>(composer, "item0.artwork.default")->setText("https://example.org/art.png");
    choose(composer, "Factory");
    CHECK_FALSE(isShown(composer, "item0.artwork.default"));
    field<QPlainTextEdit>(composer, "item0.option.thumbnails")->setPlainText("https://example.org/thumb.png");
    field<QPlainTextEdit>(composer, "orderNote")->setPlainText("Mind the edges");
    REQUIRE(eventually([&] { return desk.orders().size() == 1 && stored().note == "Mind the edges"; }));
    // What this provider does not use is not in its draft.
    CHECK(stored().items.front().artwork.empty());

    choose(composer, "Shirts");
    // The picture for the other provider's only area goes to the first one here.
    CHECK(field<QLineEdit>(composer, "item0.artwork.front")->text() == "https://example.org/art.png");
    CHECK(field<QPlainTextEdit>(composer, "orderNote")->toPlainText() == "Mind the edges");
    REQUIRE(eventually([&] { return stored().account == "Shirts" && !stored().items.front().artwork.empty(); }));
    CHECK(stored().items.front().options.isEmpty()); // another provider's own members

    choose(composer, "Factory");
    CHECK(field<QPlainTextEdit>(composer, "item0.option.thumbnails")->toPlainText() == "https://example.org/thumb.png");
    choose(composer, "Gallery");
    CHECK(eventually([&] { return isShown(composer, "item0.artwork.default"); }));
    CHECK(field<QLineEdit>(composer, "item0.artwork.default")->text() == "https://example.org/art.png");
}

TEST_CASE("a draft's members that its provider has no field for stay in it", "[composer]")
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
    Composer composer(desk.host);
    composer.startFrom(draft, kept->id);
    composer.show();
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Gallery"; }));
    CHECK_FALSE(isShown(composer, "orderNote"));
    field<QLineEdit>(composer, "reference")->setText("PO-4002");
    const auto stored = [&] {
        return desk.ask<Draft>([id = kept->id](Engine &e) { return e.orders().draftOf(id); }).value();
    };
    REQUIRE(eventually([&] { return stored().reference == "PO-4002"; }));
    CHECK(stored().note == "Only here");
    CHECK(stored().recipient.company == "Example Ltd");
    CHECK(stored().items.front().note == "Fragile");
    CHECK(stored().options == draft.options);
}

TEST_CASE("a further print area is one click away if the provider names them", "[composer]")
{
    Desk desk;
    desk.addAccountAt("imprinted", "Shirts");
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    choose(composer, "Shirts");
    REQUIRE(composer.findChild<QLineEdit *>("item0.artwork.front"));
    REQUIRE_FALSE(composer.findChild<QLineEdit *>("item0.artwork.back"));
    field<QLineEdit>(composer, "item0.artwork.front")->setText("https://example.org/front.png");
    const auto actions = field<QToolButton>(composer, "item0.artwork.add")->menu()->actions();
    REQUIRE_FALSE(actions.isEmpty());
    actions.first()->trigger();
    REQUIRE(eventually([&] { return composer.findChild<QLineEdit *>("item0.artwork.back") != nullptr; }));
    CHECK(eventually([&] { return field<QLineEdit>(composer, "item0.artwork.back")->hasFocus(); }));
    CHECK(field<QLineEdit>(composer, "item0.artwork.front")->text() == "https://example.org/front.png");
}
