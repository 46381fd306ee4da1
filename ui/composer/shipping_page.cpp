// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/shipping_page.h"

#include "ui/composer/provider_asks.h"
#include "ui/composer/shipping_table.h"
#include "ui/forms/field_box.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/error_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

constexpr int secondsBeforeCounting = 10;
const QString methodPointer = QStringLiteral("/shippingMethod");

void keepPlace(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

ShippingPage::ShippingPage(ComposerContext &context, QuoteDesk &quotes, QWidget *parent)
    : ComposerSection(parent)
    , m_context(context)
    , m_quotes(quotes)
    , m_status(new QLabel)
    , m_busy(new QProgressBar)
    , m_again(new QPushButton)
    , m_table(new ShippingTable)
    , m_text(new QLineEdit)
    , m_textBox(new FieldBox(m_text))
    , m_error(new TintedLabel({}, Token::Danger))
    , m_failure(new ErrorBox)
    , m_issues(new QLabel)
{
    setObjectName(QStringLiteral("section.shipping"));
    build();
    connectAll();
    adapt();
    showQuotes();
}

void ShippingPage::build()
{
    m_status->setObjectName(QStringLiteral("quoteStatus"));
    m_status->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(grid(1));
    m_busy->setAccessibleName(tr("Getting prices"));
    keepPlace(m_busy);
    m_busy->hide();
    m_again->setObjectName(QStringLiteral("quoteAgain"));
    m_again->setAutoDefault(false);
    keepPlace(m_again);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("shippingError"));
    m_error->setMinimumHeight(m_error->fontMetrics().height());
    m_issues->setWordWrap(true);
    m_issues->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("Shipping method"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(3));
    line->addWidget(m_status, 1);
    line->addWidget(m_again);
    layout->addLayout(line);
    layout->addWidget(m_busy);
    layout->addWidget(m_table);
    layout->addWidget(m_textBox);
    layout->addWidget(m_error);
    layout->addWidget(m_issues);
    layout->addWidget(m_failure);
}

void ShippingPage::connectAll()
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ShippingPage::showStatus);
    connect(m_table, &ShippingTable::methodChosen, this, [this](const QString &method) {
        m_error->clear();
        store(method);
        showQuotes();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_textBox->setError({});
        store(text);
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_quotes.state() == QuoteDesk::State::Asking)
            m_quotes.stop();
        else
            m_quotes.askAgain();
    });
    connect(&m_quotes, &QuoteDesk::changed, this, &ShippingPage::showQuotes);
    connect(&m_context.model(), &DraftModel::providerChanged, this, &ShippingPage::adapt);
    connect(&m_context.model(), &DraftModel::loaded, this, [this] {
        m_error->clear();
        adapt();
    });
}

void ShippingPage::store(const QString &method)
{
    if (!m_loading)
        m_context.model().set(methodPointer, method);
}

bool ShippingPage::isAsked() const
{
    return m_context.model().isAsked(methodPointer);
}

void ShippingPage::adapt()
{
    const QScopedValueRollback loading(m_loading, true);
    const Declaration *declaration = m_context.declaration();
    const QString chosen = m_context.model().text(methodPointer);
    m_free = declaration && declaration->shippingMethods.isEmpty();
    if (m_free) {
        if (m_text->text().trimmed() != chosen)
            m_text->setText(chosen);
    } else {
        m_table->setMethod({});
        if (declaration)
            m_table->setMethods(declaration->shippingMethods);
        m_table->setMethod(chosen);
    }
    const bool needed = isNeeded(declaration, methodPointer);
    const QString why = neededWhy(declaration, methodPointer);
    m_text->setPlaceholderText(needed ? QString() : tr("optional"));
    m_textBox->setHint(why.isEmpty() ? tr("The provider's name for the shipping method.") : why);
    m_table->setVisible(isAsked() && !m_free);
    m_textBox->setVisible(isAsked() && m_free);
    m_error->setVisible(isAsked() && !m_free);
    m_table->setObjectName(m_free ? QStringLiteral("shippingTable") : QStringLiteral("shippingMethod"));
    m_text->setObjectName(m_free ? QStringLiteral("shippingMethod") : QStringLiteral("shippingText"));
    showStatus();
}

