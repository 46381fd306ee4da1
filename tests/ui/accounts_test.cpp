// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/credential_error.h"
#include "core/credentials/credential_store.h"
#include "core/providers/registry.h"
#include "tests/ui/composer_fixture.h"
#include "ui/accounts/account_form.h"
#include "ui/accounts/accounts_dialog.h"
#include "ui/widgets/environment_badge.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>

using namespace platen;
using namespace platen::test;

namespace {

void click(QWidget &in, const QString &name)
{
    auto *button = field<QPushButton>(in, name);
    REQUIRE(button->isEnabled());
    button->click();
}

} // namespace

TEST_CASE("the form has what each provider declares, and secrets are hidden")
{
    Desk desk;
    AccountForm form(desk.host);
    for (const Declaration *declaration : allProviders()) {
        form.setProvider(declaration->id);
        for (const Setting &setting : declaration->settings) {
            INFO(declaration->id << " " << setting.key);
            if (setting.secret) {
                CHECK(field<QLineEdit>(form, "secret." + setting.key)->echoMode() == QLineEdit::Password);
                CHECK_FALSE(form.findChild<QWidget *>("setting." + setting.key));
                CHECK(field<QLineEdit>(form, "secret." + setting.key)->placeholderText().contains("optional") !=
                      setting.required);
            } else if (setting.type == Setting::Type::Choice) {
                auto *choice = field<QComboBox>(form, "setting." + setting.key);
                REQUIRE(choice->count() == setting.choices.size());
                CHECK(choice->currentText() == setting.defaultValue);
            } else if (setting.type == Setting::Type::Json) {
                auto *json = field<QPlainTextEdit>(form, "setting." + setting.key);
                CHECK(QJsonDocument::fromJson(json->toPlainText().toUtf8()) ==
                      QJsonDocument::fromJson(setting.defaultValue.toUtf8()));
            } else {
                CHECK(field<QLineEdit>(form, "setting." + setting.key)->isVisibleTo(&form));
            }
        }
    }
}

TEST_CASE("live and sandbox are shown as chosen, and so are the defaults that depend on it")
{
    Desk desk;
    AccountForm form(desk.host);
    form.setProvider("prodigi");
    auto *environment = field<QComboBox>(form, "setting.environment");
    auto *address = field<QLineEdit>(form, "setting.base_url");
    auto *badge = form.findChild<EnvironmentBadge *>();
    REQUIRE(badge);
    CHECK(badge->environment() == "sandbox");
    const QString sandboxAddress = address->placeholderText();
    const QString proposed = field<QLineEdit>(form, "accountName")->text();
    environment->setCurrentText("live");
    CHECK(badge->environment() == "live");
    CHECK(address->placeholderText() != sandboxAddress);
    CHECK(field<QLineEdit>(form, "accountName")->text() != proposed);
    field<QLineEdit>(form, "accountName")->setText("My own name");
    environment->setCurrentText("sandbox");
    CHECK(field<QLineEdit>(form, "accountName")->text() == "My own name");
}

TEST_CASE("an account is tested, saved and listed, and its secret remains nowhere in the window")
{
    Desk desk;
    AccountsDialog dialog(desk.host);
    dialog.show();
    dialog.addAccount();
    field<QLineEdit>(dialog, "accountName")->setText("Shop");
    field<QLineEdit>(dialog, "setting.base_url")->setText(desk.sandbox.url());
    auto *secret = field<QLineEdit>(dialog, "secret.api_key");

    click(dialog, "test"); // without the secret
    CHECK(secret->accessibleDescription().isEmpty() == false);
    CHECK(dialog.focusWidget() == secret);

    secret->setText("wrong-key");
    click(dialog, "test");
    auto *result = field<QLabel>(dialog, "testResult");
    REQUIRE(eventually([&] { return result->text().contains("does not work"); }));

    secret->setText(QString::fromUtf8(desk.sandbox.apiKey()));
    CHECK(result->text().isEmpty()); // the result was for other settings
    click(dialog, "test");
    REQUIRE(eventually([&] { return result->text().contains("It works"); }));
    click(dialog, "save");
    auto *list = field<QListWidget>(dialog, "accounts");
    REQUIRE(eventually([&] { return list->count() == 1 && list->currentItem(); }));
    CHECK(list->currentItem()->text() == "Shop");
    for (const QLineEdit *edit : dialog.findChildren<QLineEdit *>())
        CHECK_FALSE(edit->text().contains(QString::fromUtf8(desk.sandbox.apiKey())));
    const auto accounts = desk.ask<std::vector<AccountInfo>>([](Engine &e) { return e.accounts().all(); });
    REQUIRE(accounts);
    REQUIRE(accounts->size() == 1);
    CHECK(accounts->front().secrets.value("api_key") == "keychain");

    // The stored account is tested too; then it is removed, after one question.
    click(dialog, "testAccount");
    REQUIRE(eventually([&] { return field<QLabel>(dialog, "accountResult")->text() == "It works."; }));
    click(dialog, "removeAccount");
    click(dialog, "removeNot");
    CHECK(list->count() == 1);
    click(dialog, "removeAccount");
    click(dialog, "removeReally");
    REQUIRE(eventually([&] { return list->count() == 0; }));
}

