// SPDX-License-Identifier: GPL-3.0-or-later
// Artwork hosts in the settings: added, changed, tested, made the default and removed, by mouse and keyboard.
#include "core/engine/hosts.h"
#include "tests/ui/composer_fixture.h"
#include "ui/session/account_directory.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"
#include "ui/widgets/error_box.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace platen;
using namespace platen::test;

namespace {

struct Shown
{
    Desk desk;
    AccountDirectory accounts{desk.host};
    SettingsWindow window{{desk.host, accounts}};

    Shown()
    {
        accounts.refresh();
        window.showPage(QStringLiteral("hosts"));
        window.show();
    }
    void add(const QString &kind, const QString &name, const QJsonObject &settings,
             const QHash<QString, QString> &secrets = {})
    {
        REQUIRE(desk.ask<HostInfo>([=](Engine &e) { return e.hosts().add(kind, name, settings, secrets); }));
        window.page()->refresh();
    }
    template <typename W>
    W *part(const QString &name)
    {
        return field<W>(*window.page(), name);
    }
    void click(const QString &name)
    {
        auto *button = part<QPushButton>(name);
        INFO(name);
        REQUIRE(button->isVisible());
        REQUIRE(button->isEnabled());
        button->click();
    }
    bool lists(const QStringList &names)
    {
        const auto *list = window.page()->findChild<QListWidget *>(QStringLiteral("entries"));
        QStringList shown;
        for (int i = 0; i < list->count(); ++i)
            shown << list->item(i)->text();
        return shown == names;
    }
    std::vector<HostInfo> stored()
    {
        return desk.ask<std::vector<HostInfo>>([](Engine &e) { return e.hosts().all(); }).value();
    }
};

QJsonObject bucket(const QString &name = QStringLiteral("print-files"))
{
    return {{"bucket", name}, {"region", "eu-central-1"}, {"access_key_id", "AKID"}};
}

} // namespace

TEST_CASE("a host is added from its kind's declaration, and its secret remains nowhere in the window", "[settings]")
{
    Shown shown;
    REQUIRE(eventually([&] { return shown.part<QPushButton>("addEntry")->isVisible(); }));
    shown.click("addEntry");
    auto *kind = shown.part<QComboBox>("hostKind");
    CHECK(kind->count() == static_cast<int>(hosts::allKinds().size()));
    for (int i = 0; i < kind->count(); ++i) {
        kind->setCurrentIndex(i);
        for (const Setting &setting : hosts::findKind(kind->currentData().toString())->settings) {
            INFO(setting.key);
            const QString name = (setting.secret ? "secret." : "setting.") + setting.key;
            CHECK_FALSE(shown.part<QWidget>(name)->accessibleName().isEmpty());
        }
    }
    kind->setCurrentIndex(kind->findData("s3"));

    shown.click("save"); // with nothing in it
    CHECK(shown.part<QLineEdit>("hostName")->accessibleDescription().contains("letter"));
    CHECK_FALSE(shown.part<QLineEdit>("setting.bucket")->accessibleDescription().isEmpty());
    CHECK(shown.window.focusWidget() == shown.part<QLineEdit>("hostName"));
    CHECK(shown.stored().empty());

    shown.part<QLineEdit>("hostName")->setText("Bucket");
    shown.part<QLineEdit>("setting.bucket")->setText("print-files");
    shown.part<QLineEdit>("setting.region")->setText("eu-central-1");
    shown.part<QLineEdit>("setting.access_key_id")->setText("AKID");
    shown.part<QLineEdit>("setting.endpoint")->setText("ftp://example.org");
    shown.part<QLineEdit>("secret.secret_access_key")->setText("very-secret");
    shown.click("save");
    CHECK(shown.part<QLineEdit>("setting.endpoint")->accessibleDescription().contains("web address"));
    shown.part<QLineEdit>("setting.endpoint")->clear();
    shown.click("save");
    REQUIRE(eventually([&] { return shown.lists({"Bucket"}); }));
    for (const QLineEdit *edit : shown.window.findChildren<QLineEdit *>())
        CHECK_FALSE(edit->text().contains("very-secret"));
    const std::vector<HostInfo> stored = shown.stored();
    REQUIRE(stored.size() == 1);
    CHECK(stored.front().secrets.value("secret_access_key") == "keychain");
    CHECK(stored.front().host.isDefault);
    CHECK(shown.part<QLabel>("hostDefault")->text().contains("The default"));

    shown.click("addEntry"); // a name is used once
    shown.part<QLineEdit>("hostName")->setText("bucket");
    shown.click("save");
    CHECK(shown.part<QLineEdit>("hostName")->accessibleDescription().contains("already"));
    shown.click("discard");
    REQUIRE(eventually([&] { return shown.lists({"Bucket"}); }));
}

