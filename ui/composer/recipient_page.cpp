// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/recipient_page.h"

#include "core/domain/address_format.h"
#include "core/providers/address_needs.h"
#include "ui/composer/draft_line.h"
#include "ui/composer/provider_asks.h"
#include "ui/composer/recipient_helpers.h"
#include "ui/forms/address_words.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/country_combo.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <utility>

namespace platen {

namespace {

const QString countryPointer = QStringLiteral("/recipient/address/countryCode");
const QString kindPointer = QStringLiteral("/recipient/kind");

} // namespace

RecipientPage::RecipientPage(ComposerContext &context, QWidget *parent)
    : ComposerSection(parent)
    , m_context(context)
    , m_model(context.model())
    , m_country(new CountryCombo)
    , m_countryBox(new FieldBox(m_country))
    , m_kind(new QComboBox)
    , m_kindBox(new FieldBox(m_kind))
    , m_needs(new TintedLabel({}, Token::Muted, this))
    , m_helpers(new RecipientHelpers(context.host()))
{
    setObjectName(QStringLiteral("section.recipient"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    m_needs->setObjectName(QStringLiteral("recipientNeeds"));
    m_needs->setWordWrap(true);
    layout->addWidget(m_needs);
    auto *columns = new ColumnsLayout(nullptr, grid(6));
    columns->addWidget(makeFields());
    columns->addWidget(m_helpers);
    layout->addLayout(columns);
    connectAll();
    load();
}

QWidget *RecipientPage::makeFields()
{
    m_country->setObjectName(QStringLiteral("recipient.country"));
    m_kind->setObjectName(QStringLiteral("recipient.kind"));
    m_kind->addItem(tr("Not set"), QString());
    m_kind->addItem(tr("Residential"), QStringLiteral("residential"));
    m_kind->addItem(tr("Business"), QStringLiteral("business"));
    auto *side = new QWidget;
    m_form = new FormLayout(side);
    for (const DraftField &field : draftFields()) {
        if (field.step != DraftField::Step::Recipient)
            continue;
        if (field.editor == DraftField::Editor::Line)
            addLine(field);
        else
            m_form->addField(field.label(), field.pointer == countryPointer ? m_countryBox : m_kindBox);
    }
    return side;
}

void RecipientPage::addLine(const DraftField &field)
{
    auto *line = new DraftLine(m_model, field, *m_form, this);
    line->edit()->setObjectName(QStringLiteral("recipient.") + field.pointer.section(u'/', -1));
    connect(line, &DraftLine::edited, this, [this, &field] { edited(field.pointer); });
    m_lines.push_back(line);
}

void RecipientPage::connectAll()
{
    connect(m_country, &CountryCombo::edited, this, &RecipientPage::storeCountry);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RecipientPage::storeKind);
    connect(&m_model, &DraftModel::providerChanged, this, &RecipientPage::adapt);
    connect(&m_model, &DraftModel::loaded, this, [this] {
        m_before.reset();
        m_helpers->showNothing();
        load();
    });
    connect(&m_model, &DraftModel::changed, this, [this](const QString &pointer) {
        if (pointer == u"/recipient")
            load();
    });
    connect(m_helpers, &RecipientHelpers::earlierChosen, this,
            [this](const Recipient &recipient) { fillIn(recipient, tr("Filled in from an earlier order.")); });
    connect(m_helpers, &RecipientHelpers::pasted, this, &RecipientPage::usePasted);
    connect(m_helpers, &RecipientHelpers::undoWanted, this, &RecipientPage::undo);
}

void RecipientPage::edited(const QString &pointer)
{
    m_unread.remove(pointer);
    adaptToCountry();
}

void RecipientPage::storeCountry()
{
    m_countryBox->setError({});
    if (m_loading)
        return;
    m_model.set(countryPointer, m_country->code());
    edited(countryPointer);
}

void RecipientPage::storeKind()
{
    m_kindBox->setError({});
    if (m_loading)
        return;
    m_model.set(kindPointer, m_kind->currentData().toString());
    edited(kindPointer);
}

void RecipientPage::load()
{
    m_unread.clear();
    {
        const QScopedValueRollback loading(m_loading, true);
        m_country->setCode(m_model.text(countryPointer));
        const QString kind = m_model.text(kindPointer);
        if (m_kind->findData(kind) < 0)
            m_kind->addItem(kind, kind); // from a draft file; an unknown value is reported
        m_kind->setCurrentIndex(m_kind->findData(kind));
    }
    adapt();
}

void RecipientPage::adapt()
{
    for (DraftLine *line : m_lines)
        line->adapt();
    adaptToCountry();
    const QStringList needs = neededOtherwise(m_context.declaration(), QStringLiteral("/recipient"));
    m_needs->setText(needs.join(QLatin1Char('\n')));
    m_needs->setVisible(!needs.isEmpty());
    m_form->setRowVisible(m_kindBox, m_model.isAsked(kindPointer));
    m_kindBox->setHint(neededWhy(m_context.declaration(), kindPointer));
}

void RecipientPage::adaptToCountry()
{
    const QString country = m_model.text(countryPointer);
    const Declaration *provider = m_context.declaration();
    for (DraftLine *line : m_lines) {
        const QString &pointer = line->field().pointer;
        line->setOptional(!isRecipientPartNeeded(pointer, country, provider));
        if (pointer == postalCodePointer) {
            m_form->setLabel(line->box(), postalCodeLabel(country));
            line->box()->setHint(postalCodeHint(country, line->edit()->text(), provider));
        } else if (pointer == regionPointer) {
            m_form->setLabel(line->box(), regionLabel(country));
            line->box()->setHint(regionHint(country, line->edit()->text(), provider));
        }
    }
}

// What the pasted address does not contain is requested beside its field, all at once.
void RecipientPage::usePasted(const Recipient &recipient)
{
    fillIn(recipient, {});
    const QString country = m_model.text(countryPointer);
    QStringList names;
    for (const DraftField &field : draftFields()) {
        if (field.step != DraftField::Step::Recipient || !m_model.isAsked(field.pointer) ||
            !m_model.text(field.pointer).isEmpty() ||
            !isRecipientPartNeeded(field.pointer, country, m_context.declaration()))
            continue;
        m_unread.insert(field.pointer);
        FieldBox *box = boxOf(field.pointer);
        box->setError(tr("Not found in the pasted address"));
        if (names.isEmpty())
            box->field()->setFocus(Qt::OtherFocusReason);
        names << box->field()->accessibleName();
    }
    m_helpers->showFilled(
        names.isEmpty()
            ? tr("Filled in. Please check it: an address can be read in more than one way.")
            : tr("Filled in. Not found in the address: %1. Please add what is missing.").arg(names.join(tr(", "))));
}

void RecipientPage::fillIn(const Recipient &recipient, const QString &what)
{
    m_before = m_model.recipient();
    Recipient fitting = recipient;
    // A company the provider has no field for still belongs on the label.
    if (m_context.declaration() && !m_model.isAsked(QStringLiteral("/recipient/company")) &&
        !fitting.company.isEmpty()) {
        QStringList lines{std::exchange(fitting.company, {}), fitting.address.line2};
        lines.removeAll(QString());
        fitting.address.line2 = lines.join(QStringLiteral(", "));
    }
    m_model.setRecipient(fitting);
    load(); // even if the text is unchanged, for the error marks
    m_helpers->showFilled(what);
    firstField()->setFocus(Qt::OtherFocusReason);
}

void RecipientPage::undo()
{
    if (m_before)
        m_model.setRecipient(*m_before);
    load();
    m_before.reset();
    m_helpers->showNothing();
}

FieldBox *RecipientPage::boxOf(const QString &pointer) const
{
    for (const DraftLine *line : m_lines) {
        if (pointer == line->field().pointer && m_model.isAsked(pointer))
            return line->box();
    }
    if (pointer == countryPointer)
        return m_countryBox;
    return pointer == kindPointer && m_model.isAsked(pointer) ? m_kindBox : m_lines.front()->box();
}

void RecipientPage::showErrors(const std::vector<Error> &errors)
{
    QHash<FieldBox *, QString> byBox;
    for (const Error &error : errors) {
        if (FieldBox *box = boxOf(error.pointer); !byBox.contains(box))
            byBox.insert(box, error.message.text());
    }
    for (const QString &pointer : m_unread) {
        if (FieldBox *box = boxOf(pointer); !byBox.contains(box))
            byBox.insert(box, tr("Not found in the pasted address"));
    }
    for (const DraftLine *line : m_lines)
        line->box()->setError(byBox.value(line->box()));
    m_countryBox->setError(byBox.value(m_countryBox));
    m_kindBox->setError(byBox.value(m_kindBox));
}

QString RecipientPage::pointerAt(const QWidget *input) const
{
    for (const DraftLine *line : m_lines) {
        if (line->box()->isAncestorOf(input))
            return line->pointer();
    }
    return m_countryBox->isAncestorOf(input) ? countryPointer
           : m_kindBox->isAncestorOf(input)  ? kindPointer
                                             : QString();
}

QWidget *RecipientPage::firstField() const
{
    return m_lines.front()->edit();
}

void RecipientPage::reveal(const QString &pointer)
{
    boxOf(pointer)->field()->setFocus(Qt::OtherFocusReason);
}

} // namespace platen
