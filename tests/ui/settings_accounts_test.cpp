// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts in the settings: added, changed, tested and removed.
#include "core/credentials/credential_error.h"
#include "core/credentials/credential_store.h"
#include "core/providers/registry.h"
#include "tests/ui/composer_fixture.h"
#include "ui/session/account_directory.h"
#include "ui/settings/account_card.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"
#include "ui/widgets/environment_badge.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
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
    INFO(name);
    REQUIRE(button->isEnabled());
    button->click();
}

struct Shown
{
    Desk desk;
    AccountDirectory accounts{desk.host};
    SettingsWindow window{{desk.host, accounts}};

    Shown()
    {
        window.showPage(QStringLiteral("accounts"));
        window.show();
    }
    template <typename W>
    W *part(const QString &name)
    {
        return field<W>(*window.page(), name);
    }
    void click(const QString &name) { ::click(*window.page(), name); }
    QListWidget *list() { return part<QListWidget>("entries"); }
    bool lists(const QStringList &names)
    {
        QStringList shown;
        for (int i = 0; i < list()->count(); ++i)
            shown << list()->item(i)->text();
        return shown == names;
    }
    std::vector<AccountInfo> stored()
    {
        const auto all = desk.ask<std::vector<AccountInfo>>([](Engine &e) { return e.accounts().all(); });
        REQUIRE(all);
        return *all;
    }
    // Once the account of this name is shown.
    void choose(const QString &name)
    {
        REQUIRE(eventually([&] { return !list()->findItems(name, Qt::MatchExactly).isEmpty(); }));
        list()->setCurrentItem(list()->findItems(name, Qt::MatchExactly).front());
        REQUIRE(eventually([&] { return part<QLabel>("cardTitle")->text() == name; }));
    }
};

AccountCard *newCard(Desk &desk)
{
    auto *card = new AccountCard(desk.host);
    card->startNew();
    return card;
}

} // namespace

TEST_CASE("the form has what each provider declares, and secrets are hidden")
{
    Desk desk;
    const std::unique_ptr<AccountCard> form(newCard(desk));
    for (const Declaration *declaration : allProviders()) {
        form->setProvider(declaration->id);
        auto *advanced = form->findChild<QToolButton *>("advanced");
        for (const Setting &setting : declaration->settings) {
            INFO(declaration->id << " " << setting.key);
            if (setting.secret) {
                CHECK(field<QLineEdit>(*form, "secret." + setting.key)->echoMode() == QLineEdit::Password);
                CHECK_FALSE(form->findChild<QWidget *>("setting." + setting.key));
                CHECK(field<QLineEdit>(*form, "secret." + setting.key)->placeholderText().contains("optional") !=
                      setting.required);
                continue;
            }
            auto *input = field<QWidget>(*form, "setting." + setting.key);
            if (!input->isVisibleTo(form.get())) {
                REQUIRE(advanced);
                CHECK_FALSE(setting.required);
                advanced->click();
            }
            CHECK(input->isVisibleTo(form.get()));
            if (setting.type == Setting::Type::Choice) {
                auto *choice = field<QComboBox>(*form, "setting." + setting.key);
                REQUIRE(choice->count() == setting.choices.size());
                CHECK(choice->currentText() == setting.defaultValue);
            } else if (setting.type == Setting::Type::Json) {
                auto *json = field<QPlainTextEdit>(*form, "setting." + setting.key);
                CHECK(QJsonDocument::fromJson(json->toPlainText().toUtf8()) ==
                      QJsonDocument::fromJson(setting.defaultValue.toUtf8()));
            }
        }
    }
}

TEST_CASE("what has a default is folded away until it is asked for, is wrong, or differs")
{
    Desk desk;
    const std::unique_ptr<AccountCard> form(newCard(desk));
    form->setProvider("prodigi");
    auto *address = field<QLineEdit>(*form, "setting.base_url");
    CHECK_FALSE(address->isVisibleTo(form.get()));
    CHECK(field<QComboBox>(*form, "setting.environment")->isVisibleTo(form.get()));
    field<QLineEdit>(*form, "secret.api_key")->setText("some-key");
    address->setText("ftp://example.org");
    click(*form, "save");
    CHECK(address->isVisibleTo(form.get()));
    field<QToolButton>(*form, "advanced")->click();
    CHECK_FALSE(address->isVisibleTo(form.get()));

    Shown shown;
    shown.desk.addAccount("Gallery"); // at the sandbox's address
    shown.choose("Gallery");
    CHECK(shown.part<QLineEdit>("setting.base_url")->isVisible());
}

