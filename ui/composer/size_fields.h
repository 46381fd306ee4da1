// SPDX-License-Identifier: GPL-3.0-or-later
// What a product is printed at, to be entered where its provider does not say: size, bleed and resolution. Lengths are
// shown in millimetres or inches.
#pragma once

#include "core/store/product_sizes.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace platen {

class SizeFields : public QWidget
{
    Q_OBJECT
public:
    explicit SizeFields(QWidget *parent = nullptr);

    void setSize(const store::ProductSize &size);
    [[nodiscard]] store::ProductSize size() const;
    void setProduct(const QString &sku, const QString &account); // what the size is remembered for
    void setProblem(const QString &problem);                     // empty: none

Q_SIGNALS:
    void edited(); // by a person, who has stopped for a moment

private:
    void build();
    QDoubleSpinBox *addNumber(const QString &name, const QString &label, double most);
    void showUnit();
    [[nodiscard]] double unit() const; // in millimetres

    QComboBox *m_unit;
    QDoubleSpinBox *m_width = nullptr;
    QDoubleSpinBox *m_height = nullptr;
    QDoubleSpinBox *m_bleed = nullptr;
    QDoubleSpinBox *m_dpi = nullptr;
    QLabel *m_note;
    QString m_remembered; // what the note says if there is no problem
    QTimer m_pause;
    bool m_isShowing = false; // the fields are being filled in
    double m_shownUnit = 1;
};

} // namespace platen
