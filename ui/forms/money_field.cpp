// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/money_field.h"

#include "ui/forms/offered_currencies.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace platen {

namespace {

QString unclearText(const TypedAmount &amount)
{
    const QLocale locale;
    const QString asGroups = editableAmount(amount.asGroups, locale);
    if (!amount.asDecimal)
        return MoneyField::tr("This is unclear. If you mean %1, type %2.").arg(moneyText(amount.asGroups), asGroups);
    return MoneyField::tr("This could mean %1 or %2. Type %3 or %4.")
        .arg(moneyText(*amount.asDecimal), moneyText(amount.asGroups), editableAmount(*amount.asDecimal, locale),
             asGroups);
}

} // namespace

MoneyField::MoneyField(QWidget *parent)
    : QWidget(parent)
    , m_amount(new QLineEdit(this))
    , m_currency(new QComboBox(this))
{
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->setAccessibleName(tr("Amount"));
    m_amount->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_currency->addItems(offeredCurrencies());
    m_currency->setAccessibleName(tr("Currency"));
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (const int index = m_currency->findText(local); index >= 0)
        m_currency->setCurrentIndex(index);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_amount, 1);
    layout->addWidget(m_currency);
    setFocusProxy(m_amount);
    connect(m_amount, &QLineEdit::textChanged, this, &MoneyField::edited);
    connect(m_currency, &QComboBox::currentTextChanged, this, &MoneyField::edited);
    connect(m_amount, &QLineEdit::editingFinished, this, &MoneyField::left);
}

void MoneyField::setMoney(const std::optional<Money> &money)
{
    if (money) {
        setCurrency(money->currency);
        m_amount->setText(editableAmount(*money, QLocale()));
    } else {
        m_amount->clear();
    }
}

TypedAmount MoneyField::typed() const
{
    return readAmount(m_amount->text(), QLocale(), m_currency->currentText());
}

std::optional<Money> MoneyField::money() const
{
    const TypedAmount amount = typed();
    return amount.reading == TypedAmount::Reading::Clear ? std::optional(amount.money) : std::nullopt;
}

QString MoneyField::understood() const
{
    const std::optional<Money> value = money();
    return value ? QStringLiteral("=\u00a0%1").arg(moneyText(*value)) : QString();
}

QString MoneyField::problem() const
{
    const TypedAmount amount = typed();
    const QString currency = m_currency->currentText();
    switch (amount.reading) {
    case TypedAmount::Reading::Empty:
        return {};
    case TypedAmount::Reading::Clear:
        return amount.money.minor < 0 ? tr("A price cannot be negative.") : QString();
    case TypedAmount::Reading::Unclear:
        return unclearText(amount);
    case TypedAmount::Reading::OtherCurrency:
        return tr("“%1” is not %2. Choose the currency in the list beside the amount.").arg(amount.named, currency);
    case TypedAmount::Reading::TooManyDecimals:
        return currencyDigits(currency) == 0
                   ? tr("Amounts in %1 have no decimals.").arg(currency)
                   : tr("Amounts in %1 have at most %n decimals.", nullptr, currencyDigits(currency).value_or(2))
                         .arg(currency);
    case TypedAmount::Reading::Wrong:
        break;
    }
    return tr("This is not an amount in %1.").arg(currency);
}

QString MoneyField::text() const
{
    return m_amount->text();
}

void MoneyField::setCurrency(const QString &currency)
{
    if (m_currency->findText(currency) < 0)
        m_currency->addItem(currency);
    m_currency->setCurrentText(currency);
}

void MoneyField::setText(const QString &amount)
{
    m_amount->setText(amount);
}

} // namespace platen
