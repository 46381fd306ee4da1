// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_pages.h"

#include "ui/settings/accounts_page.h"
#include "ui/settings/folders_page.h"
#include "ui/settings/hosts_page.h"
#include "ui/settings/messages_page.h"

#include <QCoreApplication>

namespace platen {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPages)
};

template <typename Page>
SettingsPage *make(const SettingsContext &context, QWidget *parent)
{
    return new Page(context, parent);
}

} // namespace

std::vector<SettingsPageKind> settingsPages()
{
    return {{QStringLiteral("accounts"),
             Words::tr("Accounts"),
             Words::tr("A&ccounts…"),
             {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
             make<AccountsPage>},
            {QStringLiteral("hosts"), Words::tr("Artwork hosts"), Words::tr("Artwork &hosts…"), {}, make<HostsPage>},
            {QStringLiteral("folders"),
             Words::tr("Watched folders"),
             Words::tr("Watched &folders…"),
             {},
             make<FoldersPage>},
            {QStringLiteral("messages"), Words::tr("Messages"), Words::tr("&Messages…"), {}, make<MessagesPage>}};
}

} // namespace platen
