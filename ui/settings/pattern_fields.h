// SPDX-License-Identifier: GPL-3.0-or-later
// What the drafts of a watched folder begin with: one product, or a template, which is a saved draft.
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace platen {

class FieldBox;
class FormLayout;

class PatternFields : public QObject
{
    Q_OBJECT
public:
    explicit PatternFields(FormLayout &form, QObject *parent = nullptr); // appends its rows

    void setPattern(const Draft &pattern);
    void setProvider(const Declaration *provider); // for the sizings that it offers; null if unknown
    [[nodiscard]] Draft pattern() const;
    [[nodiscard]] std::vector<QWidget *> inputs() const;
    QWidget *check(); // shows what is missing; returns the first such input
    void showError(const QString &message);

Q_SIGNALS:
    void edited();

private:
    void chooseTemplate();
    void show();
    [[nodiscard]] bool isTemplate() const; // more than the fields for one product show

    FormLayout &m_form;
    Draft m_pattern;
    QLineEdit *m_sku;
    FieldBox *m_skuBox;
    QSpinBox *m_quantity;
    FieldBox *m_quantityBox;
    QComboBox *m_sizing;
    FieldBox *m_sizingBox;
    QPushButton *m_choose;
    QPushButton *m_none;
    QLabel *m_template;
    FieldBox *m_templateBox;
    QStringList m_sizings;
    bool m_isShowing = false;
};

} // namespace platen
