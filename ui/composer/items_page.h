// SPDX-License-Identifier: GPL-3.0-or-later
// The first section: account, reference and items.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/composer_section.h"

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;

namespace platen {

class DraftLine;
class EnvironmentBadge;
class FieldBox;
class ItemList;
class OrderFields;

class ItemsPage : public ComposerSection
{
    Q_OBJECT
public:
    explicit ItemsPage(ComposerContext &context, QWidget *parent = nullptr);

    void showErrors(const std::vector<Error> &errors) override;
    void reveal(const QString &pointer) override;
    [[nodiscard]] QString pointerAt(const QWidget *input) const override;
    [[nodiscard]] QWidget *firstField() const override;
    void setMnemonics(bool mnemonics) override;

Q_SIGNALS:
    void accountWanted(); // there is none yet

private:
    QLayout *makeTop();
    void build();
    void listAccounts();
    void showAccount();
    void showNeeds(); // requirements of the provider that have no field
    void showOthers(const QStringList &messages);
    [[nodiscard]] QWidget *accountInput() const; // or the button while there are no accounts

    ComposerContext &m_context;
    QComboBox *m_account;
    FieldBox *m_accountBox;
    EnvironmentBadge *m_badge;
    QPushButton *m_addAccount;
    DraftLine *m_reference = nullptr;
    OrderFields *m_order = nullptr;
    ItemList *m_items = nullptr;
    QLabel *m_needs;
    QLabel *m_others; // errors of members without a field in the composer
    bool m_hasOthers = false;
    bool m_hasNoAccount = false;
};

} // namespace platen
