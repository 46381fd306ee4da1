// SPDX-License-Identifier: GPL-3.0-or-later
// A form: labels at the side, aligned with their fields, or above them if the window is too narrow. Fields may wrap
// their text, which Qt's own form layout measures wrongly.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

class QLabel;

namespace platen {

class FieldBox;

class FormLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FormLayout(QWidget *parent = nullptr);
    ~FormLayout() override;

    // Creates the label, which becomes the field's buddy and its accessible name. `row` -1: at the end.
    QLabel *addField(const QString &label, FieldBox *box, int row = -1);
    void addPair(QWidget *label, QWidget *field, int row = -1);
    void removeRow(QWidget *field); // deletes both
    void setRowVisible(QWidget *field, bool visible);
    void setLabel(FieldBox *box, const QString &label); // replaces it, including the mnemonic
    // Whether Alt and a letter of a label focus its field (the default). Of several equal forms, only one has
    // mnemonics.
    void setMnemonics(bool mnemonics);

    void addItem(QLayoutItem *item) override; // a row without a label
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        std::unique_ptr<QLayoutItem> label;
        std::unique_ptr<QLayoutItem> field;
        QString text; // of a label that is a field's buddy, with its mnemonic
    };
    struct Widths
    {
        int label = 0; // the widest
        int fieldLeast = 0;
        int fieldBest = 0;
    };
    [[nodiscard]] Widths widths() const;
    [[nodiscard]] bool isStacked(int width) const;
    int arrange(const QRect &rect, bool apply) const;
    [[nodiscard]] QString shownText(const QString &label) const;

    std::vector<Row> m_rows;
    bool m_mnemonics = true;
};

} // namespace platen
