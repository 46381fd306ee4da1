// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box for counts. Qt's own drops the locale's group sign wherever it stands, so that "1.5" becomes 15 in German;
// here it counts only before three digits, and what is no whole number leaves the value as it was.
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
    void fixup(QString &) const override {} // Qt's own takes the group signs out
};

} // namespace platen
