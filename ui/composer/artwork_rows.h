// SPDX-License-Identifier: GPL-3.0-or-later
// The artwork rows of an item's form, one for each print area: the product's if it is known, else those that the
// provider declares, else a single one.
#pragma once

#include "ui/composer/composer_context.h"
#include "ui/composer/part_names.h"

class QToolButton;

namespace platen {

class ArtworkField;
class ArtworkStrip;
class FieldBox;
class FormLayout;

class ArtworkRows : public QObject
{
    Q_OBJECT
public:
    // The rows come first in `form`.
    ArtworkRows(ComposerContext &context, FormLayout &form, PartNames &names, QWidget *card);

    void setItem(std::size_t item);
    void load();                                                 // shows another draft's artwork
    void adapt();                                                // to the provider and the product
    void showValues();                                           // what the draft has, if another part wrote it
    void describe();                                             // shows sizes for the chosen attributes
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const; // null if there is none
    [[nodiscard]] std::vector<FieldBox *> boxes() const;
    [[nodiscard]] QString pointerAt(const QWidget *input) const; // empty if it is in no row

private:
    struct Row
    {
        WantedArea wanted;
        ArtworkField *field = nullptr;
        FieldBox *box = nullptr;
        ArtworkStrip *strip = nullptr; // below it
    };
    // The rows are rebuilt only if this changes.
    struct Plan
    {
        std::vector<WantedArea> wanted;
        bool takesFiles = false;
        bool takesAddresses = true;
        bool isProductKnown = false;
        bool isAddable = false;
        QStringList others; // declared areas without a row, offered by the button
        bool operator==(const Plan &) const = default;
    };

    [[nodiscard]] Plan makePlan() const;
    void clear();
    void addRow(const WantedArea &wanted);
    void addChooser(const Row &row);
    void addButton();
    void askForArea();
    void addArea(const QString &area);
    void store(const Row &row);
    [[nodiscard]] QString pointerOf(const QString &area) const;

    ArtworkDesk &m_desk;
    DraftModel &m_model;
    FormLayout &m_form;
    PartNames &m_names;
    QWidget *m_card;
    std::size_t m_item = 0;
    Plan m_plan;
    std::vector<Row> m_rows;
    QToolButton *m_add = nullptr;
};

} // namespace platen