// What a failed quote means for the order itself.
QString ShippingPage::noPriceText(const Error &error) const
{
    const QString provider = m_context.declaration() ? m_context.declaration()->name : m_context.accountName();
    switch (error.code) {
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::Credentials:
        return tr("The price is not known, and %1 may not accept orders until the key works. In that case an order "
                  "placed now waits in the outbox.")
            .arg(provider);
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
    case ErrorCode::RateLimited:
    case ErrorCode::BadResponse:
        return tr("The price is not known. An order placed now is sent as soon as %1 can be reached.").arg(provider);
    case ErrorCode::Validation:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
        return tr("The price is not known, and %1 may refuse the order for the same reason.").arg(provider);
    default:
        return tr("The price is not known.");
    }
}

void ShippingPage::showQuotes()
{
    using State = QuoteDesk::State;
    const State state = m_quotes.state();
    {
        const QScopedValueRollback loading(m_loading, true);
        const auto prices = state == State::Known                               ? ShippingTable::Prices::Known
                            : state == State::Asking || state == State::Waiting ? ShippingTable::Prices::Asking
                                                                                : ShippingTable::Prices::None;
        m_table->setQuotes(prices, m_quotes.quotes());
        m_table->setPricesShown(state != State::Unable);
    }
    QStringList issues;
    if (const Quote *quote = m_quotes.quoteFor(m_table->method())) {
        for (const Issue &issue : quote->issues)
            issues << issueText(issue);
    }
    m_issues->setText(issues.join(QLatin1Char('\n')));
    m_issues->setVisible(!issues.isEmpty());
    if (m_quotes.error())
        m_failure->setError(*m_quotes.error(), noPriceText(*m_quotes.error()));
    else
        m_failure->clear();
    m_busy->setVisible(state == State::Asking);
    if (state == State::Asking)
        m_second.start();
    else
        m_second.stop();
    showStatus();
}

void ShippingPage::showStatus()
{
    using State = QuoteDesk::State;
    const State state = m_quotes.state();
    const QString provider = m_context.declaration() ? m_context.declaration()->name : tr("the provider");
    const int seconds = m_quotes.secondsAsking();
    switch (state) {
    case State::Unable:
        m_status->setText(!m_context.declaration() ? QString()
                          : isAsked()              ? tr("%1 gives no prices in advance.").arg(provider)
                                      : tr("%1 chooses the shipping and gives no prices in advance.").arg(provider));
        break;
    case State::Lacking:
        m_status->setText(tr("To see prices, enter an item with its SKU and the recipient's country."));
        break;
    case State::Waiting:
    case State::Asking:
        m_status->setText(seconds < secondsBeforeCounting
                              ? tr("Getting prices from %1…").arg(provider)
                              : tr("Getting prices from %1… %n s", nullptr, seconds).arg(provider));
        break;
    case State::Known:
        m_status->setText(m_quotes.quotes().empty() ? tr("%1 offers no shipping for this order.").arg(provider)
                          : isTaxNamed()            ? tr("Prices quoted by %1, taxes included.").arg(provider)
                                                    : tr("Prices quoted by %1.").arg(provider));
        break;
    case State::Failed:
        m_status->setText(tr("No prices from %1.").arg(provider));
        break;
    case State::Stopped:
        m_status->setText(tr("You stopped waiting for prices."));
        break;
    }
    const bool asking = state == State::Asking;
    m_again->setText(asking ? tr("Stop") : tr("Get prices again"));
    m_again->setVisible(asking || state == State::Known || state == State::Failed || state == State::Stopped);
}

bool ShippingPage::isTaxNamed() const
{
    const std::vector<Quote> &quotes = m_quotes.quotes();
    return std::all_of(quotes.begin(), quotes.end(), [](const Quote &quote) { return quote.tax.has_value(); });
}

void ShippingPage::showErrors(const std::vector<Error> &errors)
{
    QString text;
    for (const Error &error : errors) {
        if (error.pointer == methodPointer && text.isEmpty())
            text = error.message.text();
    }
    m_error->setText(m_free ? QString() : text);
    m_textBox->setError(m_free ? text : QString());
}

QString ShippingPage::pointerAt(const QWidget *) const
{
    return methodPointer;
}

QWidget *ShippingPage::firstField() const
{
    return !isAsked() ? static_cast<QWidget *>(m_again) : m_free ? static_cast<QWidget *>(m_text) : m_table;
}

void ShippingPage::reveal(const QString &)
{
    firstField()->setFocus(Qt::OtherFocusReason);
}

} // namespace platen
