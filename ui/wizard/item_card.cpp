#include "ui/wizard/item_card.h"

#include "core/domain/exact_json.h"
#include "core/domain/text_display.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/field_box.h"
#include "ui/forms/field_form.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/money_field.h"
#include "ui/forms/whole_number_box.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/product_words.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/artwork_rows.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace platen {

namespace {

constexpr int typingPause = 700; // ms, after which what was typed is taken for a whole SKU

QToolButton *smallButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

// The member's name that a pointer behind "/items/<i>" begins with: "/attributes/wrap" → "attributes".
QString member(const QString &pointer)
{
    return pointer.section(u'/', 1, 1);
}

} // namespace

ItemCard::ItemCard(WizardContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(new QLabel(this))
    , m_remove(smallButton(QStringLiteral("close"), tr("Remove"), this))
    , m_duplicate(smallButton(QStringLiteral("copy"), tr("Duplicate"), this))
    , m_sku(new QLineEdit)
    , m_skuBox(new FieldBox(m_sku))
    , m_quantity(new WholeNumberBox)
    , m_quantityBox(new FieldBox(m_quantity))
    , m_sizing(new QComboBox)
    , m_sizingBox(new FieldBox(m_sizing))
    , m_price(new MoneyField)
    , m_priceBox(new FieldBox(m_price))
    , m_reference(new QLineEdit)
    , m_referenceBox(new FieldBox(m_reference))
    , m_title(new QLineEdit)
    , m_titleBox(new FieldBox(m_title))
    , m_note(new QLineEdit)
    , m_noteBox(new FieldBox(m_note))
    , m_optionForm(new FieldForm)
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);

    m_sku->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_quantity->setRange(1, 99'999);
    m_sizing->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_optionForm->setMoreText(tr("More about this item"));

    auto *head = new QHBoxLayout;
    head->setSpacing(grid(1));
    head->addWidget(m_heading, 1);
    head->addWidget(m_duplicate);
    head->addWidget(m_remove);
    auto *leftSide = new QWidget(this);
    auto *rightSide = new QWidget(this);
    m_left = new FormLayout(leftSide);
    m_right = new FormLayout(rightSide);
    auto *columns = new ColumnsLayout(nullptr, grid(6));
    columns->addWidget(leftSide);
    columns->addWidget(rightSide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(2), 0, grid(1));
    layout->setSpacing(grid(1));
    layout->addLayout(head);
    layout->addLayout(columns);
    layout->addWidget(m_optionForm);

    m_left->addField(tr("&SKU"), m_skuBox);
    m_left->addField(tr("&Quantity"), m_quantityBox);
    m_left->addField(tr("Tit&le"), m_titleBox);
    m_right->addField(tr("Si&zing"), m_sizingBox);
    m_right->addField(tr("&Price"), m_priceBox);
    m_right->addField(tr("&Item reference"), m_referenceBox);
    m_right->addField(tr("N&ote"), m_noteBox);
    m_artwork = new ArtworkRows(m_context, *m_right, this);
    name(m_sku, QStringLiteral("sku"));
    name(m_quantity, QStringLiteral("quantity"));
    name(m_sizing, QStringLiteral("sizing"));
    name(m_price, QStringLiteral("price"));
    name(m_reference, QStringLiteral("reference"));
    name(m_title, QStringLiteral("title"));
    name(m_note, QStringLiteral("note"));
    name(m_remove, QStringLiteral("remove"));
    name(m_duplicate, QStringLiteral("duplicate"));

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ItemCard::lookUp);
    m_sku->installEventFilter(this);
    connect(m_sku, &QLineEdit::textChanged, this, &ItemCard::skuEdited);
    connect(m_sku, &QLineEdit::editingFinished, this, &ItemCard::lookUp);
    connect(m_quantity, &QSpinBox::valueChanged, this, &ItemCard::change);
    connect(m_sizing, &QComboBox::currentTextChanged, this, &ItemCard::change);
    connect(m_price, &MoneyField::edited, this, [this] {
        m_priceBox->setError({});
        showPrice();
        change();
    });
    connect(m_price, &MoneyField::left, this, [this] { m_priceBox->setError(m_price->problem()); });
    for (const auto &[edit, box] :
         {std::pair(m_reference, m_referenceBox), std::pair(m_title, m_titleBox), std::pair(m_note, m_noteBox)}) {
        connect(edit, &QLineEdit::textChanged, this, [this, box = box] {
            box->setError({});
            change();
        });
    }
    connect(m_optionForm, &FieldForm::edited, this, &ItemCard::change);
    connect(m_artwork, &ArtworkRows::edited, this, &ItemCard::change);
    connect(m_artwork, &ArtworkRows::rowsGo, this, [this] {
        for (const auto &[widget, field] : m_artwork->widgets())
            m_names.remove(widget);
    });
    connect(m_artwork, &ArtworkRows::rowsChanged, this, [this] {
        for (const auto &[widget, field] : m_artwork->widgets())
            name(widget, field);
        Q_EMIT rowsChanged();
    });
    connect(m_remove, &QToolButton::clicked, this, &ItemCard::removeWanted);
    connect(m_duplicate, &QToolButton::clicked, this, &ItemCard::duplicateWanted);
    connect(&m_context.products(), &ProductCache::found, this, &ItemCard::productFound);
    connect(&m_context.products(), &ProductCache::failed, this, &ItemCard::productFailed);
    connect(&m_context, &WizardContext::accountChosen, this, [this] {
        adapt();
        lookUp();
    });
    m_base.quantity = 1;
    adapt();
}

