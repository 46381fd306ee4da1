// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the whole order: purchase date, currency, note, and the provider's own options. Only those that the
// provider declares are shown.
#pragma once

#include "ui/composer/draft_model.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace platen {

class DraftOptions;
class FieldBox;
class FormLayout;

class OrderFields : public QObject
{
    Q_OBJECT
public:
    // The first two go into the forms at the top of the page, the others below the items.
    OrderFields(DraftModel &model, FormLayout &left, FormLayout &right, QWidget *page);
    void addTo(QVBoxLayout &below);

    void showErrors(const std::vector<Error> &errors);
    [[nodiscard]] bool has(const QString &pointer) const;        // a visible field
    bool reveal(const QString &pointer);                         // false if there is no such field
    [[nodiscard]] QString pointerAt(const QWidget *input) const; // empty if it is none of these

private:
    struct Row
    {
        const DraftField &field;
        FormLayout &form;
        FieldBox *box;
        QString hint;
    };

    QWidget *makeBelow(QWidget *form);
    void connectAll();
    void load();
    void adapt();
    [[nodiscard]] const Row *rowOf(const QString &pointer) const; // null if there is none or it is hidden

    DraftModel &m_model;
    QLineEdit *m_purchased;
    QComboBox *m_currency;
    QPlainTextEdit *m_note;
    DraftOptions *m_options;
    QWidget *m_below = nullptr;
    std::vector<Row> m_rows;
    bool m_loading = false;
};

} // namespace platen
