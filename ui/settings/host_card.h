// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a host, built from its kind's declaration.
#pragma once

#include "core/engine/engine_host.h"
#include "core/engine/hosts.h"
#include "ui/settings/entry_card.h"

class QComboBox;
class QLineEdit;

namespace platen {

class FieldBox;
class FormLayout;
class SettingRows;

class HostCard : public EntryCard
{
    Q_OBJECT
public:
    explicit HostCard(EngineHost &host, QWidget *parent = nullptr);

    // What was typed stays if it is shown already.
    void show(const HostInfo &info, const std::vector<HostInfo> &all);
    using QWidget::show;
    void startNew(const std::vector<HostInfo> &all);
    void takeFocus() override;

protected:
    void save(bool andTest) override;
    void test() override;
    void remove() override;
    void discard() override;
    [[nodiscard]] QString removalQuestion() const override;

private:
    void build();
    void load();
    void setKind(const QString &kind);
    void orderTabs();
    void makeDefault();
    void showDefault();
    void savingEnded(const Result<HostInfo> &saved, bool andTest);
    [[nodiscard]] QString kind() const;
    [[nodiscard]] bool check();
    [[nodiscard]] SettingsChange change() const;

    EngineHost &m_host;
    HostInfo m_info;
    std::vector<HostInfo> m_all;
    FormLayout *m_form;
    QComboBox *m_kind;
    FieldBox *m_kindBox;
    QLineEdit *m_name;
    FieldBox *m_nameBox;
    SettingRows *m_rows;
    QLabel *m_default;
    QPushButton *m_makeDefault;
    bool m_isLoading = false;
};

} // namespace platen