void ItemCard::name(QWidget *widget, const QString &field)
{
    m_names.insert(widget, field);
    widget->setObjectName(QStringLiteral("item%1.%2").arg(m_index).arg(field));
}

void ItemCard::setPlace(int index, int count)
{
    m_index = index;
    for (auto named = m_names.cbegin(); named != m_names.cend(); ++named)
        named.key()->setObjectName(QStringLiteral("item%1.%2").arg(index).arg(named.value()));
    m_heading->setText(tr("Item %1").arg(index + 1));
    m_optionForm->setPrefix(QStringLiteral("item%1.option.").arg(index));
    setAccessibleName(m_heading->text());
    m_remove->setAccessibleName(tr("Remove item %1").arg(index + 1));
    m_duplicate->setAccessibleName(tr("Duplicate item %1").arg(index + 1));
    m_remove->setEnabled(count > 1);
}

const Product *ItemCard::product() const
{
    return m_context.products().find(m_context.accountName(), m_sku->text().trimmed());
}

void ItemCard::load(const Item &item)
{
    const QScopedValueRollback loading(m_loading, true);
    clearChoices();
    m_base = item;
    m_loaded = item;
    m_options.clear();
    m_optionsOf.clear();
    m_artwork->load(item.artwork);
    m_sku->setText(item.sku);
    m_quantity->setValue(std::max(item.quantity, 1));
    m_price->setMoney(item.price);
    m_reference->setText(item.reference);
    m_title->setText(item.title);
    m_note->setText(item.note);
    m_optionForm->load(item.options);
    adapt();
    lookUp();
}

// What the account's provider is asked for comes from the fields. The rest stays as the draft had it, or is left out
// where the draft was for another provider.
Item ItemCard::item() const
{
    const bool keep = m_context.isOriginalProvider();
    const auto asks = [this](DraftPart part, const char *member) {
        return m_context.asks(part, QStringLiteral("/items/*/") + QLatin1String(member));
    };
    Item item = m_base;
    item.sku = m_sku->text().trimmed();
    item.quantity = m_quantity->value();
    item.reference = asks(DraftPart::ItemReference, "reference") ? m_reference->text().trimmed()
                     : keep                                      ? m_loaded.reference
                                                                 : QString();
    if (asks(DraftPart::Price, "price"))
        item.price = m_price->money();
    else
        item.price = keep ? m_loaded.price : std::nullopt;
    item.sizing = m_sizing->count() > 0 ? m_sizing->currentData().toString() : keep ? m_loaded.sizing : QString();
    item.note = asks(DraftPart::ItemNote, "note") ? m_note->text().trimmed() : keep ? m_loaded.note : QString();
    if (asks(DraftPart::ItemTitle, "title"))
        item.title = m_title->text().trimmed();
    if (const Product *known = product(); known && (item.title.isEmpty() || m_titleBox->isHidden()))
        item.title = known->title;
    if (!keep && !product())
        item.attributes = {};
    for (const auto &[attribute, choice] : m_choices) {
        if (choice.combo->currentIndex() > 0)
            item.attributes[attribute] = choice.combo->currentText();
        else
            item.attributes.remove(attribute);
    }
    item.artwork = m_artwork->artwork();
    item.options = m_optionForm->store(m_base.options);
    return item;
}

