// SPDX-License-Identifier: GPL-3.0-or-later
// Registers this listener at a provider, and removes it again.
#include "tests/ui/composer_fixture.h"
#include "ui/webhooks/registration_dialog.h"
#include "ui/webhooks/webhooks_window.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace platen;
using namespace platen::test;

namespace {

void click(QWidget &in, const QString &name)
{
    INFO(name);
    // The widget may be rebuilt while the test waits.
    const auto ready = [&] {
        const auto *button = in.findChild<QPushButton *>(name);
        return button && button->isEnabled() && button->isVisible();
    };
    REQUIRE(eventually(ready));
    in.findChild<QPushButton *>(name)->click();
}

} // namespace

TEST_CASE("this listener is registered at a provider, listed there, and removed again", "[webhooks]")
{
    Desk desk;
    desk.addAccount("Gallery");
    desk.addAccountAt("printintegrator", "Print");
    desk.run();
    WebhooksWindow window(desk.host);
    window.show();
    click(window, "listen");
    REQUIRE(eventually([&] { return field<QLabel>(window, "listenerStatus")->text().contains("Listening at"); }));
    REQUIRE(eventually([&] { return window.findChild<QPushButton *>("register.Print") != nullptr; }));
    CHECK_FALSE(window.findChild<QPushButton *>("register.Gallery"));
    click(window, "register.Print");
    auto *dialog = window.findChild<RegistrationDialog *>();
    REQUIRE(dialog);
    const QString endpoint = field<QLineEdit>(window, "endpoint.Print")->text();
    CHECK(field<QLabel>(*dialog, "registrationAddress")->text().contains(endpoint));
    auto *list = field<QTreeWidget>(*dialog, "registeredWebhooks");

    const QStringList events = findProvider("printintegrator")->webhookEvents;
    REQUIRE(events.size() > 1);
    for (const QString &event : events)
        field<QCheckBox>(*dialog, "event." + event)->setChecked(false);
    CHECK_FALSE(field<QPushButton>(*dialog, "registerWebhook")->isEnabled());
    field<QCheckBox>(*dialog, "event." + events.first())->setChecked(true);
    click(*dialog, "registerWebhook");
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 1; }));
    CHECK(list->topLevelItem(0)->text(0) == endpoint);
    CHECK(list->topLevelItem(0)->text(1) == events.first());
    CHECK(field<QLabel>(*dialog, "registrationResult")->text().contains("now notifies this listener"));

    list->setCurrentItem(list->topLevelItem(0));
    click(*dialog, "removeWebhook");
    // The question takes its space from the list: what is below is neither squashed nor cut off.
    QTest::qWait(50);
    const auto *address = field<QLabel>(*dialog, "registrationAddress");
    for (const QLabel *label : address->parentWidget()->findChildren<QLabel *>()) {
        INFO(label->text());
        CHECK(label->height() >= label->heightForWidth(label->width()));
    }
    const auto *again = field<QPushButton>(*dialog, "registerWebhook");
    CHECK(again->height() >= again->sizeHint().height());
    click(*dialog, "removeWebhookNot");
    CHECK(list->topLevelItemCount() == 1);
    click(*dialog, "removeWebhook");
    click(*dialog, "removeWebhookReally");
    CHECK(eventually([&] { return list->topLevelItemCount() == 0; }));
    dialog->close();
}