TEST_CASE("a name that is taken and invalid settings are reported, and nothing is stored")
{
    Desk desk;
    desk.addAccount("Shop");
    AccountForm form(desk.host);
    form.show();
    QSignalSpy saved(&form, &AccountForm::saved);
    field<QLineEdit>(form, "secret.api_key")->setText("some-key");
    field<QLineEdit>(form, "setting.base_url")->setText("ftp://example.org");
    click(form, "save");
    CHECK(field<QLineEdit>(form, "setting.base_url")->accessibleDescription().contains("web address"));
    field<QLineEdit>(form, "setting.base_url")->setText(desk.sandbox.url());
    field<QLineEdit>(form, "accountName")->setText("***");
    click(form, "save");
    CHECK(field<QLineEdit>(form, "accountName")->accessibleDescription().contains("letter"));
    field<QLineEdit>(form, "accountName")->setText("shop"); // the same in its webhook's URL
    click(form, "save");
    auto *error = form.findChild<QWidget *>("errorBox");
    REQUIRE(eventually([&] { return error->isVisible(); }));
    CHECK(saved.isEmpty());
    CHECK_FALSE(error->accessibleDescription().contains("some-key"));
}

TEST_CASE("a setting that is JSON is checked while it is typed")
{
    Desk desk;
    AccountForm form(desk.host);
    form.setProvider("cimpress-open");
    auto *map = field<QPlainTextEdit>(form, "setting.status_map");
    CHECK(map->accessibleDescription().contains("stage"));
    map->setPlainText("{\"printed\": \"produced\",");
    CHECK(map->accessibleDescription().contains("JSON"));
    map->setPlainText("[1]");
    CHECK(map->accessibleDescription().contains("object"));
    map->setPlainText("{\"printed\": \"no stage\"}");
    CHECK(map->accessibleDescription().contains("status_map"));
    map->setPlainText("{\"printed\": \"produced\"}");
    CHECK(map->accessibleDescription().contains("stage"));
    CHECK(form.settings()["status_map"] == QJsonObject{{"printed", "produced"}});
}

TEST_CASE("a secret that is being typed stays when the list of accounts is reloaded")
{
    Desk desk;
    desk.addAccount("Gallery");
    AccountsDialog dialog(desk.host);
    dialog.show();
    QLineEdit *secret = nullptr;
    REQUIRE(eventually([&] { return (secret = dialog.findChild<QLineEdit *>("newSecret.api_key")) != nullptr; }));
    secret->setText("half a sec");
    desk.addAccount("Another");
    auto *list = field<QListWidget>(dialog, "accounts");
    REQUIRE(eventually([&] { return list->count() == 2; }));
    secret = field<QLineEdit>(dialog, "newSecret.api_key");
    CHECK(secret->text() == "half a sec");
    CHECK(field<QPushButton>(dialog, "storeSecret.api_key")->isEnabled());

    // It belongs to that account only, and is cleared once it is stored.
    list->setCurrentRow(list->currentRow() == 0 ? 1 : 0);
    CHECK(field<QLineEdit>(dialog, "newSecret.api_key")->text().isEmpty());
    field<QLineEdit>(dialog, "newSecret.api_key")->setText("whole");
    click(dialog, "storeSecret.api_key");
    CHECK(eventually([&] { return field<QLineEdit>(dialog, "newSecret.api_key")->text().isEmpty(); }));
}

TEST_CASE("a German window says in German why the keychain releases nothing")
{
    QTranslator german;
    REQUIRE(german.load(QStringLiteral(":/i18n/platen_de.qm")));
    const SecretKey key{"uid", "Shop 100 %1", "api_key"};
    const Error error = credentialFailure(CredentialProblem::Locked, key).value();
    QApplication::installTranslator(&german);
    const QString inGerman = error.message.text();
    CHECK(isMissingSecret(credentialFailure(CredentialProblem::Missing, key).value(), key));
    CHECK_FALSE(isMissingSecret(error, key));
    QApplication::removeTranslator(&german);
    CHECK(inGerman.contains(QStringLiteral("Der Schlüsselbund ist gesperrt")));
    CHECK(inGerman.contains("Shop 100 %1"));
    CHECK(error.message.text().contains("The keychain is locked"));
}
