#include "ui/wizard/recipient_page.h"

#include "core/domain/address_format.h"
#include "core/providers/address_needs.h"
#include "ui/forms/address_words.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/country_combo.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/page_frame.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

RecipientPage::RecipientPage(WizardContext &context, QWidget *parent)
    : WizardPage(parent)
    , m_context(context)
    , m_country(new CountryCombo)
    , m_countryBox(new FieldBox(m_country))
    , m_kind(new QComboBox)
    , m_kindBox(new FieldBox(m_kind))
    , m_search(new QLineEdit)
    , m_earlier(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_earlier, this))
    , m_paste(new QPlainTextEdit)
    , m_use(new QPushButton(tr("&Fill in the fields")))
    , m_filled(new QLabel)
    , m_undo(new QPushButton(tr("&Undo")))
{
    setObjectName(QStringLiteral("page.recipient"));
    const PageFrame frame = makePageFrame(this);
    m_needs = new TintedLabel({}, Token::Muted, this);
    m_needs->setObjectName(QStringLiteral("recipientNeeds"));
    m_needs->setWordWrap(true);
    frame.layout->addWidget(m_needs);
    auto *columns = new ColumnsLayout(nullptr, grid(6));
    columns->addWidget(makeFields());
    columns->addWidget(makeHelpers());
    frame.layout->addLayout(columns);
    frame.layout->addStretch(1);
    connect(&m_context, &WizardContext::accountChosen, this, &RecipientPage::adapt);
    adapt();
}

QWidget *RecipientPage::makeFields()
{
    auto *side = new QWidget;
    m_form = new FormLayout(side);
    const auto add = [&](const char *name, const QString &label, const QString &pointer, QString Recipient::*member,
                         QString Address::*line, std::optional<DraftPart> part = {}) {
        auto *edit = new QLineEdit;
        edit->setObjectName(QStringLiteral("recipient.") + QLatin1String(name));
        auto *box = new FieldBox(edit);
        m_form->addField(label, box);
        m_fields.push_back({pointer, edit, box, member, line, part});
        connect(edit, &QLineEdit::textChanged, this, [this, box] {
            box->setError({});
            m_unread.erase(box);
            if (m_loading)
                return;
            adaptToCountry();
            Q_EMIT edited();
        });
    };
    add("name", tr("Na&me"), QStringLiteral("/recipient/name"), &Recipient::name, nullptr);
    add("company", tr("Compan&y"), QStringLiteral("/recipient/company"), &Recipient::company, nullptr,
        DraftPart::Company);
    add("line1", tr("&Address"), QStringLiteral("/recipient/address/line1"), nullptr, &Address::line1);
    add("line2", tr("&Second line"), QStringLiteral("/recipient/address/line2"), nullptr, &Address::line2);
    add("postalCode", postalCodeLabel({}), postalCodePointer, nullptr, &Address::postalCode);
    add("city", tr("Town or &city"), QStringLiteral("/recipient/address/city"), nullptr, &Address::city);
    add("region", regionLabel({}), regionPointer, nullptr, &Address::region, DraftPart::Region);
    m_country->setObjectName(QStringLiteral("recipient.country"));
    m_form->addField(tr("C&ountry"), m_countryBox);
    add("email", tr("Ema&il"), QStringLiteral("/recipient/email"), &Recipient::email, nullptr, DraftPart::Email);
    add("phone", tr("P&hone"), QStringLiteral("/recipient/phone"), &Recipient::phone, nullptr, DraftPart::Phone);
    m_kind->setObjectName(QStringLiteral("recipient.kind"));
    m_kind->addItem(tr("Not set"), QString());
    m_kind->addItem(tr("Residential"), QStringLiteral("residential"));
    m_kind->addItem(tr("Business"), QStringLiteral("business"));
    m_form->addField(tr("&Kind of address"), m_kindBox);
    connect(m_country, &CountryCombo::edited, this, [this] {
        m_countryBox->setError({});
        m_unread.erase(m_countryBox);
        if (m_loading)
            return;
        adaptToCountry();
        Q_EMIT edited();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_kindBox->setError({});
        if (!m_loading)
            Q_EMIT edited();
    });
    return side;
}

bool RecipientPage::isAsked(const Field &field) const
{
    return !field.part || m_context.asks(*field.part, field.pointer);
}

bool RecipientPage::isKindAsked() const
{
    return m_context.asks(DraftPart::RecipientKind, QStringLiteral("/recipient/kind"));
}

