// The first step: which account, our reference, and what is ordered.
#pragma once

#include "ui/wizard/wizard_context.h"
#include "ui/wizard/wizard_page.h"

#include <QTimer>

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
class OrderFields;

class ItemsPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ItemsPage(WizardContext &context, QWidget *parent = nullptr);
    ~ItemsPage() override;

    void load(const Draft &draft) override;
    void store(Draft &draft) const override;
    [[nodiscard]] std::vector<Error> problems() const override;
    void showErrors(const std::vector<Error> &errors) override;
    [[nodiscard]] bool asksFor(const QString &pointer) const override;
    void reveal(const QString &pointer) override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void accountWanted(); // there is none: one has to be added first

private:
    void listAccounts();
    void showAccount();
    ItemCard *addCard(const Item &item, std::size_t at);
    void removeCard(ItemCard *card);
    void renumber();
    void orderTabs();
    void giveMnemonics(QWidget *focus); // to the item that it is in
    void propose();                     // what an item starts with, where the provider needs it
    void showNeeds();                   // what the provider needs that there is no field for
    void showOthers(const QStringList &messages);
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
    OrderFields *m_order;
    QLabel *m_needs;
    QLabel *m_others; // what is wrong with what has no field here
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    std::vector<ItemCard *> m_cards;
    QTimer m_tabs;                 // they are in order again once it has run out
    ItemCard *m_current = nullptr; // had the focus last
};

} // namespace platen
