// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/order_document.h"

#include <QDateTime>
#include <QTimeZone>

namespace platen::sandbox::imprinted {
namespace {

// "2016-10-17T15:07:08+01:00": whole seconds, with an offset. Empty if it has not happened yet.
QByteArray instant(Ticks at)
{
    static const QTimeZone zone(3600);
    if (at == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at / TicksPerMs, zone);
    return local.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + "+01:00";
}

QByteArray amount(qint64 pence)
{
    return QByteArray::number(pence / 100) + '.' + QByteArray::number(pence % 100).rightJustified(2, '0');
}

void writeAddress(DocumentWriter &document, const QByteArray &name, const Address &address)
{
    document.open(name);
    document.text("firstName", address.firstName);
    document.text("lastName", address.lastName);
    document.text("company", address.company);
    document.text("address1", address.address1);
    document.text("address2", address.address2);
    document.text("city", address.city);
    document.text("county", address.county);
    document.text("postcode", address.postcode);
    document.text("country", address.country);
    document.text("phone1", address.phone1);
    document.text("phone2", address.phone2);
    document.text("phone3", address.phone3);
    document.text("vatNumber", address.vatNumber);
    document.close();
}

void writeSides(DocumentWriter &document, const QByteArray &name, const Sides &sides)
{
    if (sides.empty())
        return;
    document.open(name);
    for (const auto &[side, url] : sides)
        document.text(side, url);
    document.close();
}

void writeItem(DocumentWriter &document, const Item &item)
{
    document.openEntry("item", false);
    document.text("pn", item.pn);
    document.text("title", title(item.pn));
    document.text("price", amount(pence(item.pn)));
    if (!item.retailPrice.isEmpty())
        document.text("retailPrice", item.retailPrice);
    document.text("quantity", QByteArray::number(item.quantity));
    document.text("description", item.description);
    if (!item.brandName.isEmpty())
        document.text("brandName", item.brandName);
    if (!item.labelType.isEmpty() || !item.labelName.isEmpty()) {
        document.open("label");
        document.text("type", item.labelType);
        document.text("name", item.labelName);
        document.number("price", "1.44"); // the only number that the document does not quote
        document.close();
    }
    writeSides(document, "designs", item.designs);
    writeSides(document, "mockups", item.mockups);
    document.closeEntry(false);
}

const Address &accountAddress()
{
    static const Address address{"Rowan",
                                 "Merrydown",
                                 "Quince Press",
                                 "Unit 9",
                                 "Harbour Mill",
                                 "Port Ellery",
                                 "Marlshire",
                                 "PE9 2XA",
                                 "United Kingdom",
                                 "+44 20 7946 0958",
                                 "",
                                 "",
                                 ""};
    return address;
}

} // namespace

void writeOrder(DocumentWriter &document, const Order &order)
{
    document.text("id", order.id());
    document.text("external_id", order.externalId);
    document.text("created_at", instant(order.created));
    document.text("type", "order");
    document.text("status", statusName(order.status));
    document.text("deleted", order.deleted ? "true" : "false");
    document.text("brand", order.brand);
    writeAddress(document, "billing_address", accountAddress());
    writeAddress(document, "shipping_address", order.shippingAddress);
    qint64 subtotal = 0;
    document.openList("items");
    for (const Item &item : order.items) {
        writeItem(document, item);
        subtotal += static_cast<qint64>(pence(item.pn)) * item.quantity;
    }
    document.closeList();
    const qint64 total = subtotal + shippingPence(order.shippingMethod);
    document.open("summary");
    document.text("currency", "GBP");
    document.text("subtotalPrice", amount(subtotal));
    document.text("shippingPrice", amount(total - subtotal));
    document.text("total", amount(total));
    document.text("totalTax", amount(total / 6)); // with 20 % tax, a sixth of the total is tax
    document.close();
    document.open("shipping");
    document.text("shippingMethod", order.shippingMethod);
    document.text("trackingNumber", order.trackingNumber());
    document.text("shiped_at", instant(order.shipped)); // as the document spells it
    document.close();
    document.open("payment");
    document.text("methodMethod", order.paid == 0 ? "" : "Pay by Credit or Debit Card");
    document.text("paid_at", instant(order.paid));
    document.close();
}

} // namespace platen::sandbox::imprinted
