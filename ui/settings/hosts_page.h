// SPDX-License-Identifier: GPL-3.0-or-later
// Places on which artwork is published, so that providers can fetch it.
#pragma once

#include "core/engine/hosts.h"
#include "ui/settings/entries_page.h"
#include "ui/settings/settings_pages.h"

namespace platen {

class HostCard;

class HostsPage : public EntriesPage
{
    Q_OBJECT
public:
    HostsPage(const SettingsContext &context, QWidget *parent);

    void refresh() override;

protected:
    void showEntry(const QString &name) override;
    void showNew() override;

private:
    HostsPage(const SettingsContext &context, HostCard *card, QWidget *parent);

    EngineHost &m_host;
    HostCard *m_card;
    std::vector<HostInfo> m_hosts;
};

} // namespace platen
