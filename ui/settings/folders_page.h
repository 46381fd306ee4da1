// SPDX-License-Identifier: GPL-3.0-or-later
// Folders whose files become drafts.
#pragma once

#include "ui/settings/entries_page.h"
#include "ui/settings/folder_calls.h"
#include "ui/settings/settings_pages.h"

#include <QTimer>

namespace platen {

class FolderCard;

class FoldersPage : public EntriesPage
{
    Q_OBJECT
public:
    FoldersPage(const SettingsContext &context, QWidget *parent);

    void refresh() override;

protected:
    void showEntry(const QString &name) override;
    void showNew() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    FoldersPage(const SettingsContext &context, FolderCard *card, QWidget *parent);

    EngineHost &m_host;
    FolderCard *m_card;
    std::vector<FolderInfo> m_folders;
    QTimer m_clock; // their states change by themselves
};

} // namespace platen
