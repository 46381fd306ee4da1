#include "ui/wizard/item_card.h"

#include "ui/forms/columns_layout.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/money_field.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/artwork_field.h"
#include "ui/wizard/product_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
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
    , m_quantity(new QSpinBox)
    , m_quantityBox(new FieldBox(m_quantity))
    , m_sizing(new QComboBox)
    , m_sizingBox(new FieldBox(m_sizing))
    , m_price(new MoneyField)
    , m_priceBox(new FieldBox(m_price))
    , m_reference(new QLineEdit)
    , m_referenceBox(new FieldBox(m_reference))
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);

    m_sku->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_quantity->setRange(1, 99'999);
    m_sizing->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_priceBox->setHint(tr("What the recipient pays for one; for customs."));
    m_reference->setPlaceholderText(tr("optional"));

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

    m_left->addField(tr("&SKU"), m_skuBox);
    m_left->addField(tr("&Quantity"), m_quantityBox);
    m_right->addField(tr("Si&zing"), m_sizingBox);
    m_right->addField(tr("&Price"), m_priceBox);
    m_right->addField(tr("&Item reference"), m_referenceBox);
    name(m_sku, QStringLiteral("sku"));
    name(m_quantity, QStringLiteral("quantity"));
    name(m_sizing, QStringLiteral("sizing"));
    name(m_price, QStringLiteral("price"));
    name(m_reference, QStringLiteral("reference"));
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
        change();
    });
    connect(m_reference, &QLineEdit::textChanged, this, &ItemCard::change);
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
    clearAreas();
    m_base = item;
    m_sku->setText(item.sku);
    m_quantity->setValue(std::max(item.quantity, 1));
    m_price->setMoney(item.price);
    m_reference->setText(item.reference);
    adapt();
    lookUp();
}

Item ItemCard::item() const
{
    Item item = m_base;
    item.sku = m_sku->text().trimmed();
    item.quantity = m_quantity->value();
    item.reference = m_reference->text().trimmed();
    item.price = m_price->money();
    item.sizing = m_sizing->count() > 0 ? m_sizing->currentData().toString() : m_base.sizing;
    if (const Product *known = product())
        item.title = known->title;
    for (const auto &[attribute, choice] : m_choices) {
        if (choice.combo->currentIndex() > 0)
            item.attributes[attribute] = choice.combo->currentText();
        else
            item.attributes.remove(attribute);
    }
    for (const Area &area : m_areas) {
        const QString address = area.field->text().trimmed();
        const auto same = std::find_if(item.artwork.begin(), item.artwork.end(),
                                       [&area](const Artwork &artwork) { return artwork.area == area.name; });
        if (same == item.artwork.end()) {
            if (!address.isEmpty())
                item.artwork.push_back({area.name, address, {}, {}, {}, {}, {}});
        } else if (address.isEmpty()) {
            item.artwork.erase(same);
        } else if (address != same->url && address != same->file) {
            *same = {area.name, address, {}, {}, {}, {}, {}}; // another picture: its checksum is not this one's
        }
    }
    return item;
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
    const Declaration *declaration = m_context.declaration();
    const Product *known = product();
    showProduct(known);

    const QString sizing = m_sizing->count() > 0 ? m_sizing->currentData().toString() : m_base.sizing;
    m_sizing->clear();
    if (declaration) {
        for (const QString &word : declaration->sizings)
            m_sizing->addItem(sizingWord(word), word);
        if (const int index = m_sizing->findData(sizing); index >= 0)
            m_sizing->setCurrentIndex(index);
    }
    m_right->setRowVisible(m_sizingBox, m_sizing->count() > 0);
    m_price->setToolTip(m_context.needsWhy(QStringLiteral("/items/*/price")));

    rebuildChoices(known);
    rebuildAreas(known);
    orderTabs();
}

