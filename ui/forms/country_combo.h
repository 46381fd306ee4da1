// SPDX-License-Identifier: GPL-3.0-or-later
// A country, chosen from the list, found by typing a part of its name, or written: its own name for itself and its code
// will do.
#pragma once

#include <QComboBox>

namespace platen {

class CountryCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit CountryCombo(QWidget *parent = nullptr);

    [[nodiscard]] QString code() const; // ISO 3166-1 alpha-2; what was typed where it is no country; empty: nothing
    void setCode(const QString &code);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString codeBegunWith(const QString &typed) const;
};

} // namespace platen
