#include "ui/wizard/order_fields.h"

#include "ui/forms/field_box.h"
#include "ui/forms/field_form.h"
#include "ui/forms/field_input.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/json_edit.h"
#include "ui/forms/money_field.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace platen {

namespace {

const QString purchasedPointer = QStringLiteral("/purchasedAt");
const QString currencyPointer = QStringLiteral("/currency");
const QString notePointer = QStringLiteral("/note");
const QString optionsPointer = QStringLiteral("/options");
constexpr int noteLines = 3;

QDateTime thisMinute()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return now.addMSecs(-now.time().msec() - 1000 * now.time().second());
}

} // namespace

OrderFields::OrderFields(WizardContext &context, FormLayout &left, FormLayout &right, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_left(left)
    , m_right(right)
    , m_purchased(new QLineEdit)
    , m_purchasedBox(new FieldBox(m_purchased))
    , m_currency(new QComboBox)
    , m_currencyBox(new FieldBox(m_currency))
    , m_note(new QPlainTextEdit)
    , m_noteBox(new FieldBox(m_note))
    , m_below(new QWidget(page))
    , m_optionForm(new FieldForm(QStringLiteral("option.")))
{
    m_purchased->setObjectName(QStringLiteral("purchasedAt"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_note->setObjectName(QStringLiteral("orderNote"));
    m_currency->addItem(tr("Not set"), QString());
    for (const QString &currency : offeredCurrencies())
        m_currency->addItem(currency, currency);
    makeTextArea(*m_note, noteLines);
    m_left.addField(tr("Bo&ught"), m_purchasedBox);
    m_right.addField(tr("&Currency"), m_currencyBox);

    auto *form = new QWidget;
    m_belowForm = new FormLayout(form);
    m_belowForm->addField(tr("Note to the pro&vider"), m_noteBox);
    m_optionForm->setMoreText(tr("More about the order"));
    auto *layout = new QVBoxLayout(m_below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(new Hairline);
    layout->addWidget(headingLabel(tr("The whole order"), m_below));
    layout->addWidget(form);
    layout->addWidget(m_optionForm);

    connect(m_purchased, &QLineEdit::textChanged, this, [this] {
        m_purchasedBox->setError({});
        change();
    });
    connect(m_currency, &QComboBox::currentIndexChanged, this, [this] {
        m_currencyBox->setError({});
        if (!m_loading)
            Q_EMIT currencyChosen();
        change();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_noteBox->setError({});
        change();
    });
    connect(m_optionForm, &FieldForm::edited, this, &OrderFields::change);
    connect(&m_context, &WizardContext::accountChosen, this, &OrderFields::adapt);
    adapt();
}

void OrderFields::addTo(QVBoxLayout &below)
{
    below.addWidget(m_below);
}

void OrderFields::change()
{
    if (!m_loading)
        Q_EMIT edited();
}

void OrderFields::load(const Draft &draft)
{
    const QScopedValueRollback loading(m_loading, true);
    m_loaded = draft;
    m_base = draft.options;
    m_options.clear();
    m_optionsOf.clear();
    m_purchased->setText(typedInstant(draft.purchasedAt));
    if (!draft.currency.isEmpty() && m_currency->findData(draft.currency) < 0)
        m_currency->addItem(draft.currency, draft.currency);
    m_currency->setCurrentIndex(m_currency->findData(draft.currency));
    m_note->setPlainText(draft.note);
    adapt();
}

void OrderFields::adapt()
{
    const QScopedValueRollback loading(m_loading, true);
    const auto show = [this](FormLayout &form, FieldBox *box, DraftPart part, const QString &pointer,
                             const QString &hint) {
        const bool asked = m_context.asks(part, pointer);
        const QString why = m_context.needsWhy(pointer);
        form.setRowVisible(box, asked);
        box->setHint(!why.isEmpty() ? why : m_context.needs(pointer) ? hint : tr("%1 Optional.").arg(hint).trimmed());
        return asked;
    };
    if (show(m_left, m_purchasedBox, DraftPart::PurchasedAt, purchasedPointer, tr("When the customer bought it.")) &&
        m_purchased->text().trimmed().isEmpty())
        m_purchased->setText(typedInstant(thisMinute()));
    if (show(m_right, m_currencyBox, DraftPart::Currency, currencyPointer, tr("Of the order's prices.")) &&
        m_context.needs(currencyPointer) && m_currency->currentIndex() == 0) {
        const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
        m_currency->setCurrentIndex(std::max(m_currency->findData(local), 1));
        Q_EMIT currencyChosen();
    }
    const bool note = show(*m_belowForm, m_noteBox, DraftPart::Note, notePointer, {});
    adaptOptions();
    m_below->setVisible(note || m_optionForm->hasFields());
}

// Options are each provider's own: those of one never go to another.
void OrderFields::adaptOptions()
{
    const Declaration *declaration = m_context.declaration();
    const QString provider = declaration ? declaration->id : QString();
    if (provider == m_optionsOf && !provider.isEmpty())
        return;
    if (!provider.isEmpty() && !m_optionsOf.isEmpty()) {
        m_options.insert(m_optionsOf, m_optionForm->store(m_base));
        m_base = m_options.value(provider);
    }
    if (!provider.isEmpty())
        m_optionsOf = provider;
    m_optionForm->setFields(declaration ? declaration->orderOptions : std::vector<Field>());
    m_optionForm->load(m_base);
    m_optionForm->setVisible(m_optionForm->hasFields());
}

void OrderFields::store(Draft &draft) const
{
    const bool keep = m_context.isOriginalProvider();
    if (!m_context.asks(DraftPart::PurchasedAt, purchasedPointer))
        draft.purchasedAt = keep ? m_loaded.purchasedAt : QDateTime();
    else if (m_purchased->text() == typedInstant(m_loaded.purchasedAt))
        draft.purchasedAt = m_loaded.purchasedAt; // with its seconds
    else
        draft.purchasedAt = instantFromText(m_purchased->text());
    draft.currency = m_context.asks(DraftPart::Currency, currencyPointer) ? currency()
                     : keep                                               ? m_loaded.currency
                                                                          : QString();
    draft.note = m_context.asks(DraftPart::Note, notePointer) ? m_note->toPlainText().trimmed()
                 : keep                                       ? m_loaded.note
                                                              : QString();
    draft.options = m_optionForm->store(m_base);
}

QString OrderFields::currency() const
{
    return m_currencyBox->isHidden() ? QString() : m_currency->currentData().toString();
}

std::vector<Error> OrderFields::problems() const
{
    std::vector<Error> found = m_optionForm->problems(optionsPointer, FieldForm::Check::Complete);
    const QString typed = m_purchased->text().trimmed();
    if (!m_purchasedBox->isHidden() && !typed.isEmpty() && !instantFromText(typed).isValid())
        found.push_back(
            fail(ErrorCode::Validation, tr("This has to be a time such as 2026-11-23 14:00."), purchasedPointer)
                .value());
    return found;
}

FieldBox *OrderFields::boxOf(const QString &pointer) const
{
    for (const auto &[at, box] : {std::pair(purchasedPointer, m_purchasedBox),
                                  std::pair(currencyPointer, m_currencyBox), std::pair(notePointer, m_noteBox)}) {
        if (pointer == at && !box->isHidden())
            return box;
    }
    return nullptr;
}

void OrderFields::showErrors(const std::vector<Error> &errors)
{
    for (FieldBox *box : {m_purchasedBox, m_currencyBox, m_noteBox})
        box->setError({});
    for (const Error &error : m_optionForm->showErrors(errors, optionsPointer)) {
        if (FieldBox *box = boxOf(error.pointer); box && box->error().isEmpty())
            box->setError(error.message);
    }
}

bool OrderFields::asksFor(const QString &pointer) const
{
    return boxOf(pointer) || m_optionForm->has(pointer, optionsPointer);
}

void OrderFields::reveal(const QString &pointer)
{
    if (FieldBox *box = boxOf(pointer))
        box->field()->setFocus(Qt::OtherFocusReason);
    else
        m_optionForm->reveal(pointer, optionsPointer);
}

} // namespace platen
