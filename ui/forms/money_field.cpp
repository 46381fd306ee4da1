#include "ui/forms/money_field.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace platen {

const QStringList &offeredCurrencies()
{
    static const QStringList currencies{"GBP", "EUR", "USD", "AUD", "CAD", "CHF", "CZK", "DKK", "HKD",
                                        "HUF", "JPY", "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "ZAR"};
    return currencies;
}

QString plainNumber(const QString &typed)
{
    const QLocale locale;
    QString plain = typed.trimmed();
    plain.remove(locale.groupSeparator()).remove(QChar(0x00a0)).remove(QChar(0x202f)).remove(u' ');
    return plain.replace(locale.decimalPoint(), QStringLiteral("."));
}

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
}

void MoneyField::setMoney(const std::optional<Money> &money)
{
    if (money) {
        setCurrency(money->currency);
        m_amount->setText(money->amount().replace(u'.', QLocale().decimalPoint()));
    } else {
        m_amount->clear();
    }
}

std::optional<Money> MoneyField::money() const
{
    return Money::parse(plainNumber(m_amount->text()), m_currency->currentText());
}

QString MoneyField::problem() const
{
    if (m_amount->text().trimmed().isEmpty())
        return {};
    const std::optional<Money> value = money();
    if (!value)
        return tr("This is not an amount in %1.").arg(m_currency->currentText());
    return value->minor < 0 ? tr("A price cannot be negative.") : QString();
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
