// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's window, at a provider that lists its resources and at one that does not.
#include "tests/ui/composer_fixture.h"
#include "ui/artwork/remote_thumbnails.h"
#include "ui/artwork/thumbnail_label.h"
#include "ui/catalogue/catalogue_window.h"
#include "ui/catalogue/resource_details.h"
#include "ui/catalogue/resource_words.h"
#include "ui/catalogue/upload_dialog.h"
#include "ui/session/account_directory.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace platen;
using namespace platen::test;

namespace {

bool waitForAccounts(AccountDirectory &accounts, std::size_t count)
{
    accounts.refresh();
    return eventually([&] { return accounts.accounts().size() == count; });
}

// The widget with that name on the current shelf.
template <typename W>
W *shown(const QWidget &window, const QString &name)
{
    W *found = nullptr;
    INFO("nothing visible is called " << name);
    REQUIRE(eventually([&] {
        for (W *one : window.findChildren<W *>(name)) {
            if (one->isVisible())
                found = one;
        }
        return found != nullptr;
    }));
    return found;
}

void click(const QWidget &window, const QString &name)
{
    auto *button = shown<QPushButton>(window, name);
    INFO(name);
    REQUIRE(eventually([&] { return button->isEnabled(); }));
    button->click();
}

void choose(const QWidget &window, const QString &account, ResourceKind kind)
{
    auto *list = shown<QTreeWidget>(window, "catalogueShelves");
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *of = list->topLevelItem(i);
        for (int j = 0; j < of->childCount(); ++j) {
            if (of->text(0) == account && of->child(j)->text(0) == kindWords(kind)) {
                list->setCurrentItem(of->child(j));
                return;
            }
        }
    }
    FAIL("no " << kindWords(kind) << " of " << account);
}

void chooseFile(QWidget &window, const QString &path)
{
    QFileDialog *dialog = nullptr;
    REQUIRE(eventually([&] { return (dialog = window.findChild<QFileDialog *>()) != nullptr; }));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

} // namespace

TEST_CASE("the catalogue has what the accounts' providers declare", "[catalogue]")
{
    Desk desk;
    AccountDirectory accounts(desk.host);
    desk.addAccount("Gallery");
    REQUIRE(waitForAccounts(accounts, 1));
    CHECK_FALSE(CatalogueWindow::isUseful(accounts));
    std::size_t count = 1;
    for (const Declaration *declaration : allProviders()) {
        desk.addAccountAt(declaration->id, declaration->id);
        ++count;
    }
    REQUIRE(waitForAccounts(accounts, count));
    CHECK(CatalogueWindow::isUseful(accounts));
    CatalogueWindow window(desk.host, accounts);
    window.show();
    QStringList there;
    const auto *list = field<QTreeWidget>(window, "catalogueShelves");
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        for (int j = 0; j < list->topLevelItem(i)->childCount(); ++j)
            there << list->topLevelItem(i)->text(0) + u'/' + list->topLevelItem(i)->child(j)->text(0);
    }
    QStringList declared;
    for (const AccountInfo &info : accounts.accounts()) {
        const Declaration *declaration = findProvider(info.account.provider);
        for (const ResourceKind kind : allResourceKinds()) {
            if (kind != ResourceKind::Webhook && declaration->resource(kind))
                declared << info.account.name + u'/' + kindWords(kind);
        }
    }
    CHECK_FALSE(declared.isEmpty());
    CHECK(there == declared);
}

TEST_CASE("if nothing is listed, what was created here is remembered; it is changed and deleted", "[catalogue]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    AccountDirectory accounts(desk.host);
    REQUIRE(waitForAccounts(accounts, 1));
    QString id;
    {
        CatalogueWindow window(desk.host, accounts);
        window.show();
        choose(window, "Factory", ResourceKind::Category);
        CHECK(shown<QLabel>(window, "noResources")->text().contains("does not list"));
        click(window, "newResource");
        // Missing values are reported next to their field, and nothing is sent.
        click(window, "saveResource");
        CHECK(shown<QLineEdit>(window, "field.name")->accessibleDescription().contains("Required"));
        shown<QLineEdit>(window, "field.name")->setText("T-Shirts");
        click(window, "saveResource");
        REQUIRE(eventually([&] {
            auto *details = window.findChild<ResourceDetails *>();
            return details && !(id = details->id()).isEmpty();
        }));
        CHECK(shown<QLabel>(window, "resourceTitle")->text().contains("T-Shirts"));
        CHECK(shown<QPlainTextEdit>(window, "resourceRaw")->toPlainText().contains(id));
        auto *list = shown<QTreeWidget>(window, "resources");
        REQUIRE(list->topLevelItemCount() == 1);

        auto *name = shown<QLineEdit>(window, "field.name");
        auto *save = shown<QPushButton>(window, "saveResource");
        REQUIRE(eventually([&] { return name->isEnabled(); }));
        CHECK_FALSE(save->isEnabled()); // nothing was changed
        name->setText("Premium T-Shirts");
        CHECK(save->isEnabled());
        save->click();
        REQUIRE(eventually([&] { return list->topLevelItem(0)->text(0) == "Premium T-Shirts"; }));
    }
    CatalogueWindow window(desk.host, accounts); // another day
    window.show();
    choose(window, "Factory", ResourceKind::Category);
    auto *list = shown<QTreeWidget>(window, "resources");
    REQUIRE(list->topLevelItemCount() == 1);
    CHECK(list->topLevelItem(0)->text(1) == id);
    list->setCurrentItem(list->topLevelItem(0));
    REQUIRE(eventually([&] { return shown<QLineEdit>(window, "field.name")->text() == "Premium T-Shirts"; }));
    click(window, "deleteResource");
    CHECK(window.findChild<ResourceDetails *>()->id() == id);
    click(window, "deleteNot");
    CHECK(list->topLevelItemCount() == 1);
    click(window, "deleteResource");
    click(window, "deleteReally");
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 0; }));

    // A resource that no longer exists says so when it is opened by its ID.
    shown<QLineEdit>(window, "resourceIdToOpen")->setText(id);
    click(window, "openById");
    CHECK(shown<QLabel>(window, "errorMessage")->isVisible());
}

