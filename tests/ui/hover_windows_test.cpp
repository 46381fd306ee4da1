// SPDX-License-Identifier: GPL-3.0-or-later
// The composer, the palette and the catalogue show the text of people and providers as plain characters.
#include "tests/ui/composer_fixture.h"
#include "tests/ui/hover.h"
#include "ui/catalogue/catalogue_window.h"
#include "ui/catalogue/resource_words.h"
#include "ui/composer/composer.h"
#include "ui/palette/command_palette.h"
#include "ui/session/account_directory.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QTreeWidget>

using namespace platen;
using namespace platen::test;

namespace {

Draft hostileDraft(const QString &account, const QString &text)
{
    Draft draft;
    draft.account = account;
    draft.reference = draft.note = draft.shippingMethod = text;
    draft.recipient.name = draft.recipient.company = draft.recipient.email = draft.recipient.phone = text;
    draft.recipient.address = {text, text, text, text, text, QStringLiteral("GB")};
    draft.metadata = draft.options = {{text, text}};
    Item item;
    item.quantity = 1;
    item.sku = item.title = item.reference = item.note = item.sizing = text;
    item.attributes = item.options = {{text, text}};
    item.artwork = {{text, text, {}, {}, {}, text, {}}, {text, {}, text, {}, {}, text, {}}};
    draft.items = {item};
    return draft;
}

// Everything that is shown as text somewhere.
QString shownTexts(const QWidget &window)
{
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>())
        texts << label->text() << label->accessibleName();
    return texts.join(QLatin1Char('\n'));
}

template <typename W>
W *visible(const QWidget &window, const QString &name)
{
    W *found = nullptr;
    INFO("nothing visible is called " << name);
    REQUIRE(eventually([&] {
        for (W *each : window.findChildren<W *>(name))
            found = each->isVisible() && each->isEnabled() ? each : found;
        return found != nullptr;
    }));
    return found;
}

} // namespace

TEST_CASE("in each step of the composer names that look like HTML are shown as they are", "[plain text]")
{
    Desk desk;
    const QString name = QStringLiteral("<b>Shop</b> & Sons");
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->id + u' ' + name);
    Composer composer(desk.host);
    composer.show();
    auto *steps = field<QListWidget>(composer, "steps");
    auto *accounts = field<QComboBox>(composer, "account");
    for (const QString &text : hostileTexts()) {
        for (const Declaration *declaration : allProviders()) {
            const QString account = declaration->id + u' ' + name;
            composer.startFrom(hostileDraft(account, text), {});
            REQUIRE(eventually([&] { return accounts->currentText() == account; }));
            Hover hover;
            for (int step = steps->count() - 1; step >= 0;
                 --step) { // backwards from the review, so that each step shows what is missing
                steps->setCurrentRow(step);
                QTest::qWait(20);
                checkLabels(&composer);
                hover.everything(&composer);
            }
            INFO(text);
            const QString first = text.section(u'\n', 0, 0).left(40);
            CHECK(shownTexts(composer).contains(first));
        }
    }
}

TEST_CASE("an error that names a draft's own text is a link that shows it", "[plain text]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    Draft draft = hostileDraft(QStringLiteral("Test sandbox"), hostileTexts().first());
    draft.recipient.address.countryCode.clear();
    composer.startFrom(draft, {});
    composer.show();
    field<QListWidget>(composer, "steps")->setCurrentRow(3);
    REQUIRE(eventually([&] { return composer.findChild<QLabel *>("problem0") != nullptr; }));
    checkLabels(&composer);
    Hover hover;
    hover.everything(&composer);
}

TEST_CASE("the palette shows names that look like HTML as they are", "[plain text]")
{
    QMainWindow window;
    QList<QAction *> actions;
    QStringList shown;
    for (const QString &text : hostileTexts()) {
        auto *action = new QAction(QString(text).replace(u'&', QStringLiteral("&&")), &window);
        action->setToolTip(text);
        actions << action;
    }
    CommandPalette palette(actions, &window);
    palette.show();
    CHECK(palette.shown().size() == hostileTexts().size());
    CHECK(palette.shown().contains("<b>Ada</b> & <i>Söhne</i>"));
    checkLabels(&palette);
    Hover hover;
    hover.everything(&palette);
}

TEST_CASE("the catalogue shows names that look like HTML as they are", "[plain text]")
{
    Desk desk;
    const QString account = QStringLiteral("<b>Shop</b> & Sons");
    desk.addAccountAt("idealfactory", account);
    AccountDirectory accounts(desk.host);
    accounts.refresh();
    REQUIRE(eventually([&] { return accounts.accounts().size() == 1; }));
    CatalogueWindow window(desk.host, accounts);
    window.show();
    auto *shelves = field<QTreeWidget>(window, "catalogueShelves");
    REQUIRE(shelves->topLevelItem(0)->text(0) == account);
    const auto there = [&](int shelf) { return shelves->topLevelItem(0)->child(shelf); }; // the list is rebuilt
    for (int shelf = 0; there(shelf); ++shelf) {
        shelves->setCurrentItem(there(shelf));
        QTest::qWait(20);
        checkLabels(&window);
        Hover hover;
        hover.everything(&window);
        if (there(shelf)->text(0) != kindWords(ResourceKind::Category))
            continue;
        for (const QString &text : hostileTexts()) {
            visible<QPushButton>(window, "newResource")->click();
            auto *edit = visible<QLineEdit>(window, "field.name");
            edit->setText(text);
            const QString typed = edit->text();
            visible<QPushButton>(window, "saveResource")->click();
            REQUIRE(eventually([&] { return shownTexts(window).contains(typed.left(40)); }));
            checkLabels(&window);
            Hover made;
            made.everything(&window);
        }
    }
}