QString ItemCard::reference() const
{
    return m_reference->text().trimmed();
}

void ItemCard::proposeReference(const QString &reference)
{
    const QScopedValueRollback loading(m_loading, true);
    if (this->reference().isEmpty())
        m_reference->setText(reference);
}

void ItemCard::proposeCurrency(const QString &currency)
{
    const QScopedValueRollback loading(m_loading, true);
    if (m_price->text().trimmed().isEmpty() && !currency.isEmpty())
        m_price->setCurrency(currency);
}

void ItemCard::change()
{
    if (!m_loading)
        Q_EMIT edited();
}

void ItemCard::skuEdited()
{
    m_skuBox->setError({});
    if (!m_loading) {
        m_base.title.clear(); // it was another product's
        m_pause.start();
    }
    adapt();
    change();
}

void ItemCard::lookUp()
{
    m_pause.stop();
    const QString sku = m_sku->text().trimmed();
    if (sku.isEmpty() || m_context.accountName().isEmpty() || !m_context.can(Capability::ProductDetails))
        return;
    if (!product())
        m_skuBox->setHint(tr("Looking it up…"));
    m_context.products().lookUp(m_context.accountName(), sku);
}

void ItemCard::productFound(const QString &account, const QString &sku)
{
    if (account != m_context.accountName() || sku != m_sku->text().trimmed())
        return;
    m_skuBox->setError({});
    adapt();
    change(); // the title is known now
}

void ItemCard::productFailed(const QString &account, const QString &sku, const Error &error)
{
    if (account != m_context.accountName() || sku != m_sku->text().trimmed())
        return;
    // Without a connection an order can be written all the same; a SKU that does not exist is a mistake.
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Validation)
        m_skuBox->setError(tr("%1 has no product with this SKU.").arg(m_context.declaration()->name));
    else
        m_skuBox->setHint(tr("Not looked up: %1").arg(error.message));
}

void ItemCard::adapt()
{
    const QScopedValueRollback loading(m_loading, true);
    const Product *known = product();
    showProduct(known);
    adaptFields();
    adaptOptions();
    rebuildChoices(known);
    adaptArtwork();
    Q_EMIT rowsChanged();
}

void ItemCard::adaptFields()
{
    const Declaration *declaration = m_context.declaration();
    const QString sizing = m_sizing->count() > 0 ? m_sizing->currentData().toString() : m_base.sizing;
    m_sizing->clear();
    if (declaration) {
        for (const QString &word : declaration->sizings)
            m_sizing->addItem(sizingWord(word), word);
        if (const int index = m_sizing->findData(sizing); index >= 0)
            m_sizing->setCurrentIndex(index);
    }
    m_right->setRowVisible(m_sizingBox, m_sizing->count() > 0);

    const auto show = [this](FormLayout *form, FieldBox *box, QLineEdit *edit, DraftPart part, const char *member,
                             const QString &hint) {
        const QString pointer = QStringLiteral("/items/*/") + QLatin1String(member);
        const QString why = m_context.needsWhy(pointer);
        form->setRowVisible(box, m_context.asks(part, pointer));
        const QString optional = m_context.needs(pointer) ? QString() : tr("optional");
        if (edit)
            edit->setPlaceholderText(optional);
        box->setHint(!why.isEmpty() ? why : hint);
    };
    show(m_left, m_titleBox, m_title, DraftPart::ItemTitle, "title", {});
    show(m_right, m_priceBox, nullptr, DraftPart::Price, "price", {});
    showPrice();
    show(m_right, m_referenceBox, m_reference, DraftPart::ItemReference, "reference", {});
    show(m_right, m_noteBox, m_note, DraftPart::ItemNote, "note", {});
}