void RecipientPage::adapt()
{
    for (const Field &field : m_fields) {
        m_form->setRowVisible(field.box, isAsked(field));
        field.box->setHint(m_context.needsWhy(field.pointer));
    }
    adaptToCountry();
    const QStringList needs = m_context.otherNeeds(QStringLiteral("/recipient"));
    m_needs->setText(needs.join(QLatin1Char('\n')));
    m_needs->setVisible(!needs.isEmpty());
    m_form->setRowVisible(m_kindBox, isKindAsked());
    m_kindBox->setHint(m_context.needsWhy(QStringLiteral("/recipient/kind")));
}

bool RecipientPage::isRequired(const Field &field) const
{
    return isRecipientPartNeeded(field.pointer, m_country->code(), m_context.declaration());
}

void RecipientPage::adaptToCountry()
{
    const QString country = m_country->code();
    const Declaration *provider = m_context.declaration();
    for (const Field &field : m_fields) {
        field.edit->setPlaceholderText(isRequired(field) ? QString() : tr("optional"));
        if (field.pointer == postalCodePointer) {
            m_form->setLabel(field.box, postalCodeLabel(country));
            field.box->setHint(postalCodeHint(country, field.edit->text(), provider));
        } else if (field.pointer == regionPointer) {
            m_form->setLabel(field.box, regionLabel(country));
            field.box->setHint(regionHint(country, field.edit->text(), provider));
        }
    }
}

void RecipientPage::show(const Recipient &recipient)
{
    m_unread.clear();
    const QScopedValueRollback loading(m_loading, true);
    m_base = recipient;
    for (const Field &field : m_fields)
        field.edit->setText(field.member ? recipient.*field.member : recipient.address.*field.line);
    m_country->setCode(recipient.address.countryCode);
    m_kind->setCurrentIndex(std::max(m_kind->findData(recipient.kind), 0));
    adapt();
}

Recipient RecipientPage::shown() const
{
    Recipient recipient = m_base;
    for (const Field &field : m_fields)
        (field.member ? recipient.*field.member : recipient.address.*field.line) = field.edit->text().trimmed();
    recipient.address.countryCode = m_country->code();
    recipient.kind = m_kind->currentData().toString();
    return recipient;
}

void RecipientPage::load(const Draft &draft)
{
    m_loaded = draft.recipient;
    show(draft.recipient);
    m_before.reset();
    m_filled->hide();
    m_undo->hide();
}

void RecipientPage::store(Draft &draft) const
{
    Recipient recipient = shown();
    // What is not asked for is not on the screen: it stays as the draft had it, or is left out where the draft was for
    // another provider.
    const Recipient other = m_context.isOriginalProvider() ? m_loaded : Recipient();
    for (const Field &field : m_fields) {
        if (isAsked(field))
            continue;
        if (field.member)
            recipient.*field.member = other.*field.member;
        else
            recipient.address.*field.line = other.address.*field.line;
    }
    if (!isKindAsked())
        recipient.kind = other.kind;
    draft.recipient = recipient;
}

FieldBox *RecipientPage::boxOf(const QString &pointer) const
{
    for (const Field &field : m_fields) {
        if (field.pointer == pointer && isAsked(field))
            return field.box;
    }
    if (pointer == u"/recipient/address/countryCode")
        return m_countryBox;
    return pointer == u"/recipient/kind" && isKindAsked() ? m_kindBox : m_fields.front().box;
}

void RecipientPage::showErrors(const std::vector<Error> &errors)
{
    std::vector<FieldBox *> boxes{m_countryBox, m_kindBox};
    for (const Field &field : m_fields)
        boxes.push_back(field.box);
    for (FieldBox *box : boxes)
        box->setError(m_unread.contains(box) ? tr("Not found in the pasted address") : QString());
    for (const Error &error : errors) {
        FieldBox *box = asksFor(error.pointer) ? boxOf(error.pointer) : nullptr;
        if (!box || (!box->error().isEmpty() && !m_unread.contains(box)))
            continue;
        const QString typed = box == m_countryBox ? m_country->currentText().trimmed() : QString();
        box->setError(typed.isEmpty()
                          ? error.message
                          : tr("“%1” is not a country that is known here. Choose one from the list.").arg(typed));
    }
}

bool RecipientPage::asksFor(const QString &pointer) const
{
    return pointer == u"/recipient" || pointer.startsWith(QStringLiteral("/recipient/"));
}

QWidget *RecipientPage::firstField() const
{
    return m_fields.front().edit;
}

void RecipientPage::reveal(const QString &pointer)
{
    boxOf(pointer)->field()->setFocus(Qt::OtherFocusReason);
}

} // namespace platen
