// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/detail_sections.h"

#include "core/domain/charges.h"
#include "core/domain/exact_json.h"
#include "core/domain/text_display.h"
#include "ui/order/link_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/product_words.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace platen {

namespace {

// The parcel's contents, by the order's item titles.
QString nameOf(const ShipmentItem &shipped, const std::vector<Item> &items)
{
    const auto known = std::find_if(items.begin(), items.end(), [&](const Item &item) {
        return (!shipped.reference.isEmpty() && item.reference == shipped.reference) ||
               (!shipped.remoteId.isEmpty() && item.remoteId == shipped.remoteId) || items.size() == 1;
    });
    if (known == items.end())
        return shipped.reference;
    return known->title.isEmpty() ? known->sku : known->title;
}

} // namespace

ShipmentSection::ShipmentSection(QWidget *parent)
    : PaneSection(tr("Shipments"), parent)
{
    setObjectName(QStringLiteral("shipments"));
}

void ShipmentSection::setOrder(const Order &order)
{
    clear();
    for (const Shipment &shipment : order.shipments) {
        QStringList words;
        for (const QString &word : {shipment.carrier, shipment.service, attributeWord(shipment.status)}) {
            if (!word.isEmpty())
                words << isolated(word);
        }
        if (shipment.dispatchedAt.isValid())
            words << tr("dispatched %1").arg(relativeTimeWithin(shipment.dispatchedAt));
        QLabel *line = plainLabel(words.isEmpty() ? tr("Shipment") : words.join(QStringLiteral(" · ")), this);
        line->setToolTip(exactTime(shipment.dispatchedAt));
        content()->addWidget(line);
        if (!shipment.trackingUrl.isEmpty()) {
            const QString number =
                shipment.trackingNumber.isEmpty() ? tr("Track this shipment") : shipment.trackingNumber;
            content()->addWidget(linkOrText(number, shipment.trackingUrl, this));
        } else if (!shipment.trackingNumber.isEmpty()) {
            content()->addWidget(plainLabel(shipment.trackingNumber, this));
        }
        QStringList items;
        for (const ShipmentItem &item : shipment.items) {
            const QString name = isolated(nameOf(item, order.items));
            if (!name.isEmpty())
                items << (item.quantity > 0 ? QStringLiteral("%1 × %2").arg(QLocale().toString(item.quantity), name)
                                            : name);
        }
        if (!items.isEmpty())
            content()->addWidget(new TintedLabel(items.join(QStringLiteral(", ")), Token::Muted, this));
    }
    setVisible(!order.shipments.empty());
}

ChargeSection::ChargeSection(QWidget *parent)
    : PaneSection(tr("Charges"), parent)
{
    setObjectName(QStringLiteral("charges"));
}

void ChargeSection::setOrder(const Order &order)
{
    clear();
    const ChargeSums sums = sumCharges(order);
    for (std::size_t i = 0; i < order.charges.size(); ++i) {
        const Charge &charge = order.charges[i];
        const QString type = attributeWord(charge.type);
        const QString what =
            charge.invoice.isEmpty() ? type : tr("%1, invoice %2").arg(isolated(type), isolated(charge.invoice));
        addLine(sums.included[i] ? tr("%1 (included)").arg(what) : what,
                charge.cost ? moneyText(*charge.cost) : tr("not known"), false);
    }
    if (order.total)
        addLine(tr("Total"), moneyText(*order.total), true);
    if (!sums.addsUp)
        content()->addWidget(new TintedLabel(
            tr("This is the provider's total. The charges above add up to %1.").arg(moneyText(*sums.sum)), Token::Muted,
            this));
    if (const std::optional<Money> left = margin(order)) {
        QLabel *label = addLine(tr("Margin"), moneyText(*left), false);
        label->setToolTip(tr("What the recipient pays for the items, less what the provider charges"));
    }
    setVisible(!order.charges.empty() || order.total);
}

