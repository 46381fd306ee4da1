// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a whole order beside its items: when it was bought, its currency, a note for the provider, and the
// provider's own options. Asked for as the provider declares it.
#pragma once

#include "ui/wizard/draft_model.h"

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
    // The first two go into the forms at the top of the page, the rest below its items.
    OrderFields(DraftModel &model, FormLayout &left, FormLayout &right, QWidget *page);
    void addTo(QVBoxLayout &below);

    void showErrors(const std::vector<Error> &errors);
    [[nodiscard]] bool has(const QString &pointer) const; // a field for it, which is shown
    bool reveal(const QString &pointer);                  // false: it has none

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
    [[nodiscard]] const Row *rowOf(const QString &pointer) const; // null: there is none, or it is not asked for

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
