// SPDX-License-Identifier: GPL-3.0-or-later
// The items of the order, one card below the other, as many as the draft has.
#pragma once

#include "ui/wizard/wizard_context.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace platen {

class ItemCard;

class ItemList : public QWidget
{
    Q_OBJECT
public:
    // `scroll` has the list in it, among other things.
    ItemList(WizardContext &context, QScrollArea *scroll);
    ~ItemList() override;

    void add(); // an item at the end, and goes there
    void showErrors(const std::vector<Error> &errors);
    bool reveal(const QString &pointer); // false: no item has it

private:
    void load();
    void insert(std::size_t item);
    void remove(std::size_t item);
    void renumber();
    void orderTabs();
    void giveMnemonics(QWidget *focus); // to the item that it is in
    [[nodiscard]] std::size_t placeOf(const ItemCard *card) const;

    WizardContext &m_context;
    QScrollArea *m_scroll;
    QVBoxLayout *m_layout;
    std::vector<ItemCard *> m_cards;
    QTimer m_tabs;                 // they are in order again once it has run out
    ItemCard *m_current = nullptr; // had the focus last
};

} // namespace platen
