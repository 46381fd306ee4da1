// An amount and its currency.
#pragma once

#include "core/domain/error.h"
#include "core/domain/money.h"

#include <QStringList>
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
    // Nullopt where nothing was typed, or where what was typed is no amount: problem() tells these apart.
    [[nodiscard]] std::optional<Money> money() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString text() const; // the amount as it was typed
    void setText(const QString &amount);
    void setCurrency(const QString &currency);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_amount;
    QComboBox *m_currency;
};

// What a shop is likely to sell in; another one that a draft has is added to the list.
const QStringList &offeredCurrencies();

// A number as a person types it, by the locale: "1.204,50" or "1,204.50" → "1204.50".
QString plainNumber(const QString &typed);

} // namespace platen
