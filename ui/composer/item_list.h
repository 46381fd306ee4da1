// SPDX-License-Identifier: GPL-3.0-or-later
// The draft's items, one card below the other.
#pragma once

#include "ui/composer/composer_context.h"

#include <QWidget>

class QVBoxLayout;

namespace platen {

class ItemCard;

class ItemList : public QWidget
{
    Q_OBJECT
public:
    explicit ItemList(ComposerContext &context, QWidget *parent = nullptr);
    ~ItemList() override;

    void add(); // appends an item and moves the focus to it
    void showErrors(const std::vector<Error> &errors);
    void setMnemonics(bool mnemonics);                           // of the item being edited
    bool reveal(const QString &pointer);                         // false if no item has it
    [[nodiscard]] QString pointerAt(const QWidget *input) const; // empty if it is in no item

private:
    void load();
    void insert(std::size_t item);
    void remove(std::size_t item);
    void renumber();
    void giveMnemonics(QWidget *focus); // to the item that contains it
    [[nodiscard]] std::size_t placeOf(const ItemCard *card) const;

    ComposerContext &m_context;
    QVBoxLayout *m_layout;
    std::vector<ItemCard *> m_cards;
    bool m_hasMnemonics = true;
    ItemCard *m_current = nullptr; // the last one that had the focus
};

} // namespace platen
