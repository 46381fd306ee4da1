// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box for counts. Qt's own drops the locale's group separator anywhere, so that "1.5" becomes 15 in German; here
// the separator counts only before three digits, and anything but a whole number leaves the value unchanged.
#pragma once

#include <QSpinBox>

namespace platen {

class WholeNumberBox : public QSpinBox
{
    Q_OBJECT
public:
    using QSpinBox::QSpinBox;

protected:
    QValidator::State validate(QString &text, int &position) const override;
    int valueFromText(const QString &text) const override;
    void fixup(QString &) const override {} // Qt's own removes group separators
};

} // namespace platen