TEST_CASE("products are listed, opened and changed if the provider lists them", "[catalogue]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    AccountDirectory accounts(desk.host);
    REQUIRE(waitForAccounts(accounts, 1));
    CatalogueWindow window(desk.host, accounts);
    window.show();
    choose(window, "Print", ResourceKind::Product);
    auto *list = shown<QTreeWidget>(window, "resources");
    REQUIRE(eventually([&] { return list->topLevelItemCount() > 0; }));
    list->setCurrentItem(list->topLevelItem(0));
    auto *name = shown<QLineEdit>(window, "field.name");
    REQUIRE(eventually([&] { return !name->text().isEmpty() && name->isEnabled(); }));
    CHECK(shown<QPlainTextEdit>(window, "resourceRaw")->toPlainText().contains(name->text()));
    name->setText("Renamed here");
    click(window, "saveResource");
    REQUIRE(eventually([&] { return list->topLevelItem(0)->text(0) == "Renamed here"; }));
}

TEST_CASE("a design is saved, and its PDF is written to the chosen place", "[catalogue]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    AccountDirectory accounts(desk.host);
    REQUIRE(waitForAccounts(accounts, 1));
    CatalogueWindow window(desk.host, accounts);
    window.show();
    choose(window, "Print", ResourceKind::Design);
    click(window, "newResource");
    shown<QLineEdit>(window, "field.sku")->setText("biz-card-100");
    click(window, "saveResource");
    click(window, "renderDesign");
    const QTemporaryDir folder;
    const QString path = folder.filePath("design.pdf");
    chooseFile(window, path);
    REQUIRE(eventually([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK(eventually([&] { return shown<QLabel>(window, "resourceResult")->text().contains("design.pdf"); }));
}

TEST_CASE("a design has a picture once it is rendered, until it is changed", "[catalogue]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    RemoteThumbnails::provide(desk.host, std::make_shared<artwork::ThumbnailStore>(desk.folder.filePath("thumbnails")));
    AccountDirectory accounts(desk.host);
    REQUIRE(waitForAccounts(accounts, 1));
    QString id;
    {
        CatalogueWindow window(desk.host, accounts);
        window.show();
        choose(window, "Print", ResourceKind::Design);
        click(window, "newResource");
        shown<QLineEdit>(window, "field.sku")->setText("biz-card-100");
        click(window, "saveResource");
        auto *list = shown<QTreeWidget>(window, "resources");
        REQUIRE(eventually([&] { return list->topLevelItemCount() == 1; }));
        CHECK_FALSE(window.findChild<ThumbnailLabel *>("designPicture"));
        click(window, "renderDesign");
        const QTemporaryDir folder;
        chooseFile(window, folder.filePath("design.pdf"));
        REQUIRE(eventually([&] {
            const auto *picture = window.findChild<ThumbnailLabel *>("designPicture");
            return picture && picture->hasPicture() && !list->topLevelItem(0)->icon(0).isNull();
        }));
        CHECK(window.findChild<ThumbnailLabel *>("designPicture")->width() == 96);
    }

    // Later: from disk, although the PDF is gone.
    CatalogueWindow window(desk.host, accounts);
    window.show();
    choose(window, "Print", ResourceKind::Design);
    auto *list = shown<QTreeWidget>(window, "resources");
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 1 && !list->topLevelItem(0)->icon(0).isNull(); }));
    list->setCurrentItem(list->topLevelItem(0));
    REQUIRE(eventually([&] {
        const auto *picture = window.findChild<ThumbnailLabel *>("designPicture");
        return picture && picture->hasPicture();
    }));
}

TEST_CASE("a file is uploaded, and its preflight result is shown", "[catalogue]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    AccountDirectory accounts(desk.host);
    REQUIRE(waitForAccounts(accounts, 1));
    CatalogueWindow window(desk.host, accounts);
    window.show();
    const QTemporaryDir folder;
    const QString path = folder.filePath("card.pdf");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    file.close();
    auto *dialog = new UploadDialog(desk.host, accounts.accounts().front(), "PrintIntegrator", &window);
    dialog->open();
    dialog->upload(path);
    CHECK(field<QLabel>(*dialog, "uploadFile")->text() == "card.pdf");
    auto *answer = field<QPlainTextEdit>(*dialog, "uploadAnswer");
    REQUIRE(eventually([&] { return answer->isVisible() || field<QLabel>(*dialog, "errorMessage")->isVisible(); }));
    CHECK(answer->isVisible());
    CHECK(answer->toPlainText().contains("preflight"));
    dialog->upload(folder.filePath("not-there.pdf"));
    CHECK(eventually([&] { return field<QLabel>(*dialog, "errorMessage")->isVisible(); }));
    CHECK_FALSE(answer->isVisible());
    dialog->close();
}
