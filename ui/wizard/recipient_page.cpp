#include "ui/wizard/recipient_page.h"

#include "core/domain/text_display.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/country_combo.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"
#include "ui/wizard/address_paste.h"
#include "ui/wizard/page_frame.h"

#include <QAbstractItemView>
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
#include <utility>

namespace platen {

namespace {

constexpr int recipientRole = Qt::UserRole + 1; // the place in the list that was found
constexpr int searchPause = 60;                 // ms
constexpr int mostShown = 12;

QString oneLine(const Recipient &recipient)
{
    QStringList parts;
    for (const QString &part : {recipient.name, recipient.company, recipient.address.line1,
                                recipient.address.postalCode, recipient.address.city, recipient.address.countryCode}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

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
                         QString Address::*line, bool required, std::optional<DraftPart> part = {}) {
        auto *edit = new QLineEdit;
        edit->setObjectName(QStringLiteral("recipient.") + QLatin1String(name));
        auto *box = new FieldBox(edit);
        m_form->addField(label, box);
        m_fields.push_back({pointer, edit, box, member, line, required, part});
        connect(edit, &QLineEdit::textChanged, this, [this, box] {
            box->setError({});
            if (!m_loading)
                Q_EMIT edited();
        });
    };
    add("name", tr("Na&me"), QStringLiteral("/recipient/name"), &Recipient::name, nullptr, true);
    add("company", tr("Compan&y"), QStringLiteral("/recipient/company"), &Recipient::company, nullptr, false,
        DraftPart::Company);
    add("line1", tr("&Address"), QStringLiteral("/recipient/address/line1"), nullptr, &Address::line1, true);
    add("line2", tr("&Second line"), QStringLiteral("/recipient/address/line2"), nullptr, &Address::line2, false);
    add("postalCode", tr("&Postal code"), QStringLiteral("/recipient/address/postalCode"), nullptr,
        &Address::postalCode, true);
    add("city", tr("Town or &city"), QStringLiteral("/recipient/address/city"), nullptr, &Address::city, true);
    add("region", tr("Coun&ty or state"), QStringLiteral("/recipient/address/region"), nullptr, &Address::region, false,
        DraftPart::Region);
    m_country->setObjectName(QStringLiteral("recipient.country"));
    m_form->addField(tr("C&ountry"), m_countryBox);
    add("email", tr("Ema&il"), QStringLiteral("/recipient/email"), &Recipient::email, nullptr, false, DraftPart::Email);
    add("phone", tr("P&hone"), QStringLiteral("/recipient/phone"), &Recipient::phone, nullptr, false, DraftPart::Phone);
    m_kind->setObjectName(QStringLiteral("recipient.kind"));
    m_kind->addItem(tr("Not said"), QString());
    m_kind->addItem(tr("A home"), QStringLiteral("residential"));
    m_kind->addItem(tr("A business"), QStringLiteral("business"));
    m_form->addField(tr("&Kind of address"), m_kindBox);
    connect(m_country, &CountryCombo::edited, this, [this] {
        m_countryBox->setError({});
        if (!m_loading)
            Q_EMIT edited();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_kindBox->setError({});
        if (!m_loading)
            Q_EMIT edited();
    });
    return side;
}

QWidget *RecipientPage::makeHelpers()
{
    m_search->setObjectName(QStringLiteral("recipient.search"));
    m_search->setPlaceholderText(tr("Name, company or address"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Earlier recipients"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the search has filtered already
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->setWidget(m_search);
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(searchPause);
    connect(m_search, &QLineEdit::textEdited, &m_searchPause, qOverload<>(&QTimer::start));
    connect(&m_searchPause, &QTimer::timeout, this, &RecipientPage::searchEarlier);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const auto recipient = index.data(recipientRole).value<Recipient>();
                m_search->clear();
                fillIn(recipient, tr("Filled in from an earlier order."));
            });

    m_paste->setObjectName(QStringLiteral("recipient.paste"));
    m_paste->setAccessibleName(tr("A whole address"));
    m_paste->setPlaceholderText(tr("Ada Example\n12 Example Street\nLondon SW1Y 4JH\nUnited Kingdom"));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(m_paste->fontMetrics().lineSpacing() * 7 + grid(3));
    m_use->setObjectName(QStringLiteral("recipient.usePasted"));
    m_use->setAutoDefault(false);
    m_use->setEnabled(false);
    m_undo->setAutoDefault(false);
    m_undo->setObjectName(QStringLiteral("recipient.undo"));
    m_filled->setObjectName(QStringLiteral("recipient.filled"));
    m_filled->setWordWrap(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_filled), static_cast<QWidget *>(m_undo)}) {
        QSizePolicy keepsItsPlace = widget->sizePolicy();
        keepsItsPlace.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(keepsItsPlace);
        widget->hide();
    }
    connect(m_paste, &QPlainTextEdit::textChanged, this,
            [this] { m_use->setEnabled(!m_paste->toPlainText().trimmed().isEmpty()); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        fillIn(parseAddress(m_paste->toPlainText(), m_country->code()),
               tr("Filled in. Look it over: an address can be read in more than one way."));
        m_paste->clear();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_before)
            show(*m_before);
        m_before.reset();
        m_filled->hide();
        m_undo->hide();
        Q_EMIT edited();
    });

    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    auto *searchLabel = new QLabel(tr("Somebody from an &earlier order"));
    searchLabel->setBuddy(m_search);
    auto *pasteLabel = new QLabel(tr("Or paste a &whole address"));
    pasteLabel->setBuddy(m_paste);
    layout->addWidget(searchLabel);
    layout->addWidget(m_search);
    layout->addSpacing(grid(3));
    layout->addWidget(pasteLabel);
    layout->addWidget(m_paste);
    auto *line = new QHBoxLayout;
    line->addWidget(m_use);
    line->addWidget(m_undo);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_filled);
    layout->addStretch(1);
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
        const bool required = field.required || m_context.needs(field.pointer);
        m_form->setRowVisible(field.box, isAsked(field));
        field.edit->setPlaceholderText(required ? QString() : tr("optional"));
        field.box->setHint(m_context.needsWhy(field.pointer));
    }
    const QStringList needs = m_context.otherNeeds(QStringLiteral("/recipient"));
    m_needs->setText(needs.join(QLatin1Char('\n')));
    m_needs->setVisible(!needs.isEmpty());
    m_form->setRowVisible(m_kindBox, isKindAsked());
    m_kindBox->setHint(m_context.needsWhy(QStringLiteral("/recipient/kind")));
}

