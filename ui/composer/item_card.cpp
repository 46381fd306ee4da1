// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/item_card.h"

#include "ui/composer/artwork_rows.h"
#include "ui/composer/attribute_rows.h"
#include "ui/composer/draft_line.h"
#include "ui/composer/draft_options.h"
#include "ui/composer/item_head.h"
#include "ui/composer/price_row.h"
#include "ui/composer/provider_asks.h"
#include "ui/composer/sizing_row.h"
#include "ui/composer/sku_field.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/field_box.h"
#include "ui/forms/field_form.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/money_field.h"
#include "ui/forms/whole_number_box.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace platen {

namespace {

const DraftField &itemField(const char *member)
{
    return *draftField(QStringLiteral("/items/*/") + QLatin1String(member));
}

} // namespace

ItemCard::ItemCard(ComposerContext &context, std::size_t item, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.model())
    , m_item(item)
    , m_head(new ItemHead)
    , m_sku(new SkuField(context))
    , m_quantity(new WholeNumberBox)
    , m_quantityBox(new FieldBox(m_quantity))
    , m_options(new DraftOptions(m_model, &Declaration::itemOptions, {}, this))
{
    build();
    buildFields();
    setPlace(item, m_model.itemCount());
    load();
    connectAll();
}

void ItemCard::build()
{
    m_quantity->setRange(1, DraftModel::mostOfItem);
    m_options->form()->setMoreText(tr("More about this item"));

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
    layout->addWidget(m_head);
    layout->addLayout(columns);
    layout->addWidget(m_options->form());
}

void ItemCard::buildFields()
{
    const auto addLine = [this](FormLayout &form, const char *member) {
        auto *line = new DraftLine(m_model, itemField(member), form, this);
        m_names.add(line->edit(), QLatin1String(member));
        m_lines.push_back(line);
    };
    m_left->addField(itemField("sku").label(), m_sku->box());
    m_left->addField(itemField("quantity").label(), m_quantityBox);
    addLine(*m_left, "title");
    m_sizing = new SizingRow(m_model, *m_right, this);
    m_price = new PriceRow(m_model, *m_right, this);
    addLine(*m_right, "reference");
    addLine(*m_right, "note");
    m_attributes = new AttributeRows(m_model, *m_left, m_names, this);
    m_artwork = new ArtworkRows(m_context, *m_right, m_names, this);
    m_names.add(m_sku, QStringLiteral("sku"));
    m_names.add(m_quantity, QStringLiteral("quantity"));
    m_names.add(m_sizing->combo(), QStringLiteral("sizing"));
    m_names.add(m_price->field(), QStringLiteral("price"));
    m_names.add(m_head->remove(), QStringLiteral("remove"));
    m_names.add(m_head->duplicate(), QStringLiteral("duplicate"));
}

void ItemCard::connectAll()
{
    connect(m_quantity, &QSpinBox::valueChanged, this, [this](int quantity) { m_model.set(at("quantity"), quantity); });
    connect(m_head->remove(), &QToolButton::clicked, this, &ItemCard::removeWanted);
    connect(m_head->duplicate(), &QToolButton::clicked, this, &ItemCard::duplicateWanted);
    connect(&m_model, &DraftModel::changed, this, &ItemCard::modelChanged);
    connect(&m_model, &DraftModel::productKnown, this, [this](std::size_t item) {
        if (item == m_item)
            adapt();
    });
    connect(&m_model, &DraftModel::providerChanged, this, &ItemCard::adapt);
}

QString ItemCard::at(const char *member) const
{
    return itemPointer(m_item, u'/' + QLatin1String(member));
}

void ItemCard::setPlace(std::size_t item, std::size_t count)
{
    m_item = item;
    m_names.setItem(item);
    m_sku->setItem(item);
    m_sizing->setItem(item);
    m_price->setItem(item);
    m_attributes->setItem(item);
    m_artwork->setItem(item);
    m_options->setItem(item);
    for (DraftLine *line : m_lines)
        line->setItem(item);
    m_head->setPlace(item, count);
    setAccessibleName(m_head->title());
}

