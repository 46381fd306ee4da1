// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders in the settings: added, changed, tested and removed, with their state in words.
#include "core/engine/hot_folders.h"
#include "core/store/draft_reader.h"
#include "tests/ui/composer_fixture.h"
#include "ui/session/account_directory.h"
#include "ui/settings/folder_words.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace platen;
using namespace platen::test;

namespace {

struct Shown
{
    Desk desk;
    QTemporaryDir watched;
    AccountDirectory accounts{desk.host};
    SettingsWindow window{{desk.host, accounts}};

    Shown()
    {
        desk.addAccount(QStringLiteral("Shop"));
        accounts.refresh();
        REQUIRE(eventually([&] { return accounts.isLoaded() && accounts.accounts().size() == 1; }));
        window.showPage(QStringLiteral("folders"));
        window.show();
        REQUIRE(eventually([&] { return part<QPushButton>("addEntry")->isVisible(); }));
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
    void put(const QString &name)
    {
        QFile file(watched.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
    }
    std::vector<FolderInfo> stored() { return desk.ask<std::vector<FolderInfo>>(readFolders).value(); }
    void addPosters()
    {
        click("addEntry");
        part<QLineEdit>("folderName")->setText("Posters");
        part<QLineEdit>("folderPath")->setText(watched.path());
        part<QLineEdit>("folderSku")->setText("GLOBAL-CAN-10X10");
        click("save");
        REQUIRE(eventually([&] { return stored().size() == 1; }));
        REQUIRE(eventually([&] { return part<QLabel>("testResult")->text() == "Saved."; }));
    }
};

} // namespace

TEST_CASE("a watched folder is added, with what is missing said beside its fields", "[settings]")
{
    Shown shown;
    shown.click("addEntry");
    shown.click("save");
    CHECK(shown.part<QLineEdit>("folderName")->accessibleDescription().contains("letter"));
    CHECK(shown.part<QLineEdit>("folderPath")->accessibleDescription() == "Choose the folder.");
    CHECK(shown.part<QLineEdit>("folderSku")->accessibleDescription().contains("product"));
    shown.part<QLineEdit>("folderName")->setText("Posters");
    shown.part<QLineEdit>("folderPath")->setText(shown.watched.filePath("gone"));
    shown.part<QLineEdit>("folderSku")->setText("GLOBAL-CAN-10X10");
    shown.part<QSpinBox>("folderQuantity")->setValue(3);
    auto *sizing = shown.part<QComboBox>("folderSizing");
    REQUIRE(sizing->findData("fitPrintArea") >= 0);
    sizing->setCurrentIndex(sizing->findData("fitPrintArea"));
    shown.click("save");
    REQUIRE(eventually(
        [&] { return shown.part<QLineEdit>("folderPath")->accessibleDescription().contains("There is no folder"); }));
    CHECK(shown.stored().empty());
    shown.part<QLineEdit>("folderPath")->setText(shown.watched.path());
    shown.click("save");
    REQUIRE(eventually([&] { return shown.stored().size() == 1; }));
    const store::HotFolderRecord folder = shown.stored().front().folder;
    CHECK(folder.account == "Shop");
    const Draft pattern = store::readStoredDraft(folder.draft);
    REQUIRE(pattern.items.size() == 1);
    CHECK(pattern.items[0].sku == "GLOBAL-CAN-10X10");
    CHECK(pattern.items[0].quantity == 3);
    CHECK(pattern.items[0].sizing == "fitPrintArea");
}

TEST_CASE("a watched folder says what would become of its files, and is changed and removed", "[settings]")
{
    Shown shown;
    shown.addPosters();
    shown.put("PO-1001.png");
    shown.click("test");
    auto *found = shown.part<QTreeWidget>("foundFiles");
    REQUIRE(eventually([&] { return found->isVisible() && found->topLevelItemCount() == 1; }));
    CHECK(found->topLevelItem(0)->text(0) == "PO-1001.png");
    CHECK(found->topLevelItem(0)->text(1).startsWith("PO-1001, item 1"));
    CHECK(shown.part<QLabel>("testResult")->text().contains("1 file"));

    shown.part<QSpinBox>("folderInterval")->setValue(30);
    shown.part<QLineEdit>("folderSku")->setText("GLOBAL-CAN-12X12");
    shown.click("save");
    REQUIRE(eventually([&] { return shown.stored().front().folder.interval == 30; }));
    CHECK(folderProducts(store::readStoredDraft(shown.stored().front().folder.draft)) == "GLOBAL-CAN-12X12");

    shown.click("remove");
    CHECK(shown.part<QLabel>("removalQuestion")->text().contains("drafts made of them stay"));
    shown.click("removeReally");
    REQUIRE(eventually([&] { return shown.stored().empty(); }));
    CHECK(QFile::exists(shown.watched.filePath("PO-1001.png")));
}

TEST_CASE("Esc at a question in the settings keeps the folder and the window", "[settings]")
{
    Shown shown;
    shown.addPosters();
    shown.click("remove");
    QTest::keyClick(shown.part<QPushButton>("removeNot"), Qt::Key_Escape);
    CHECK(shown.window.isVisible());
    CHECK_FALSE(shown.part<QPushButton>("removeReally")->isVisible());
    CHECK(shown.stored().size() == 1);
    QTest::keyClick(shown.part<QPushButton>("remove"), Qt::Key_Escape);
    CHECK_FALSE(shown.window.isVisible());
}

TEST_CASE("a watched folder's state is said in words", "[settings]")
{
    FolderInfo info;
    CHECK(folderStateWords(info) == "Another Platen on this computer looks at it.");
    info.standing.isWatchedHere = true;
    CHECK(folderStateWords(info) == "Not looked at yet.");
    info.standing.lookedAt = QDateTime::currentDateTimeUtc();
    CHECK(folderStateWords(info).startsWith("Looked at "));
    info.folder.problem = Message::of("The folder %1 is not there.", QStringLiteral("/in"));
    CHECK(folderStateWords(info).startsWith("The folder /in is not there. Looked at "));
    CHECK(folderStateWords(info).endsWith("Platen goes on looking at it."));
}

TEST_CASE("a folder that goes away says so by itself", "[settings]")
{
    Shown shown;
    shown.desk.run();
    shown.addPosters();
    shown.part<QSpinBox>("folderInterval")->setValue(1);
    shown.click("save");
    REQUIRE(eventually([&] { return shown.stored().front().folder.interval == 1; }));
    auto *state = shown.part<QLabel>("folderState");
    REQUIRE(eventually([&] { return state->text().startsWith("Looked at "); }, 30'000));
    REQUIRE(QDir(shown.watched.path()).rename(shown.watched.path(), shown.watched.path() + ".away"));
    REQUIRE(eventually([&] { return state->text().contains("is not there"); }, 30'000));
    REQUIRE(QDir().rename(shown.watched.path() + ".away", shown.watched.path()));
    CHECK(eventually([&] { return state->text().startsWith("Looked at "); }, 30'000));
}
