// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/folders_page.h"

#include "core/engine/engine_host.h"
#include "core/store/draft_reader.h"
#include "ui/settings/folder_card.h"
#include "ui/settings/folder_words.h"
#include "ui/widgets/when_done.h"

#include <algorithm>

namespace platen {

namespace {

constexpr int betweenLooks = 2000; // ms

} // namespace

FoldersPage::FoldersPage(const SettingsContext &context, QWidget *parent)
    : FoldersPage(context, new FolderCard(context), parent)
{
}

FoldersPage::FoldersPage(const SettingsContext &context, FolderCard *card, QWidget *parent)
    : EntriesPage({tr("Watched folders"), tr("&Add a folder"),
                   tr("No watched folders yet.\nEach file that is put into a watched folder becomes a draft, never an "
                      "order.")},
                  card, parent)
    , m_host(context.host)
    , m_card(card)
{
    m_clock.setInterval(betweenLooks);
    connect(&m_clock, &QTimer::timeout, this, &FoldersPage::refresh);
}

void FoldersPage::refresh()
{
    whenDone(m_host.ask<std::vector<FolderInfo>>(readFolders), this,
             [this](const Result<std::vector<FolderInfo>> &folders) {
                 if (!folders)
                     return failWith(folders.error());
                 m_folders = *folders;
                 std::vector<Entry> entries;
                 for (const FolderInfo &info : m_folders) {
                     const Draft pattern = store::readStoredDraft(info.folder.draft);
                     entries.push_back({info.folder.name,
                                        {},
                                        info.folder.account + QStringLiteral(" · ") + folderProducts(pattern),
                                        info.folder.problem.text()});
                 }
                 setEntries(entries);
             });
}

void FoldersPage::showEntry(const QString &name)
{
    const auto found = std::find_if(m_folders.begin(), m_folders.end(),
                                    [&name](const FolderInfo &info) { return info.folder.name == name; });
    if (found != m_folders.end())
        m_card->show(*found, m_folders);
}

void FoldersPage::showNew()
{
    m_card->startNew(m_folders);
}

void FoldersPage::showEvent(QShowEvent *event)
{
    EntriesPage::showEvent(event);
    m_clock.start();
}

void FoldersPage::hideEvent(QHideEvent *event)
{
    EntriesPage::hideEvent(event);
    m_clock.stop();
}

} // namespace platen