TEST_CASE("live and sandbox are shown as chosen, and so are the defaults that depend on it")
{
    Desk desk;
    const std::unique_ptr<AccountCard> form(newCard(desk));
    form->setProvider("prodigi");
    auto *environment = field<QComboBox>(*form, "setting.environment");
    auto *address = field<QLineEdit>(*form, "setting.base_url");
    auto *badge = form->findChild<EnvironmentBadge *>();
    REQUIRE(badge);
    CHECK(badge->environment() == "sandbox");
    const QString sandboxAddress = address->placeholderText();
    const QString proposed = field<QLineEdit>(*form, "accountName")->text();
    environment->setCurrentText("live");
    CHECK(badge->environment() == "live");
    CHECK(address->placeholderText() != sandboxAddress);
    CHECK(field<QLineEdit>(*form, "accountName")->text() != proposed);
    field<QLineEdit>(*form, "accountName")->setText("My own name");
    environment->setCurrentText("sandbox");
    CHECK(field<QLineEdit>(*form, "accountName")->text() == "My own name");
}

TEST_CASE("an account is tested, saved and listed, and its secret remains nowhere in the window")
{
    Shown shown;
    shown.window.page()->addOne();
    shown.part<QComboBox>("provider")->setCurrentText("Prodigi");
    shown.part<QLineEdit>("accountName")->setText("Shop");
    shown.part<QLineEdit>("setting.base_url")->setText(shown.desk.sandbox.url());
    auto *secret = shown.part<QLineEdit>("secret.api_key");

    shown.click("test"); // without the secret
    CHECK(secret->accessibleDescription().isEmpty() == false);
    CHECK(shown.window.focusWidget() == secret);

    secret->setText("wrong-key");
    shown.click("test");
    auto *result = shown.part<QLabel>("testResult");
    REQUIRE(eventually([&] { return result->text().contains("does not work"); }));
    CHECK(shown.stored().empty());

    secret->setText(QString::fromUtf8(shown.desk.sandbox.apiKey()));
    CHECK(result->text().isEmpty()); // the result was for other settings
    shown.click("test");
    REQUIRE(eventually([&] { return result->text().contains("It works"); }));
    CHECK(shown.stored().empty());
    shown.click("save");
    REQUIRE(eventually([&] { return shown.lists({"Shop"}) && shown.list()->currentItem(); }));
    for (const QLineEdit *edit : shown.window.findChildren<QLineEdit *>())
        CHECK_FALSE(edit->text().contains(QString::fromUtf8(shown.desk.sandbox.apiKey())));
    REQUIRE(shown.stored().size() == 1);
    CHECK(shown.stored().front().secrets.value("api_key") == "keychain");

    // The stored account is tested too; then it is removed, after one question.
    REQUIRE(eventually([&] { return result->text() == "Saved."; }));
    shown.click("test");
    REQUIRE(eventually([&] { return result->text().contains("It works"); }));
    shown.click("remove");
    shown.click("removeNot");
    CHECK(shown.lists({"Shop"}));
    shown.click("remove");
    shown.click("removeReally");
    REQUIRE(eventually([&] { return shown.lists({}); }));
}

TEST_CASE("an account's name, address and secret are changed where it is shown")
{
    Shown shown;
    shown.desk.addAccount("Gallery");
    shown.choose("Gallery");
    auto *name = shown.part<QLineEdit>("accountName");
    auto *result = shown.part<QLabel>("testResult");
    CHECK(name->text() == "Gallery");
    CHECK_FALSE(shown.part<QPushButton>("save")->isEnabled());

    // What is typed is tested with the stored key, or with the one that is typed; nothing of it is stored.
    const QString address = shown.part<QLineEdit>("setting.base_url")->text();
    shown.part<QLineEdit>("setting.base_url")->setText(address + "/");
    shown.click("test");
    REQUIRE(eventually([&] { return result->text().contains("It works"); }));
    shown.part<QLineEdit>("secret.api_key")->setText("wrong-key");
    shown.click("test");
    REQUIRE(eventually([&] { return result->text().contains("does not work"); }));
    CHECK(shown.stored().front().account.lastError.isEmpty());
    CHECK(shown.stored().front().account.settings["base_url"] == address);

    shown.click("discard");
    CHECK(shown.part<QLineEdit>("secret.api_key")->text().isEmpty());
    CHECK(shown.part<QLineEdit>("setting.base_url")->text() == address);

    name->setText("Gallery West");
    shown.click("save");
    REQUIRE(eventually([&] { return shown.lists({"Gallery West"}); }));
    CHECK(result->text() == "Saved.");
    CHECK(shown.stored().front().account.name == "Gallery West");
    CHECK(shown.stored().front().account.settings["base_url"] == address);
}

TEST_CASE("changing an account from sandbox to live warns, and its address follows")
{
    Shown shown;
    QJsonObject settings{{"environment", "sandbox"}};
    REQUIRE(shown.desk.ask<AccountInfo>([settings](Engine &e) {
        return e.accounts().add("prodigi", "Mug shop", settings, {{"api_key", "invented-key"}});
    }));
    shown.choose("Mug shop");
    auto *meaning = shown.part<QLabel>("environmentMeaning");
    CHECK(meaning->text().contains("only tests"));
    CHECK(shown.part<QLineEdit>("secret.api_key")->accessibleDescription().contains("keychain"));
    shown.part<QComboBox>("setting.environment")->setCurrentText("live");
    CHECK(meaning->text().contains("Once you save, this account is live"));
    CHECK(shown.part<EnvironmentBadge>("environmentBadge")->environment() == "live");
    shown.part<QComboBox>("setting.environment")->setCurrentText("sandbox");
    CHECK(meaning->text().contains("only tests"));
    shown.part<QComboBox>("setting.environment")->setCurrentText("live");
    shown.click("save");
    REQUIRE(eventually([&] { return shown.stored().front().environment == "live"; }));
    CHECK(shown.stored().front().account.settings["base_url"] == "https://api.prodigi.com");
    CHECK(shown.stored().front().secrets.value("api_key") == "keychain");
}