TEST_CASE("a stored host is changed, and what is emptied gets its default again", "[settings]")
{
    Shown shown;
    QJsonObject settings = bucket();
    settings["prefix"] = "shop/";
    shown.add("s3", "Bucket", settings, {{"secret_access_key", "old"}});
    REQUIRE(eventually([&] { return shown.lists({"Bucket"}); }));
    CHECK(shown.part<QLineEdit>("setting.prefix")->text() == "shop/");
    CHECK_FALSE(shown.part<QPushButton>("save")->isEnabled());
    shown.part<QLineEdit>("setting.prefix")->clear();
    shown.part<QLineEdit>("setting.bucket")->setText("others");
    shown.window.page()->refresh(); // what is typed stays
    QTest::qWait(200);
    CHECK(shown.part<QLineEdit>("setting.bucket")->text() == "others");
    shown.click("save");
    REQUIRE(eventually([&] { return shown.part<QLabel>("testResult")->text() == "Saved."; }));
    const store::HostRecord stored = shown.stored().front().host;
    CHECK(stored.settings["bucket"].toString() == "others");
    CHECK(stored.settings["prefix"].toString().isEmpty());
    CHECK(stored.settings["region"].toString() == "eu-central-1");
}

TEST_CASE("testing a host says in words what is wrong, and that the host is saved", "[settings]")
{
    Shown shown;
    shown.add("share", "Here", {});
    REQUIRE(eventually([&] { return shown.lists({"Here"}); }));
    shown.click("test"); // the listener has no public address
    REQUIRE(eventually([&] { return shown.part<QLabel>("testResult")->text() == "It does not work yet."; }));
    const QList<ErrorBox *> errors = shown.window.page()->findChildren<ErrorBox *>();
    CHECK(std::any_of(errors.begin(), errors.end(), [](const ErrorBox *error) {
        return error->isVisible() && error->text().contains("The host is saved.");
    }));
    CHECK(shown.part<QPushButton>("test")->isEnabled());
}

TEST_CASE("removing a host says what goes with it, and what the default is then", "[settings]")
{
    Shown shown;
    shown.add("s3", "First", bucket(), {{"secret_access_key", "a"}});
    shown.add("s3", "Second", bucket("second"), {{"secret_access_key", "b"}});
    REQUIRE(eventually([&] { return shown.lists({"First", "Second"}); }));
    auto *list = shown.part<QListWidget>("entries");
    list->setCurrentRow(1);
    REQUIRE(eventually([&] { return shown.part<QLabel>("cardTitle")->text() == "Second"; }));
    shown.click("makeDefault");
    REQUIRE(eventually([&] { return !shown.part<QPushButton>("makeDefault")->isVisible(); }));
    CHECK(shown.stored()[1].host.isDefault);

    shown.click("remove");
    auto *question = shown.part<QLabel>("removalQuestion");
    CHECK(question->text().contains("“First” becomes the default."));
    CHECK(shown.window.focusWidget() == shown.part<QPushButton>("removeNot"));
    shown.click("removeNot");
    CHECK(shown.stored().size() == 2);
    shown.click("remove");
    shown.click("removeReally");
    REQUIRE(eventually([&] { return shown.lists({"First"}); }));
    CHECK(shown.stored().front().host.isDefault);
    shown.click("remove");
    CHECK(question->text().contains("No host is left then"));
    shown.click("removeReally");
    REQUIRE(eventually([&] { return shown.lists({}); }));
    CHECK(shown.stored().empty());
}

TEST_CASE("settings are used with the keyboard alone", "[settings]")
{
    Shown shown;
    REQUIRE(QTest::qWaitForWindowActive(&shown.window));
    shown.window.showPage("hosts");
    CHECK(shown.window.focusWidget() == shown.part<QPushButton>("addEntry"));
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Space);
    auto *kind = shown.part<QComboBox>("hostKind");
    CHECK(shown.window.focusWidget() == kind);
    kind->setCurrentIndex(kind->findData("share"));
    REQUIRE(eventually([&] { return shown.part<QLineEdit>("setting.lifetime_hours")->isVisible(); }));
    QTest::keyClick(kind, Qt::Key_Tab);
    REQUIRE(shown.window.focusWidget() == shown.part<QLineEdit>("hostName"));
    QTest::keyClicks(shown.window.focusWidget(), "Here");
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Tab);
    CHECK(shown.window.focusWidget() == shown.part<QLineEdit>("setting.lifetime_hours"));
    for (int i = 0; i < 6 && shown.window.focusWidget()->objectName() != "save"; ++i)
        QTest::keyClick(shown.window.focusWidget(), Qt::Key_Tab);
    REQUIRE(shown.window.focusWidget() == shown.part<QPushButton>("save"));
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Space);
    REQUIRE(eventually([&] { return shown.lists({"Here"}); }));
    QTest::keyClick(&shown.window, Qt::Key_Escape);
    CHECK_FALSE(shown.window.isVisible());
}
