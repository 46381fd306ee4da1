// SPDX-License-Identifier: GPL-3.0-or-later
// An amount and its currency.
#pragma once

#include "core/domain/amount_text.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace platen {

class MoneyField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)
public:
    explicit MoneyField(QWidget *parent = nullptr);

    void setMoney(const std::optional<Money> &money);
    // nullopt if nothing was typed, or if it is not an amount or is ambiguous: problem() then gives the error.
    [[nodiscard]] std::optional<Money> money() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString understood() const; // "= £1,234.50"; empty if money() is nullopt
    [[nodiscard]] QString text() const;       // the amount as typed
    void setText(const QString &amount);
    void setCurrency(const QString &currency);

Q_SIGNALS:
    void edited();
    void left(); // the person has finished typing

private:
    [[nodiscard]] TypedAmount typed() const;

    QLineEdit *m_amount;
    QComboBox *m_currency;
};

} // namespace platen