void ItemCard::load()
{
    m_quantity->setValue(m_model.item(m_item).quantity);
    m_price->load();
    m_options->load();
    m_artwork->load();
    m_sku->load();
    adapt();
}

void ItemCard::refresh()
{
    for (DraftLine *line : m_lines)
        line->load();
    m_price->adaptCurrency();
}

void ItemCard::adapt()
{
    m_sizing->adapt();
    for (DraftLine *line : m_lines) {
        line->adapt();
        line->setOptional(!isNeeded(m_model.provider(), line->field().pointer));
    }
    m_price->adapt();
    m_options->adapt();
    m_sku->adapt();
    m_attributes->adapt();
    m_artwork->adapt();
}

void ItemCard::modelChanged(const QString &pointer)
{
    if (pointer == u"/currency")
        refresh();
    else if (pointer == m_sizing->pointer())
        m_sizing->adapt();
    else if (pointer == at("artwork"))
        m_artwork->adapt();
    else if (isWithin(pointer, at("artwork")))
        m_artwork->showValues();
    else if (isWithin(pointer, at("attributes")))
        m_artwork->describe();
}

FieldBox *ItemCard::boxOf(const QString &pointer) const
{
    if (isWithin(pointer, at("quantity")))
        return m_quantityBox;
    if (isWithin(pointer, m_sizing->pointer()) && m_model.isAsked(pointer))
        return m_sizing->box();
    if (isWithin(pointer, m_price->pointer()) && m_model.isAsked(pointer))
        return m_price->box();
    for (const DraftLine *line : m_lines) {
        if (isWithin(pointer, line->pointer()) && m_model.isAsked(pointer))
            return line->box();
    }
    FieldBox *box = isWithin(pointer, at("artwork")) ? m_artwork->boxOf(pointer) : m_attributes->boxOf(pointer);
    return box ? box : m_sku->box();
}

QString ItemCard::pointerAt(const QWidget *input) const
{
    const auto isIn = [input](const FieldBox *box) { return box->isAncestorOf(input); };
    if (isIn(m_quantityBox))
        return at("quantity");
    if (isIn(m_sizing->box()))
        return m_sizing->pointer();
    if (isIn(m_price->box()))
        return m_price->pointer();
    for (const DraftLine *line : m_lines) {
        if (isIn(line->box()))
            return line->pointer();
    }
    for (const QString &pointer :
         {m_artwork->pointerAt(input), m_attributes->pointerAt(input), m_options->pointerAt(input)}) {
        if (!pointer.isEmpty())
            return pointer;
    }
    return at("sku");
}

std::vector<FieldBox *> ItemCard::boxes() const
{
    std::vector<FieldBox *> all{m_sku->box(), m_quantityBox, m_sizing->box(), m_price->box()};
    for (const DraftLine *line : m_lines)
        all.push_back(line->box());
    for (const std::vector<FieldBox *> &more : {m_attributes->boxes(), m_artwork->boxes()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

// Losing the focus reports that the field was left: do it now, while its row is still there to react.
ItemCard::~ItemCard()
{
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void ItemCard::showErrors(const std::vector<Error> &errors)
{
    std::map<FieldBox *, QString> byBox;
    for (const Error &error : m_options->showErrors(errors)) {
        // What was found in a file stands with its picture.
        if (itemIndex(error.pointer) == m_item && !m_context.artwork().hasTold(error))
            byBox.try_emplace(boxOf(error.pointer), error.message.text());
    }
    for (FieldBox *box : boxes()) {
        const auto text = byBox.find(box);
        box->setError(text == byBox.end() ? QString() : text->second);
    }
    m_sku->showError(byBox[m_sku->box()]);
    m_price->showError(byBox[m_price->box()]);
}

void ItemCard::reveal(const QString &pointer)
{
    if (!m_options->reveal(pointer))
        boxOf(pointer)->field()->setFocus(Qt::OtherFocusReason);
}

void ItemCard::focusFirst()
{
    m_sku->setFocus(Qt::OtherFocusReason);
}

void ItemCard::setMnemonics(bool mnemonics)
{
    m_left->setMnemonics(mnemonics);
    m_right->setMnemonics(mnemonics);
}

} // namespace platen