// The fields that come and go take their place in the order of the keyboard too.
void ItemCard::orderTabs()
{
    std::vector<QWidget *> order{m_sku};
    for (const auto &[attribute, choice] : m_choices)
        order.push_back(choice.combo);
    order.push_back(m_quantity);
    for (const Area &area : m_areas)
        order.push_back(area.field);
    order.insert(order.end(), {m_sizing, m_price, m_reference});
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
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

void ItemCard::clearAreas()
{
    for (const Area &area : m_areas) {
        m_names.remove(area.field);
        m_right->removeRow(area.box);
    }
    m_areas.clear();
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
        const QString value = chosen[attribute.name].toString();
        if (const int index = combo->findText(value, Qt::MatchFixedString); index > 0 && !value.isEmpty())
            combo->setCurrentIndex(index);
        else if (attribute.values.size() == 1)
            combo->setCurrentIndex(1);
        auto *box = new FieldBox(combo);
        m_left->addField(attributeWord(attribute.name), box, row++);
        name(combo, QStringLiteral("attribute.") + attribute.name);
        m_choices[attribute.name] = {combo, box};
        connect(combo, &QComboBox::currentTextChanged, this, [this, box] {
            box->setError({});
            describeAreas(product());
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

void ItemCard::rebuildAreas(const Product *known)
{
    std::vector<std::pair<QString, bool>> wanted; // name, required
    const bool needed = m_context.needs(QStringLiteral("/items/*/artwork"));
    if (known) {
        for (const PrintArea &area : known->areas)
            wanted.emplace_back(area.name, area.required);
    } else {
        wanted.emplace_back(QStringLiteral("default"), needed);
    }
    for (const Artwork &artwork : m_base.artwork) {
        const bool there = std::any_of(wanted.begin(), wanted.end(),
                                       [&artwork](const auto &area) { return area.first == artwork.area; });
        if (!there)
            wanted.emplace_back(artwork.area, false);
    }
    const bool same =
        wanted.size() == m_areas.size() &&
        std::equal(wanted.begin(), wanted.end(), m_areas.begin(), [](const auto &area, const Area &there) {
            return area.first == there.name && area.second == there.required;
        });
    if (!same) {
        const Item before = item();
        clearAreas();
        m_base.artwork = before.artwork;
        int row = 0;
        for (const auto &[area, required] : wanted) {
            auto *field = new ArtworkField;
            auto *box = new FieldBox(field);
            for (const Artwork &artwork : m_base.artwork) {
                if (artwork.area == area)
                    field->setText(artwork.url.isEmpty() ? artwork.file : artwork.url);
            }
            m_right->addField(wanted.size() == 1 ? tr("Artwork") : areaWord(area), box, row++);
            box->setAccessibleFieldName(tr("Artwork for %1").arg(areaWord(area)));
            name(field, QStringLiteral("artwork.") + area);
            m_areas.push_back({area, required, field, box});
            connect(field, &QLineEdit::textChanged, this, [this, box] {
                box->setError({});
                change();
            });
            connect(field, &ArtworkField::refused, box, &FieldBox::setError);
        }
    }
    describeAreas(known);
}

void ItemCard::describeAreas(const Product *known)
{
    QJsonObject chosen;
    for (const auto &[attribute, choice] : m_choices) {
        if (choice.combo->currentIndex() > 0)
            chosen[attribute] = choice.combo->currentText();
    }
    for (const Area &area : m_areas) {
        const QString size = known ? areaSize(*known, chosen, area.name) : QString();
        area.box->setHint(!size.isEmpty() ? size : area.required ? QString() : tr("optional"));
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
    for (const Area &area : m_areas) {
        if (area.required && area.field->text().trimmed().isEmpty())
            report(m_areas.size() == 1 ? tr("The artwork is missing: give its web address")
                                       : tr("The artwork is missing: %1").arg(areaWord(area.name)),
                   QStringLiteral("/artwork/") + area.name);
    }
    if (const QString problem = m_price->problem(); !problem.isEmpty())
        report(problem, QStringLiteral("/price/amount"));
    return found;
}

FieldBox *ItemCard::boxOf(const QString &pointer) const
{
    const QString about = member(pointer);
    if (about == u"quantity")
        return m_quantityBox;
    if (about == u"sizing" && m_sizing->count() > 0)
        return m_sizingBox;
    if (about == u"price")
        return m_priceBox;
    if (about == u"reference")
        return m_referenceBox;
    if (about == u"attributes") {
        const auto choice = m_choices.find(pointer.section(u'/', 2, 2));
        return choice != m_choices.end() ? choice->second.box : m_skuBox;
    }
    if (about == u"artwork") {
        // By name (found here) or by its place in the document (found elsewhere).
        const QString which = pointer.section(u'/', 2, 2);
        bool isPlace = false;
        const auto place = which.toULongLong(&isPlace);
        const std::vector<Artwork> artwork = isPlace ? item().artwork : std::vector<Artwork>();
        const QString area = place < artwork.size() && isPlace ? artwork[place].area : which;
        for (const Area &there : m_areas) {
            if (there.name == area)
                return there.box;
        }
        return m_areas.empty() ? m_skuBox : m_areas.front().box;
    }
    return m_skuBox;
}

void ItemCard::showErrors(const std::vector<Error> &errors)
{
    std::map<FieldBox *, QString> byBox;
    for (const Error &error : errors) {
        QString &text = byBox[boxOf(error.pointer)];
        if (text.isEmpty())
            text = error.message;
    }
    std::vector<FieldBox *> boxes{m_skuBox, m_quantityBox, m_sizingBox, m_priceBox, m_referenceBox};
    for (const auto &[attribute, choice] : m_choices)
        boxes.push_back(choice.box);
    for (const Area &area : m_areas)
        boxes.push_back(area.box);
    for (FieldBox *box : boxes) {
        const auto text = byBox.find(box);
        box->setError(text == byBox.end() ? QString() : text->second);
    }
}

void ItemCard::reveal(const QString &pointer)
{
    boxOf(pointer)->field()->setFocus(Qt::OtherFocusReason);
}

void ItemCard::focusFirst()
{
    m_sku->setFocus(Qt::OtherFocusReason);
}

} // namespace platen
