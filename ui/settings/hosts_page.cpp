// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hosts_page.h"

#include "ui/settings/host_card.h"
#include "ui/settings/host_words.h"
#include "ui/widgets/when_done.h"

#include <algorithm>

namespace platen {

HostsPage::HostsPage(const SettingsContext &context, QWidget *parent)
    : HostsPage(context, new HostCard(context.host), parent)
{
}

HostsPage::HostsPage(const SettingsContext &context, HostCard *card, QWidget *parent)
    : EntriesPage({tr("Artwork hosts"), tr("&Add a host"),
                   tr("No hosts yet.\nSome providers fetch print files from a web address. A host is where Platen "
                      "publishes your files so that they can.")},
                  card, parent)
    , m_host(context.host)
    , m_card(card)
{
}

void HostsPage::refresh()
{
    auto call = [](Engine &engine) { return engine.hosts().all(); };
    whenDone(m_host.ask<std::vector<HostInfo>>(call), this, [this](const Result<std::vector<HostInfo>> &hosts) {
        if (!hosts)
            return failWith(hosts.error());
        m_hosts = *hosts;
        std::vector<Entry> entries;
        for (const HostInfo &info : m_hosts) {
            const QString kind = hostKindWord(info.host.kind);
            entries.push_back(
                {info.host.name, {}, info.host.isDefault ? tr("%1, the default").arg(kind) : kind, hostTrouble(info)});
        }
        setEntries(entries);
    });
}

void HostsPage::showEntry(const QString &name)
{
    const auto found =
        std::find_if(m_hosts.begin(), m_hosts.end(), [&name](const HostInfo &info) { return info.host.name == name; });
    if (found != m_hosts.end())
        m_card->show(*found, m_hosts);
}

void HostsPage::showNew()
{
    m_card->startNew(m_hosts);
}

} // namespace platen