TEST_CASE("a key that is missing is asked for beside its field")
{
    Shown shown;
    REQUIRE(shown.desk.ask<AccountInfo>([](Engine &e) { return e.accounts().add("prodigi", "Mug shop", {}, {}); }));
    shown.choose("Mug shop");
    const auto asks = [&] {
        return shown.part<QLineEdit>("secret.api_key")->accessibleDescription().contains("Needed to sign in");
    };
    CHECK(asks());
    shown.part<QLineEdit>("secret.api_key")->setText("invented-key");
    shown.click("save");
    CHECK(eventually([&] { return shown.stored().front().secrets.value("api_key") == "keychain"; }));
    CHECK(eventually([&] { return !asks(); }));
}

TEST_CASE("a name that is taken and invalid settings are reported, and nothing is stored")
{
    Shown shown;
    shown.desk.addAccount("Shop");
    REQUIRE(eventually([&] { return shown.lists({"Shop"}); }));
    shown.window.page()->addOne();
    shown.part<QComboBox>("provider")->setCurrentText("Prodigi");
    shown.part<QLineEdit>("secret.api_key")->setText("some-key");
    shown.part<QLineEdit>("setting.base_url")->setText("ftp://example.org");
    shown.click("save");
    CHECK(shown.part<QLineEdit>("setting.base_url")->accessibleDescription().contains("web address"));
    shown.part<QLineEdit>("setting.base_url")->setText(shown.desk.sandbox.url());
    shown.part<QLineEdit>("accountName")->setText("***");
    shown.click("save");
    CHECK(shown.part<QLineEdit>("accountName")->accessibleDescription().contains("letter"));
    shown.part<QLineEdit>("accountName")->setText("shop"); // the same in its webhook's URL
    shown.click("save");
    auto *error = shown.part<QWidget>("saveError");
    REQUIRE(eventually([&] { return error->isVisible(); }));
    CHECK(shown.stored().size() == 1);
    CHECK_FALSE(error->accessibleDescription().contains("some-key"));
}

TEST_CASE("a setting that is JSON is checked while it is typed")
{
    Desk desk;
    const std::unique_ptr<AccountCard> form(newCard(desk));
    form->setProvider("cimpress-open");
    auto *map = field<QPlainTextEdit>(*form, "setting.status_map");
    CHECK(map->accessibleDescription().contains("stage"));
    map->setPlainText("{\"printed\": \"produced\",");
    CHECK(map->accessibleDescription().contains("JSON"));
    map->setPlainText("[1]");
    CHECK(map->accessibleDescription().contains("object"));
    map->setPlainText("{\"printed\": \"no stage\"}");
    CHECK(map->accessibleDescription().contains("status_map"));
    map->setPlainText("{\"printed\": \"produced\"}");
    CHECK(map->accessibleDescription().contains("stage"));
}

TEST_CASE("what is being typed stays when the list of accounts is reloaded, and belongs to its account only")
{
    Shown shown;
    shown.desk.addAccount("Gallery");
    shown.choose("Gallery");
    shown.part<QLineEdit>("secret.api_key")->setText("half a sec");
    shown.part<QLineEdit>("secret.api_key")->setFocus();
    shown.desk.addAccount("Another");
    REQUIRE(eventually([&] { return shown.list()->count() == 2; }));
    CHECK(shown.part<QLineEdit>("secret.api_key")->text() == "half a sec");
    CHECK(shown.window.focusWidget() == shown.part<QLineEdit>("secret.api_key"));
    CHECK(shown.part<QLabel>("cardTitle")->text() == "Gallery");
    CHECK(shown.part<QPushButton>("save")->isEnabled());

    shown.choose("Another");
    CHECK(shown.part<QLineEdit>("secret.api_key")->text().isEmpty());
    shown.part<QLineEdit>("accountName")->setFocus();
    const QPointer<QLineEdit> input = shown.part<QLineEdit>("secret.api_key");
    shown.desk.addAccount("A third one");
    REQUIRE(eventually([&] { return shown.list()->count() == 3; }));
    CHECK(input); // it was not made anew
    CHECK(shown.window.focusWidget() == shown.part<QLineEdit>("accountName"));
    shown.part<QLineEdit>("secret.api_key")->setText("whole");
    shown.click("save");
    CHECK(eventually([&] { return shown.part<QLineEdit>("secret.api_key")->text().isEmpty(); }));
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
