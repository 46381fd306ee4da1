// SPDX-License-Identifier: GPL-3.0-or-later
// A country, picked from the list, found by part of its name, or typed: its own name or its code is enough.
#pragma once

#include <QComboBox>

namespace platen {

class CountryCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit CountryCombo(QWidget *parent = nullptr);

    [[nodiscard]] QString
    code() const; // ISO 3166-1 alpha-2; the typed text if it is not a country; empty if nothing was typed
    void setCode(const QString &code);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString codeBegunWith(const QString &typed) const;
};

} // namespace platen