void RecipientPage::show(const Recipient &recipient)
{
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

void RecipientPage::fillIn(const Recipient &recipient, const QString &what)
{
    m_before = shown();
    Recipient fitting = recipient;
    // A company that the provider has no place for still belongs onto the label.
    if (!m_context.asks(DraftPart::Company, QStringLiteral("/recipient/company")) && m_context.declaration() &&
        fitting.address.line2.isEmpty())
        fitting.address.line2 = std::exchange(fitting.company, {});
    show(fitting);
    m_filled->setText(what);
    m_filled->show();
    m_undo->show();
    m_fields.front().edit->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void RecipientPage::searchEarlier()
{
    const QString text = m_search->text().trimmed();
    const int round = ++m_searchRound;
    if (text.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    auto call = [text](store::OrderReader &reader) { return reader.recipients(text, mostShown); };
    whenDone(m_context.host().read(call), this, [this, round](const Result<std::vector<Recipient>> &found) {
        if (round != m_searchRound || !found)
            return;
        m_earlier->clear();
        for (const Recipient &recipient : *found) {
            auto *item = new QStandardItem(displayed(oneLine(recipient)));
            item->setData(QVariant::fromValue(recipient), recipientRole);
            m_earlier->appendRow(item);
        }
        if (found->empty()) {
            auto *nobody = new QStandardItem(tr("Nobody of that name so far"));
            nobody->setEnabled(false);
            m_earlier->appendRow(nobody);
        }
        if (m_search->hasFocus())
            m_completer->complete();
    });
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
        box->setError({});
    for (const Error &error : errors) {
        FieldBox *box = asksFor(error.pointer) ? boxOf(error.pointer) : nullptr;
        if (!box || !box->error().isEmpty())
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

Q_DECLARE_METATYPE(platen::Recipient)
