// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/shipping_table.h"

#include "core/domain/text_display.h"
#include "ui/forms/row_delegate.h"
#include "ui/widgets/error_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace platen {

namespace {

enum Column { Method, Items, Shipping, Total, Carrier, From, Remark, Tax, columns };

QString joined(const std::vector<QuoteShipment> &shipments, const std::function<QString(const QuoteShipment &)> &part)
{
    QStringList parts;
    for (const QuoteShipment &shipment : shipments) {
        const QString text = part(shipment);
        if (!text.isEmpty() && !parts.contains(text))
            parts << text;
    }
    return parts.join(QStringLiteral(", "));
}

QString carrierOf(const QuoteShipment &shipment)
{
    return (shipment.carrier + u' ' + shipment.service).trimmed();
}

QString money(const std::optional<Money> &amount)
{
    return amount ? moneyText(*amount) : QString();
}

} // namespace

ShippingTable::ShippingTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(columns);
    setHeaderLabels(
        {tr("Method"), tr("Items"), tr("Shipping"), tr("Total"), tr("Carrier"), tr("From"), tr("Remarks"), tr("Tax")});
    header()->moveSection(header()->visualIndex(Tax),
                          header()->visualIndex(Total)); // before the total, which includes it
    for (const int column : {Items, Shipping, Tax, Total})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Shipping method"));
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setItemDelegate(new RowDelegate(this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as tall as its rows; the page scrolls
    setFrameShape(QFrame::NoFrame);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] { Q_EMIT methodChosen(method()); });
}

QTreeWidgetItem *ShippingTable::addMethod(const QString &method)
{
    auto *item = new QTreeWidgetItem(this, {method});
    for (const int column : {Items, Shipping, Tax, Total})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

void ShippingTable::setMethods(const QStringList &wanted)
{
    if (wanted == methods())
        return;
    const QString chosen = method();
    const QSignalBlocker silent(this);
    clear();
    for (const QString &method : wanted)
        addMethod(method);
    setMethod(chosen);
    fitColumns();
    updateGeometry();
}

QStringList ShippingTable::methods() const
{
    QStringList there;
    for (int i = 0; i < topLevelItemCount(); ++i)
        there << topLevelItem(i)->text(Method);
    return there;
}

QString ShippingTable::method() const
{
    const QList<QTreeWidgetItem *> chosen = selectedItems();
    return chosen.isEmpty() ? QString() : chosen.first()->text(Method);
}

void ShippingTable::setMethod(const QString &wanted)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->text(Method).compare(wanted, Qt::CaseInsensitive) == 0) {
            setCurrentItem(item);
            return;
        }
    }
    if (wanted.isEmpty()) {
        clearSelection();
        return;
    }
    // A method that the provider does not list (from an older draft) is shown as it is.
    setCurrentItem(addMethod(wanted));
    updateGeometry();
}

void ShippingTable::setPricesShown(bool shown)
{
    if (isColumnHidden(Total) == !shown)
        return;
    for (int column = 0; column < columnCount(); ++column)
        setColumnHidden(column, !shown && column != Method);
    fitColumns();
}

void ShippingTable::setQuotes(Prices prices, const std::vector<Quote> &quotes)
{
    for (const Quote &quote : quotes) {
        const QStringList there = methods();
        if (!quote.shippingMethod.isEmpty() && !there.contains(quote.shippingMethod, Qt::CaseInsensitive))
            addMethod(quote.shippingMethod);
    }
    // Rows are sorted by price within a currency. Across currencies, or if a total is missing, none is marked as
    // cheapest.
    const bool comparable = std::all_of(quotes.begin(), quotes.end(), [&](const Quote &quote) {
        return quote.total && quotes.front().total && quote.total->currency == quotes.front().total->currency;
    });
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        const auto quote = std::find_if(quotes.begin(), quotes.end(), [&](const Quote &one) {
            return one.shippingMethod.compare(item->text(Method), Qt::CaseInsensitive) == 0;
        });
        const bool known = prices == Prices::Known && quote != quotes.end();
        QString remark;
        if (known) {
            QStringList remarks;
            if (quote == quotes.begin() && comparable && quote->total && quotes.size() > 1)
                remarks << tr("Cheapest");
            for (const Issue &issue : quote->issues)
                remarks << issueText(issue);
            remark = remarks.join(QStringLiteral(" · "));
        } else if (prices == Prices::Known) {
            remark = tr("Not offered for this order");
        }
        const QString waiting = prices == Prices::Asking ? QStringLiteral("…") : QString();
        item->setText(Items, known ? money(quote->items) : waiting);
        item->setText(Shipping, known ? money(quote->shipping) : waiting);
        item->setText(Tax, known ? money(quote->tax) : waiting);
        item->setText(Total, known ? money(quote->total) : waiting);
        item->setText(Carrier, known ? displayed(joined(quote->shipments, carrierOf)) : QString());
        item->setText(From, known ? joined(quote->shipments,
                                           [](const QuoteShipment &one) { return countryText(one.fromCountry); })
                                  : QString());
        item->setText(Remark, displayed(remark));
        item->setToolTip(Remark, plainToolTip(remark));
        QFont total = font();
        total.setWeight(known ? QFont::DemiBold : QFont::Normal);
        item->setFont(Total, total);
        QStringList spoken{item->text(Method)};
        if (known && quote->total)
            spoken << tr("total %1").arg(moneyText(*quote->total));
        if (!remark.isEmpty())
            spoken << remark;
        item->setData(Method, Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
    }
    fitColumns();
    updateGeometry();
}

void ShippingTable::fitColumns()
{
    // Reserve room for prices, so that nothing moves when they arrive.
    const int price = fontMetrics().horizontalAdvance(QStringLiteral("0,000.00 XXX")) + grid(2);
    for (const int column : {Method, Items, Shipping, Tax, Total, Carrier, From}) {
        resizeColumnToContents(column);
        const bool isPrice = column == Tax || (column >= Items && column <= Total);
        const int least = isPrice ? price : fontMetrics().averageCharWidth() * 14;
        setColumnWidth(column, std::max(columnWidth(column) + grid(4), least));
    }
}

QSize ShippingTable::sizeHint() const
{
    const int bar = header()->length() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {QTreeWidget::sizeHint().width(),
            header()->sizeHint().height() + std::max(topLevelItemCount(), 1) * listRowHeight(font()) + bar};
}

void ShippingTable::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    updateGeometry(); // a scroll bar may have appeared or disappeared
}

QSize ShippingTable::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

} // namespace platen
