// SPDX-License-Identifier: GPL-3.0-or-later
// One item of an order: product, attributes, artwork and quantity.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/part_names.h"

#include <QWidget>

#include <vector>

class QSpinBox;

namespace platen {

class ArtworkRows;
class AttributeRows;
class DraftLine;
class DraftOptions;
class FieldBox;
class FormLayout;
class ItemHead;
class PriceRow;
class SizingRow;
class SkuField;

class ItemCard : public QWidget
{
    Q_OBJECT
public:
    ItemCard(ComposerContext &context, std::size_t item, QWidget *parent = nullptr);
    ~ItemCard() override;

    void setPlace(std::size_t item, std::size_t count); // names its fields by index: "item0.sku"
    void refresh();                                     // shows what Platen has filled in
    // Error pointers are those of the whole draft.
    void showErrors(const std::vector<Error> &errors);
    void reveal(const QString &pointer);
    void focusFirst();
    [[nodiscard]] QString pointerAt(const QWidget *input) const; // the member whose field contains `input`
    void setMnemonics(bool mnemonics);                           // whether Alt and a letter reach this item's fields

Q_SIGNALS:
    void duplicateWanted();
    void removeWanted();

private:
    void build();
    void buildFields();
    void connectAll();
    void load();
    void adapt(); // to the account's provider and the product
    void modelChanged(const QString &pointer);
    [[nodiscard]] QString at(const char *member) const; // "/items/0/sku"
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const;
    [[nodiscard]] std::vector<FieldBox *> boxes() const;

    ComposerContext &m_context;
    DraftModel &m_model;
    std::size_t m_item;
    PartNames m_names;
    ItemHead *m_head;
    FormLayout *m_left = nullptr;
    FormLayout *m_right = nullptr;
    SkuField *m_sku;
    QSpinBox *m_quantity;
    FieldBox *m_quantityBox;
    SizingRow *m_sizing = nullptr;
    PriceRow *m_price = nullptr;
    std::vector<DraftLine *> m_lines; // title, reference, note
    AttributeRows *m_attributes = nullptr;
    ArtworkRows *m_artwork = nullptr;
    DraftOptions *m_options;
};

} // namespace platen
