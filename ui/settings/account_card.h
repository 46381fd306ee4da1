// SPDX-License-Identifier: GPL-3.0-or-later
// The form for an account, built from its provider's declaration: it knows no provider.
#pragma once

#include "core/engine/engine_host.h"
#include "core/providers/declaration.h"
#include "ui/settings/entry_card.h"

#include <functional>

class QComboBox;
class QLineEdit;

namespace platen {

class AccountFacts;
class EnvironmentBadge;
class FieldBox;
class FormLayout;
class SettingRows;
class TintedLabel;

class AccountCard : public EntryCard
{
    Q_OBJECT
public:
    explicit AccountCard(EngineHost &host, QWidget *parent = nullptr);

    // What was typed stays if it is shown already.
    void show(const AccountInfo &info);
    using QWidget::show;
    void startNew();
    void setProvider(const QString &id);
    void takeFocus() override;
    [[nodiscard]] QString shown() const; // its uid; empty if it is a new one

protected:
    void save(bool andTest) override;
    void test() override;
    void remove() override;
    void discard() override;
    [[nodiscard]] QString removalQuestion() const override;

private:
    void build();
    void load();
    void rebuild();
    void follow(); // updates badge, meaning and the proposed name
    void edited();
    void orderTabs();
    [[nodiscard]] std::function<QCoro::Task<Result<void>>(Engine &)> testCall() const;
    void savingEnded(const Result<AccountInfo> &saved);
    void testEnded(const Result<void> &tested);
    [[nodiscard]] bool check(); // shows what is missing beside the fields
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString provider() const;
    [[nodiscard]] const Declaration *declaration() const;
    [[nodiscard]] SettingsChange change() const;

    EngineHost &m_host;
    AccountInfo m_info;
    AccountFacts *m_facts;
    FormLayout *m_form = nullptr;
    QComboBox *m_provider;
    FieldBox *m_providerBox;
    QLineEdit *m_name;
    FieldBox *m_nameBox;
    QString m_proposedName;
    EnvironmentBadge *m_badge;
    TintedLabel *m_meaning; // explains the environment, or what changing it means
    SettingRows *m_rows = nullptr;
    bool m_isLoading = false;
    int m_round = 0; // of testing: outdated results are dropped
};

} // namespace platen