// What the price means, behind the amount as it was understood.
void ItemCard::showPrice()
{
    const QString pointer = QStringLiteral("/items/*/price");
    QString meaning = m_context.needsWhy(pointer);
    if (meaning.isEmpty())
        meaning = m_context.needs(pointer) ? tr("What the recipient pays for one.")
                                           : tr("What the recipient pays for one (optional).");
    const QString understood = m_price->understood();
    m_priceBox->setHint(understood.isEmpty() ? meaning : QStringLiteral("%1 · %2").arg(understood, meaning));
}

// Options are each provider's own: those of one never go to another.
void ItemCard::adaptOptions()
{
    const Declaration *declaration = m_context.declaration();
    const QString provider = declaration ? declaration->id : QString();
    if (provider == m_optionsOf && !provider.isEmpty())
        return;
    if (!provider.isEmpty() && !m_optionsOf.isEmpty()) {
        m_options.insert(m_optionsOf, m_optionForm->store(m_base.options));
        m_base.options = m_options.value(provider);
    }
    if (!provider.isEmpty())
        m_optionsOf = provider;
    m_optionForm->setFields(declaration ? declaration->itemOptions : std::vector<Field>());
    m_optionForm->load(m_base.options);
    m_optionForm->setVisible(m_optionForm->hasFields());
}

QJsonObject ItemCard::chosenAttributes() const
{
    QJsonObject chosen;
    for (const auto &[attribute, choice] : m_choices) {
        if (choice.combo->currentIndex() > 0)
            chosen[attribute] = choice.combo->currentText();
    }
    return chosen;
}

void ItemCard::adaptArtwork()
{
    m_artwork->adapt(product(), chosenAttributes());
}

// Enter in the SKU's field, which scanners send, looks it up; it does not go on to the next step.
bool ItemCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sku && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            lookUp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ItemCard::showProduct(const Product *known)
{
    if (known)
        m_skuBox->setHint(productLine(*known));
    else if (!m_base.title.isEmpty())
        m_skuBox->setHint(m_base.title);
    else if (m_context.can(Capability::ProductDetails))
        m_skuBox->setHint(tr("Looked up as you type."));
    else
        m_skuBox->setHint({});
}

void ItemCard::clearChoices()
{
    for (const auto &[attribute, choice] : m_choices) {
        m_names.remove(choice.combo);
        m_left->removeRow(choice.box);
    }
    m_choices.clear();
}

void ItemCard::rebuildChoices(const Product *known)
{
    std::vector<ProductAttribute> wanted;
    if (known)
        wanted = known->attributes;
    const bool same = wanted.size() == m_choices.size() &&
                      std::all_of(wanted.begin(), wanted.end(), [this](const ProductAttribute &attribute) {
                          const auto found = m_choices.find(attribute.name);
                          return found != m_choices.end() &&
                                 found->second.combo->property("values").toStringList() == attribute.values;
                      });
    if (same)
        return;
    const QJsonObject chosen = item().attributes;
    clearChoices();
    m_base.attributes = chosen;
    int row = 1; // behind the SKU
    for (const ProductAttribute &attribute : wanted) {
        auto *combo = new QComboBox;
        combo->setProperty("values", attribute.values);
        combo->addItem(tr("Choose…"));
        combo->addItems(attribute.values);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        const QString value = plainText(chosen[attribute.name]);
        if (const int index = combo->findText(value, Qt::MatchFixedString); index > 0 && !value.isEmpty())
            combo->setCurrentIndex(index);
        else if (attribute.values.size() == 1)
            combo->setCurrentIndex(1);
        auto *box = new FieldBox(combo);
        m_left->addField(escapedMnemonic(displayed(attributeWord(attribute.name))), box, row++);
        name(combo, QStringLiteral("attribute.") + attribute.name);
        m_choices[attribute.name] = {combo, box};
        connect(combo, &QComboBox::currentTextChanged, this, [this, box] {
            box->setError({});
            adaptArtwork();
            change();
        });
    }
    // Attributes that this product does not have belonged to another one.
    if (known) {
        for (const QString &attribute : m_base.attributes.keys()) {
            if (!m_choices.contains(attribute))
                m_base.attributes.remove(attribute);
        }
    }
}

