// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/order_fields.h"

#include "ui/composer/draft_options.h"
#include "ui/composer/provider_asks.h"
#include "ui/forms/field_box.h"
#include "ui/forms/field_form.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/json_edit.h"
#include "ui/forms/offered_currencies.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace platen {

namespace {

const QString purchasedPointer = QStringLiteral("/purchasedAt");
const QString currencyPointer = QStringLiteral("/currency");
const QString notePointer = QStringLiteral("/note");
constexpr int noteLines = 3;

} // namespace

OrderFields::OrderFields(DraftModel &model, FormLayout &left, FormLayout &right, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_purchased(new QLineEdit)
    , m_currency(new QComboBox)
    , m_note(new QPlainTextEdit)
    , m_options(new DraftOptions(model, &Declaration::orderOptions, QStringLiteral("option."), this))
{
    m_purchased->setObjectName(QStringLiteral("purchasedAt"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_note->setObjectName(QStringLiteral("orderNote"));
    m_currency->addItem(tr("Not set"), QString());
    for (const QString &currency : offeredCurrencies())
        m_currency->addItem(currency, currency);
    makeTextArea(*m_note, noteLines);
    const auto add = [this](FormLayout &form, const QString &pointer, QWidget *input, const QString &hint) {
        const DraftField &field = *draftField(pointer);
        auto *box = new FieldBox(input);
        form.addField(field.label(), box);
        m_rows.push_back({field, form, box, hint});
    };
    add(left, purchasedPointer, m_purchased, tr("When the customer bought it."));
    add(right, currencyPointer, m_currency, tr("Of the order's prices."));
    auto *form = new QWidget;
    add(*new FormLayout(form), notePointer, m_note, {});
    m_below = makeBelow(form);
    m_below->setParent(page);
    connectAll();
    load();
}

// Below the items, with the note's form.
QWidget *OrderFields::makeBelow(QWidget *form)
{
    auto *below = new QWidget;
    m_options->form()->setMoreText(tr("More about the order"));
    auto *layout = new QVBoxLayout(below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(new Hairline);
    layout->addWidget(headingLabel(tr("The whole order"), below));
    layout->addWidget(form);
    layout->addWidget(m_options->form());
    return below;
}

void OrderFields::connectAll()
{
    const auto store = [this](const QString &pointer, const QString &text) {
        if (m_loading)
            return;
        if (const Row *row = rowOf(pointer))
            row->box->setError({});
        m_model.set(pointer, text);
    };
    connect(m_purchased, &QLineEdit::textChanged, this,
            [store](const QString &text) { store(purchasedPointer, text); });
    connect(m_currency, &QComboBox::currentIndexChanged, this,
            [this, store] { store(currencyPointer, m_currency->currentData().toString()); });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this, store] { store(notePointer, m_note->toPlainText()); });
    connect(&m_model, &DraftModel::providerChanged, this, &OrderFields::adapt);
    connect(&m_model, &DraftModel::loaded, this, &OrderFields::load);
}

void OrderFields::addTo(QVBoxLayout &below)
{
    below.addWidget(m_below);
}

void OrderFields::load()
{
    {
        const QScopedValueRollback loading(m_loading, true);
        m_note->setPlainText(m_model.text(notePointer));
    }
    m_options->load();
    adapt();
}

void OrderFields::adapt()
{
    const QScopedValueRollback loading(m_loading, true);
    for (const Row &row : m_rows) {
        const QString why = neededWhy(m_model.provider(), row.field.pointer);
        const bool isNeededHere = isNeeded(m_model.provider(), row.field.pointer);
        row.form.setRowVisible(row.box, row.field.isAsked(m_model.provider()));
        row.box->setHint(!why.isEmpty() ? why : isNeededHere ? row.hint : tr("%1 Optional.").arg(row.hint).trimmed());
    }
    if (const QString purchased = m_model.text(purchasedPointer); m_purchased->text().trimmed() != purchased)
        m_purchased->setText(purchased);
    const QString currency = m_model.text(currencyPointer);
    if (m_currency->findData(currency) < 0)
        m_currency->addItem(currency, currency);
    m_currency->setCurrentIndex(m_currency->findData(currency));
    m_options->adapt();
    m_below->setVisible(m_model.isAsked(notePointer) || m_options->form()->hasFields());
}

const OrderFields::Row *OrderFields::rowOf(const QString &pointer) const
{
    for (const Row &row : m_rows) {
        if (pointer == row.field.pointer && m_model.isAsked(pointer))
            return &row;
    }
    return nullptr;
}

void OrderFields::showErrors(const std::vector<Error> &errors)
{
    QHash<FieldBox *, QString> byBox;
    for (const Error &error : m_options->showErrors(errors)) {
        if (const Row *row = rowOf(error.pointer); row && !byBox.contains(row->box))
            byBox.insert(row->box, error.message.text());
    }
    for (const Row &row : m_rows)
        row.box->setError(byBox.value(row.box));
}

bool OrderFields::has(const QString &pointer) const
{
    return rowOf(pointer) || m_options->has(pointer);
}

QString OrderFields::pointerAt(const QWidget *input) const
{
    for (const Row &row : m_rows) {
        if (row.box->isAncestorOf(input))
            return row.field.pointer;
    }
    return m_options->pointerAt(input);
}

bool OrderFields::reveal(const QString &pointer)
{
    const Row *row = rowOf(pointer);
    if (!row)
        return m_options->reveal(pointer);
    row->box->field()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace platen
