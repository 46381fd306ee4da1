// The first step: which account, our reference, and what is ordered.
#pragma once

#include "ui/wizard/wizard_context.h"
#include "ui/wizard/wizard_page.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace platen {

class EnvironmentBadge;
class FieldBox;
class ItemCard;

class ItemsPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ItemsPage(WizardContext &context, QWidget *parent = nullptr);

    void load(const Draft &draft) override;
    void store(Draft &draft) const override;
    [[nodiscard]] std::vector<Error> problems() const override;
    void showErrors(const std::vector<Error> &errors) override;
    [[nodiscard]] bool asksFor(const QString &pointer) const override;
    void reveal(const QString &pointer) override;

Q_SIGNALS:
    void accountWanted(); // there is none: one has to be added first

private:
    void listAccounts();
    void showAccount();
    ItemCard *addCard(const Item &item, std::size_t at);
    void removeCard(ItemCard *card);
    void renumber();
    [[nodiscard]] std::size_t placeOf(const ItemCard *card) const;
    [[nodiscard]] ItemCard *cardOf(const QString &pointer, QString *rest) const;

    WizardContext &m_context;
    bool m_loading = false;
    QComboBox *m_account;
    FieldBox *m_accountBox;
    EnvironmentBadge *m_badge;
    QPushButton *m_addAccount;
    QLineEdit *m_reference;
    FieldBox *m_referenceBox;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    std::vector<ItemCard *> m_cards;
};

} // namespace platen