QLabel *ChargeSection::addLine(const QString &what, const QString &amount, bool strong)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *left = strong ? headingLabel(what, row) : plainLabel(what, row);
    QLabel *right = strong ? headingLabel(amount, row) : plainLabel(amount, row);
    right->setWordWrap(false);
    right->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    layout->addWidget(left, 1);
    layout->addWidget(right);
    content()->addWidget(row);
    return left;
}

QString addressText(const Recipient &recipient)
{
    const Address &address = recipient.address;
    QStringList lines;
    for (const QString &line : {recipient.name, recipient.company, address.line1, address.line2, townLine(address),
                                countryText(address.countryCode)}) {
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

RecipientSection::RecipientSection(QWidget *parent)
    : PaneSection(tr("Recipient"), parent)
{
    setObjectName(QStringLiteral("recipient"));
    QToolButton *copy = addTool(QStringLiteral("copy"), tr("Copy the recipient"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(addressText(m_recipient)); });
}

void RecipientSection::setOrder(const Order &order)
{
    clear();
    m_recipient = order.recipient;
    const QString address = addressText(m_recipient);
    if (!address.isEmpty())
        content()->addWidget(plainLabel(address, this));
    for (const QString &line : {m_recipient.email, m_recipient.phone}) {
        if (!line.isEmpty())
            content()->addWidget(new TintedLabel(line, Token::Muted, this));
    }
    if (!order.shippingMethod.isEmpty())
        content()->addWidget(
            new TintedLabel(tr("Shipping: %1").arg(isolated(order.shippingMethod)), Token::Muted, this));
    setVisible(content()->count() > 0);
}

NotesSection::NotesSection(QWidget *parent)
    : PaneSection(tr("Notes and metadata"), parent)
{
    setObjectName(QStringLiteral("notes"));
}

void NotesSection::setOrder(const Order &order)
{
    clear();
    if (!order.note.isEmpty())
        content()->addWidget(plainLabel(order.note, this));
    for (const OrderText &text : orderTexts) {
        const QString &value = order.*text.member;
        const QString label = QCoreApplication::translate("OrderText", text.label);
        if (!text.isShownApart && !value.isEmpty())
            content()->addWidget(plainLabel(QStringLiteral("%1: %2").arg(label, isolated(value)), this));
    }
    for (auto it = order.metadata.begin(); it != order.metadata.end(); ++it) {
        content()->addWidget(
            plainLabel(QStringLiteral("%1: %2").arg(isolated(it.key()), isolated(plainText(it.value()))), this));
    }
    setVisible(content()->count() > 0);
}

RawSection::RawSection(QWidget *parent)
    : PaneSection(tr("Raw document"), parent)
{
    setObjectName(QStringLiteral("raw"));
    m_toggle = addTool(QStringLiteral("expand"), tr("Show the provider's raw document"));
    m_toggle->setObjectName(QStringLiteral("rawToggle"));
    m_toggle->setCheckable(true);
    connect(m_toggle, &QToolButton::toggled, this, &RawSection::showText);
    QToolButton *copy = addTool(QStringLiteral("copy"), tr("Copy the raw document"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(QString::fromUtf8(m_order.raw)); });
}

void RawSection::setOrder(const store::StoredOrder &order)
{
    m_order = order;
    showText();
    setVisible(!order.raw.isEmpty());
}

void RawSection::showText()
{
    const bool open = m_toggle->isChecked();
    m_toggle->setIcon(themedIcon(open ? QStringLiteral("next") : QStringLiteral("expand")));
    if (open && !m_text) {
        m_text = new QPlainTextEdit(this);
        m_text->setObjectName(QStringLiteral("rawText"));
        m_text->setAccessibleName(tr("Raw document"));
        m_text->setReadOnly(true);
        m_text->setTabChangesFocus(true);
        m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_text->setMinimumHeight(grid(70));
        content()->addWidget(m_text);
    }
    if (!m_text)
        return;
    m_text->setVisible(open);
    if (!open)
        return;
    const std::optional<QJsonValue> document = readJson(m_order.raw);
    m_text->setPlainText(
        displayed(QString::fromUtf8(document ? writeJsonValue(*document, QJsonDocument::Indented) : m_order.raw)));
}

} // namespace platen
