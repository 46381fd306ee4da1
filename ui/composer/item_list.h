// SPDX-License-Identifier: GPL-3.0-or-later
// The draft's items, one card below the other.
#pragma once

#include "ui/composer/composer_context.h"

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
    // `scroll` contains the list, among other things.
    ItemList(ComposerContext &context, QScrollArea *scroll);
    ~ItemList() override;

    void add(); // appends an item and moves the focus to it
    void showErrors(const std::vector<Error> &errors);
    bool reveal(const QString &pointer); // false if no item has it

private:
    void load();
    void insert(std::size_t item);
    void remove(std::size_t item);
    void renumber();
    void orderTabs();
    void giveMnemonics(QWidget *focus); // to the item that contains it
    [[nodiscard]] std::size_t placeOf(const ItemCard *card) const;

    ComposerContext &m_context;
    QScrollArea *m_scroll;
    QVBoxLayout *m_layout;
    std::vector<ItemCard *> m_cards;
    QTimer m_tabs;                 // delays setting the tab order
    ItemCard *m_current = nullptr; // the last one that had the focus
};

} // namespace platen
