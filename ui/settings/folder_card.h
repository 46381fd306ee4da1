// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a watched folder: where it is, who prints what is put there, and on what.
#pragma once

#include "ui/settings/entry_card.h"
#include "ui/settings/folder_calls.h"
#include "ui/settings/settings_pages.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTreeWidget;

namespace platen {

class FieldBox;
class FormLayout;
class PatternFields;

class FolderCard : public EntryCard
{
    Q_OBJECT
public:
    explicit FolderCard(const SettingsContext &context, QWidget *parent = nullptr);

    // What was typed stays if it is shown already.
    void show(const FolderInfo &info, const std::vector<FolderInfo> &all);
    using QWidget::show;
    void startNew(const std::vector<FolderInfo> &all);
    void takeFocus() override;

protected:
    void save(bool andTest) override;
    void test() override;
    void remove() override;
    void discard() override;
    [[nodiscard]] QString removalQuestion() const override;

private:
    void build();
    void connectAll();
    void load();
    void listAccounts();
    void showState();
    void showFound(const FolderReport &report);
    void choosePath();
    void orderTabs();
    void savingEnded(const Result<store::HotFolderRecord> &saved, bool andTest);
    void showError(const Error &error); // beside its field
    [[nodiscard]] bool check();
    [[nodiscard]] FolderEntry entry() const;

    SettingsContext m_context;
    FolderInfo m_info;
    std::vector<FolderInfo> m_all;
    FormLayout *m_form;
    QLabel *m_state;
    QLineEdit *m_name;
    FieldBox *m_nameBox;
    QLineEdit *m_path;
    FieldBox *m_pathBox;
    QPushButton *m_choose;
    QComboBox *m_account;
    FieldBox *m_accountBox;
    PatternFields *m_pattern;
    QSpinBox *m_interval;
    FieldBox *m_intervalBox;
    QTreeWidget *m_found;
    bool m_isLoading = false;
};

} // namespace platen
