// SPDX-License-Identifier: GPL-3.0-or-later
// How long messages are kept, in the settings.
#include "core/engine/data_folder.h"
#include "tests/ui/composer_fixture.h"
#include "ui/session/account_directory.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"

#include <QSpinBox>

using namespace platen;
using namespace platen::test;

TEST_CASE("How long messages are kept is shown and stored")
{
    Desk desk;
    AccountDirectory accounts{desk.host};
    SettingsWindow window{{desk.host, accounts}};
    window.showPage(QStringLiteral("messages"));
    window.show();
    auto *days = field<QSpinBox>(*window.page(), QStringLiteral("keptDays"));
    REQUIRE(eventually([&] { return days->isEnabled(); }));
    CHECK(days->value() == 90);

    days->setValue(7);
    const auto stored = [&desk] {
        return desk.ask<int>([](Engine &engine) -> QCoro::Task<Result<int>> {
            co_return engine.data().settings().value(store::settings::messagesKeptDays);
        });
    };
    REQUIRE(eventually([&] { return stored().value() == 7; }));
    days->setValue(0);
    CHECK(days->text() == QStringLiteral("For ever"));
    REQUIRE(eventually([&] { return stored().value() == 0; }));
}