std::vector<Error> ItemCard::problems() const
{
    std::vector<Error> found;
    const auto report = [&found](const QString &message, const QString &pointer) {
        found.push_back(fail(ErrorCode::Validation, message, pointer).value());
    };
    if (!m_skuBox->error().isEmpty())
        report(m_skuBox->error(), QStringLiteral("/sku"));
    for (const auto &[attribute, choice] : m_choices) {
        if (choice.combo->currentIndex() <= 0)
            report(tr("Choose one: %1").arg(attributeWord(attribute)), QStringLiteral("/attributes/") + attribute);
    }
    for (Error &error : m_artwork->problems())
        found.push_back(std::move(error));
    for (Error &error : m_optionForm->problems(QStringLiteral("/options"), FieldForm::Check::Complete))
        found.push_back(std::move(error));
    if (m_priceBox->isHidden())
        return found;
    if (const QString problem = m_price->problem(); !problem.isEmpty())
        report(problem, QStringLiteral("/price/amount"));
    return found;
}

FieldBox *ItemCard::boxOf(const QString &pointer) const
{
    const QString about = member(pointer);
    const std::pair<QLatin1String, FieldBox *> simple[] = {
        {QLatin1String("quantity"), m_quantityBox}, {QLatin1String("sizing"), m_sizingBox},
        {QLatin1String("price"), m_priceBox},       {QLatin1String("reference"), m_referenceBox},
        {QLatin1String("title"), m_titleBox},       {QLatin1String("note"), m_noteBox}};
    for (const auto &[name, box] : simple) {
        if (about == name && !box->isHidden())
            return box;
    }
    if (about == u"attributes") {
        const auto choice = m_choices.find(pointer.section(u'/', 2, 2));
        return choice != m_choices.end() ? choice->second.box : m_skuBox;
    }
    if (about == u"artwork") {
        if (FieldBox *box = m_artwork->boxOf(pointer))
            return box;
    }
    return m_skuBox;
}

std::vector<FieldBox *> ItemCard::boxes() const
{
    std::vector<FieldBox *> all{m_skuBox,   m_quantityBox,  m_sizingBox, m_titleBox,
                                m_priceBox, m_referenceBox, m_noteBox};
    for (const auto &[attribute, choice] : m_choices)
        all.push_back(choice.box);
    for (FieldBox *box : m_artwork->boxes())
        all.push_back(box);
    return all;
}

void ItemCard::showErrors(const std::vector<Error> &errors)
{
    std::map<FieldBox *, QString> byBox;
    for (const Error &error : m_optionForm->showErrors(errors, QStringLiteral("/options"))) {
        QString &text = byBox[boxOf(error.pointer)];
        if (text.isEmpty())
            text = error.message;
    }
    for (FieldBox *box : boxes()) {
        const auto text = byBox.find(box);
        box->setError(text == byBox.end() ? QString() : text->second);
    }
}

void ItemCard::reveal(const QString &pointer)
{
    if (m_optionForm->has(pointer, QStringLiteral("/options")))
        m_optionForm->reveal(pointer, QStringLiteral("/options"));
    else
        boxOf(pointer)->field()->setFocus(Qt::OtherFocusReason);
}

void ItemCard::focusFirst()
{
    m_sku->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ItemCard::actions() const
{
    return {m_duplicate, m_remove};
}

void ItemCard::setMnemonics(bool mnemonics)
{
    m_left->setMnemonics(mnemonics);
    m_right->setMnemonics(mnemonics);
}

} // namespace platen
