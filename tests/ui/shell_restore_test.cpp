// SPDX-License-Identifier: GPL-3.0-or-later
// An unusable database, and a backup of it that is restored from the window.
#include "core/credentials/credential_store.h"
#include "core/store/database.h"
#include "core/store/setting_store.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/shell/startup_error.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/when_done.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace platen;
using namespace platen::test;
using store::settings::lastAccount;

TEST_CASE("a database that lost everything can be restored from the window", "[shell]")
{
    QTemporaryDir folder;
    const DataDir dataDir = *DataDir::open(folder.path());
    const QString backup = dataDir.backups() + QStringLiteral("/mine.sqlite3");
    {
        const auto database = *store::Database::open(dataDir, store::Database::Access::Write);
        REQUIRE(store::SettingStore(*database, store::SetBy::Person).set(lastAccount, QStringLiteral("kept")));
        REQUIRE(database->backupTo(backup));
    }
    QFile file(dataDir.database());
    REQUIRE(file.resize(0));

    EngineHost host;
    MainWindow window(host, folder.path());
    window.show();
    const auto whenStarted = [&](const Result<void> &result) { window.started(result); };
    QObject::connect(&window, &MainWindow::restoreWanted, &window,
                     [&](const QString &chosen) { whenDone(host.restore(chosen), &window, whenStarted); });
    const EngineOptions options{dataDir, std::chrono::seconds(5), {}, std::chrono::seconds(3600)};
    whenDone(host.start(options, [] { return makeMemoryStore(); }), &window, whenStarted);
    REQUIRE(eventually([&] { return window.findChild<StartupError *>() != nullptr; }));
    auto *page = window.findChild<StartupError *>();
    CHECK(page->findChild<ErrorBox *>()->text().contains("mine.sqlite3")); // the label may break a long path anywhere

    // All of it can be read without scrolling.
    const auto *message = page->findChild<QLabel *>("errorMessage");
    const QWidget *area = message->parentWidget();
    CHECK(eventually([&] { return area->height() > 0 && area->height() >= message->heightForWidth(area->width()); }));

    QPushButton *restore = nullptr;
    for (auto *button : page->findChildren<QPushButton *>()) {
        if (button->text().startsWith("Restore"))
            restore = button;
    }
    REQUIRE(restore);
    QTest::mouseClick(restore, Qt::LeftButton);
    REQUIRE(eventually([&] { return page->findChild<QFileDialog *>() != nullptr; }));
    auto *dialog = page->findChild<QFileDialog *>();
    CHECK(dialog->directory().path() == dataDir.backups());
    Q_EMIT dialog->fileSelected(backup);
    dialog->close();

    REQUIRE(eventually([&] { return window.findChild<StartupError *>() == nullptr; }));
    REQUIRE(eventually([&] { return window.list().model().hasSnapshot(); }));
    QString kept;
    whenDone(host.ask<QString>([](Engine &engine) -> QCoro::Task<Result<QString>> {
        co_return engine.data().settings().value(lastAccount);
    }),
             &window, [&](const Result<QString> &value) { kept = value.value_or("error"); });
    REQUIRE(eventually([&] { return !kept.isEmpty(); }));
    CHECK(kept == "kept");
}
